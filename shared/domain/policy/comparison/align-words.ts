import { alignInTable } from './align-in-table.ts'
import { findHeaviestOrder } from './longest-order.ts'

/** Words from..to of the old text stand against words from..to of the new one; either may be empty. */
export type Stretch = Readonly<{
  before: readonly [number, number]
  after: readonly [number, number]
  isSame: boolean
}>

/** A table of words against words may have this many cells for each word; a larger one is divided first. */
const cellsPerWord = 400
type Block = Readonly<{ from: number; to: number; otherFrom: number; otherTo: number }>

/**
 * Aligns two texts word by word so that what is the same weighs most and the changes are few. The time is linear in
 * the words, however different the texts are: where the table would be too large, words that occur once in either
 * text divide it, and where there are none the part counts as changed throughout.
 */
export function alignWords(before: readonly string[], after: readonly string[]): Stretch[] {
  const pairs: [number, number][] = []
  alignBlock(before, after, { from: 0, to: before.length, otherFrom: 0, otherTo: after.length }, pairs)
  return toStretches(pairs, before.length, after.length)
}

function alignBlock(
  before: readonly string[],
  after: readonly string[],
  block: Block,
  pairs: [number, number][],
): void {
  let { from, to, otherFrom, otherTo } = block
  while (from < to && otherFrom < otherTo && before[from] === after[otherFrom]) {
    pairs.push([from, otherFrom])
    from += 1
    otherFrom += 1
  }
  const tail: [number, number][] = []
  while (from < to && otherFrom < otherTo && before[to - 1] === after[otherTo - 1]) {
    to -= 1
    otherTo -= 1
    tail.push([to, otherTo])
  }
  if (from < to && otherFrom < otherTo) alignMiddle(before, after, { from, to, otherFrom, otherTo }, pairs)
  for (const pair of tail.reverse()) pairs.push(pair)
}

function alignMiddle(
  before: readonly string[],
  after: readonly string[],
  block: Block,
  pairs: [number, number][],
): void {
  const { from, to, otherFrom, otherTo } = block
  const [height, width] = [to - from, otherTo - otherFrom]
  if (height * width <= cellsPerWord * (height + width)) {
    for (const [row, column] of alignInTable(before.slice(from, to), after.slice(otherFrom, otherTo)))
      pairs.push([from + row, otherFrom + column])
    return
  }
  const anchors = listAnchors(before, after, block)
  if (anchors.length === 0) return
  let start = { from, otherFrom }
  for (const [index, other] of anchors) {
    alignBlock(before, after, { ...start, to: index, otherTo: other }, pairs)
    pairs.push([index, other])
    start = { from: index + 1, otherFrom: other + 1 }
  }
  alignBlock(before, after, { ...start, to, otherTo }, pairs)
}

/** Words that occur once in either part, as many as are in one order in both. */
function listAnchors(before: readonly string[], after: readonly string[], block: Block): [number, number][] {
  const { from, to, otherFrom, otherTo } = block
  const others = indexSingles(after, otherFrom, otherTo)
  const found: [number, number][] = []
  for (const [word, index] of indexSingles(before, from, to)) {
    const other = others.get(word) ?? -1
    if (index >= 0 && other >= 0) found.push([index, other])
  }
  const order = findHeaviestOrder(
    found.map(([, other]) => other),
    (index) => before[found[index]?.[0] ?? 0]?.length ?? 1,
  )
  return order.flatMap((index) => (found[index] ? [found[index]] : []))
}

function indexSingles(words: readonly string[], from: number, to: number): Map<string, number> {
  const singles = new Map<string, number>()
  for (let index = from; index < to; index += 1) {
    const word = words[index] ?? ''
    singles.set(word, singles.has(word) ? -1 : index)
  }
  return singles
}

function toStretches(pairs: readonly [number, number][], beforeEnd: number, afterEnd: number): Stretch[] {
  const stretches: Stretch[] = []
  let [row, column] = [0, 0]
  const changeUpTo = (before: number, after: number): void => {
    if (before > row || after > column)
      stretches.push({ before: [row, before], after: [column, after], isSame: false })
  }
  for (const [before, after] of pairs) {
    changeUpTo(before, after)
    const last = stretches.at(-1)
    if (last?.isSame) stretches.pop()
    const start = last?.isSame ? last : { before: [before], after: [after] }
    stretches.push({
      before: [start.before[0] ?? before, before + 1],
      after: [start.after[0] ?? after, after + 1],
      isSame: true,
    })
    ;[row, column] = [before + 1, after + 1]
  }
  changeUpTo(beforeEnd, afterEnd)
  return stretches
}
