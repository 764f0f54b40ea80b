/** What it costs to begin a change, beside the words lost: few long changes read better than many short ones. */
const openingCost = 5
const lowest = -0x3fff_ffff

/** Which way a cell was reached, and out of which layer: within a match, or within a change. */
const flags = { left: 1, outOfMatch: 2 } as const

type Table = Readonly<{
  columns: number
  matchFrom: Uint8Array
  changeFrom: Uint8Array
  endsInMatch: boolean
}>

/**
 * The pairs of equal words that weigh most together, by a table of all words against all. Time and memory are the
 * product of the two lengths; equal inputs always give equal pairs.
 */
export function alignInTable(before: readonly string[], after: readonly string[]): [number, number][] {
  const numbers = new Map<string, number>()
  const toNumbers = (words: readonly string[]): Int32Array =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      return known
    })
  const table = fillTable(toNumbers(before), toNumbers(after), Int32Array.from(before, toWeight))
  return traceBack(table, before.length, after.length)
}

/** Names and things weigh more than particles and commas, so that these never hold a change apart. */
function toWeight(word: string): number {
  const letters = word.replace(/[ぁ-ゟ、。，．,.・「」『』（）()［］[\]]/g, '').length
  return letters * 3 + (word.length - letters)
}

function fillTable(before: Int32Array, after: Int32Array, weights: Int32Array): Table {
  const columns = after.length + 1
  const matchFrom = new Uint8Array((before.length + 1) * columns)
  const changeFrom = new Uint8Array((before.length + 1) * columns)
  // one row is enough: `match[column]` still holds the row above when the row is being filled
  const match = new Int32Array(columns).fill(lowest)
  const change = new Int32Array(columns).fill(lowest)
  match[0] = 0
  for (let row = 0; row <= before.length; row += 1) {
    let diagonalMatch = lowest
    let diagonalChange = lowest
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column
      const [aboveMatch, aboveChange] = [match[column] ?? lowest, change[column] ?? lowest]
      if (row > 0 || column > 0) {
        const up = row === 0 ? lowest : Math.max(aboveChange, aboveMatch - openingCost)
        const back =
          column === 0 ? lowest : Math.max(at(change, column - 1), at(match, column - 1) - openingCost)
        const isLeft = back > up
        const opened = isLeft
          ? at(match, column - 1) - openingCost > at(change, column - 1)
          : aboveMatch - openingCost > aboveChange
        changeFrom[cell] = (isLeft ? flags.left : 0) | (opened ? flags.outOfMatch : 0)
        change[column] = Math.max(up, back)
        const isSame = row > 0 && column > 0 && before[row - 1] === after[column - 1]
        matchFrom[cell] = diagonalMatch >= diagonalChange ? flags.outOfMatch : 0
        match[column] = isSame ? at(weights, row - 1) + Math.max(diagonalMatch, diagonalChange) : lowest
      }
      diagonalMatch = aboveMatch
      diagonalChange = aboveChange
    }
  }
  return { columns, matchFrom, changeFrom, endsInMatch: at(match, columns - 1) >= at(change, columns - 1) }
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? lowest
}

function traceBack({ columns, matchFrom, changeFrom, endsInMatch }: Table, rows: number, width: number) {
  const pairs: [number, number][] = []
  let [row, column, isInMatch] = [rows, width, endsInMatch]
  while (row > 0 || column > 0) {
    const cell = row * columns + column
    if (isInMatch) {
      row -= 1
      column -= 1
      pairs.push([row, column])
      isInMatch = ((matchFrom[cell] ?? 0) & flags.outOfMatch) > 0
    } else {
      const flag = changeFrom[cell] ?? 0
      if ((flag & flags.left) > 0) column -= 1
      else row -= 1
      isInMatch = (flag & flags.outOfMatch) > 0
    }
  }
  return pairs.reverse()
}
