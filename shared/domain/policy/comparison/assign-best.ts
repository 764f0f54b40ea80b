/** A possible pair and what it is worth, above 0. */
export type Edge = Readonly<{ row: number; column: number; worth: number }>

/** Groups of rows and columns up to this are solved exactly; the time grows with the cube. */
const exactMax = 320

/**
 * Chooses pairs so that no row and no column is in two of them and their worth together is the greatest. Groups that
 * share no edge are solved for themselves; a group beyond what can be solved in time takes its best pairs first.
 */
export function assignBest(edges: readonly Edge[]): Edge[] {
  return listGroups(edges).flatMap((group) => {
    if (group.length === 1) return group
    const rows = listPlaces(group, 'row')
    const columns = listPlaces(group, 'column')
    const isSmall = Math.max(rows.size, columns.size) <= exactMax
    return isSmall ? solve(group, rows, columns) : takeBestFirst(group)
  })
}

/** Edges that hang together by a row or a column. */
function listGroups(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<number, number>()
  const findRoot = (start: number): number => {
    let root = start
    for (let above = parents.get(root); above !== undefined; above = parents.get(root)) root = above
    if (root !== start) parents.set(start, root)
    return root
  }
  // rows count from 0 up, columns from -1 down
  for (const { row, column } of edges) {
    const [one, other] = [findRoot(row), findRoot(-1 - column)]
    if (one !== other) parents.set(one, other)
  }
  const groups = new Map<number, Edge[]>()
  for (const edge of edges) {
    const root = findRoot(edge.row)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [edge])
    else group.push(edge)
  }
  return Array.from(groups.values())
}

/** Each row or column of the edges with its place among them. */
function listPlaces(edges: readonly Edge[], side: 'row' | 'column'): ReadonlyMap<number, number> {
  const sorted = Array.from(new Set(edges.map((edge) => edge[side]))).sort((a, b) => a - b)
  return new Map(sorted.map((one, place) => [one, place]))
}

function takeBestFirst(edges: readonly Edge[]): Edge[] {
  const rows = new Set<number>()
  const columns = new Set<number>()
  const sorted = edges.toSorted((a, b) => b.worth - a.worth || a.row - b.row || a.column - b.column)
  return sorted.filter(({ row, column }) => {
    if (rows.has(row) || columns.has(column)) return false
    rows.add(row)
    columns.add(column)
    return true
  })
}

type Places = ReadonlyMap<number, number>

/** On a square of costs, where a missing edge costs nothing. */
function solve(edges: readonly Edge[], rows: Places, columns: Places): Edge[] {
  const size = Math.max(rows.size, columns.size)
  const cells = new Map<number, Edge>()
  const costs = new Float64Array(size * size)
  for (const edge of edges) {
    const cell = (rows.get(edge.row) ?? 0) * size + (columns.get(edge.column) ?? 0)
    cells.set(cell, edge)
    costs[cell] = -edge.worth
  }
  const chosen = Array.from(findCheapest(costs, size), (row, column) => cells.get(row * size + column))
  return chosen.filter((edge) => edge !== undefined)
}

type Square = Readonly<{
  size: number
  costs: Float64Array
  rowPrices: Float64Array
  columnPrices: Float64Array
  /** The row each column is given to, or -1. */
  rowOf: Int32Array
}>

/** The Hungarian method: rows enter one by one along the shortest augmenting path. */
function findCheapest(costs: Float64Array, size: number): Int32Array {
  const rowOf = new Int32Array(size).fill(-1)
  const square = {
    size,
    costs,
    rowPrices: new Float64Array(size),
    columnPrices: new Float64Array(size),
    rowOf,
  }
  for (let row = 0; row < size; row += 1) enterRow(square, row)
  return rowOf
}

type Search = Readonly<{ slack: Float64Array; cameFrom: Int32Array; isDone: Uint8Array }>

function enterRow(square: Square, start: number): void {
  const { size, rowOf } = square
  const search: Search = {
    slack: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    cameFrom: new Int32Array(size).fill(-1),
    isDone: new Uint8Array(size),
  }
  let column = -1
  for (let row = start; row >= 0; row = rowOf[column] ?? -1) {
    if (column >= 0) search.isDone[column] = 1
    column = findNearest(square, search, row, column)
    raisePrices(square, search, start, search.slack[column] ?? 0)
  }
  while (column >= 0) {
    const above = search.cameFrom[column] ?? -1
    rowOf[column] = above < 0 ? start : (rowOf[above] ?? -1)
    column = above
  }
}

function findNearest(square: Square, { slack, cameFrom, isDone }: Search, row: number, from: number): number {
  const { size, costs, rowPrices, columnPrices } = square
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (let column = 0; column < size; column += 1) {
    if (isDone[column]) continue
    const cost = (costs[row * size + column] ?? 0) - (rowPrices[row] ?? 0) - (columnPrices[column] ?? 0)
    if (cost < (slack[column] ?? 0)) {
      slack[column] = cost
      cameFrom[column] = from
    }
    if ((slack[column] ?? 0) < least) {
      least = slack[column] ?? 0
      nearest = column
    }
  }
  return nearest
}

function raisePrices(square: Square, { slack, isDone }: Search, start: number, by: number): void {
  const { size, rowPrices, columnPrices, rowOf } = square
  rowPrices[start] = (rowPrices[start] ?? 0) + by
  for (let column = 0; column < size; column += 1) {
    if (isDone[column]) {
      const owner = rowOf[column] ?? 0
      rowPrices[owner] = (rowPrices[owner] ?? 0) + by
      columnPrices[column] = (columnPrices[column] ?? 0) - by
    } else slack[column] = (slack[column] ?? 0) - by
  }
}
