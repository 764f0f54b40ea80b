import type { Column, Sorting } from './column.ts'

const collator = new Intl.Collator('ja', { numeric: true })

/** The rows in the wanted order; without one as they came. What is empty or not known comes last, either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.columnId)
  if (sorting === null || column === undefined) return rows
  const key = column.sortValue ?? column.text
  const keys = rows.map(key)
  const ranks = rankKeys(keys)
  const direction = sorting.isDescending ? -1 : 1
  return rows
    .map((row, index) => ({ row, index, rank: ranks.get(keys[index] ?? null) ?? null }))
    .sort((one, other) => compareRanks(one.rank, other.rank, direction) || one.index - other.index)
    .map(({ row }) => row)
}

type Key = number | string | null

/** The place of each different key in the order: the rows of a long list mostly share a few. */
function rankKeys(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const known = [...new Set(keys)].filter((key): key is number | string => key !== null && key !== '')
  known.sort(compareKeys)
  const ranks = new Map<Key, number>()
  let rank = 0
  known.forEach((key, place) => {
    const before = known[place - 1]
    if (before !== undefined && compareKeys(before, key) !== 0) rank += 1
    ranks.set(key, rank)
  })
  return ranks
}

function compareRanks(one: number | null, other: number | null, direction: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return direction * (one - other)
}

function compareKeys(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}
