import { alignWords, type Stretch } from './align-words.ts'
import type { TextSegment } from './comparison.ts'
import { toComparable } from './fold-width.ts'
import { joinStretches } from './join-stretches.ts'
import { splitIntoWords, type WordSegmenter } from './word-tokens.ts'

/** How texts are read for comparing; one for a whole comparison, since the dictionary takes time to open. */
export type TextReading = Readonly<{ segmenter: WordSegmenter; ignoresWidth: boolean }>

/**
 * Compares two texts by words. The pieces of either side joined are its whole text; texts that say the same are one
 * unchanged piece, empty texts none.
 */
export function compareText(before: string, after: string, reading: TextReading): TextSegment[] {
  if (before === '' && after === '') return []
  const { ignoresWidth } = reading
  if (before === after || toComparable(before, ignoresWidth) === toComparable(after, ignoresWidth))
    return [{ before, after, isChanged: false }]
  if (before === '' || after === '') return [{ before, after, isChanged: true }]
  const { start, end } = findCommonEnds(before, after)
  const middle = alignMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    reading,
  )
  return joinSame([toSame(before.slice(0, start)), ...middle, toSame(before.slice(before.length - end))])
}

const toSame = (text: string): TextSegment => ({ before: text, after: text, isChanged: false })

/** How many characters at the start and at the end are the same, cut where no word can go on. */
function findCommonEnds(before: string, after: string): { start: number; end: number } {
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && before[start] === after[start]) start += 1
  while (start > 0 && !isBoundary(before[start - 1])) start -= 1
  let end = 0
  while (end < limit - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const endsAtBoundary = (): boolean =>
    [before, after].every((text) => end === text.length - start || isBoundary(text.at(-1 - end)))
  while (end > 0 && !endsAtBoundary()) end -= 1
  return { start, end }
}

function isBoundary(character: string | undefined): boolean {
  return character !== undefined && '、。「」（）\n'.includes(character)
}

function alignMiddle(before: string, after: string, { segmenter, ignoresWidth }: TextReading): TextSegment[] {
  const left = splitIntoWords(before, segmenter, ignoresWidth)
  const right = splitIntoWords(after, segmenter, ignoresWidth)
  // spaces alone are no change
  if (left.keys.length === 0 || right.keys.length === 0)
    return [{ before, after, isChanged: left.keys.length !== right.keys.length }]
  const stretches = joinStretches(alignWords(left.keys, right.keys), left.keys, right.keys)
  return stretches.flatMap((stretch) =>
    withoutOuterSpace({
      before: slice(before, left.starts, stretch.before),
      after: slice(after, right.starts, stretch.after),
      isChanged: !stretch.isSame,
    }),
  )
}

/** Spaces and line ends behind a change in both texts are no part of it. */
function withoutOuterSpace(segment: TextSegment): TextSegment[] {
  const [before, after] = [segment.before.trimEnd(), segment.after.trimEnd()]
  const space = { before: segment.before.slice(before.length), after: segment.after.slice(after.length) }
  if (!segment.isChanged || space.before === '' || space.after === '') return [segment]
  return [
    { before, after, isChanged: true },
    { ...space, isChanged: false },
  ]
}

/** Unchanged neighbours as one piece, and nothing empty. */
function joinSame(segments: readonly TextSegment[]): TextSegment[] {
  const joined: TextSegment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (segment.before === '' && segment.after === '') continue
    if (last && !last.isChanged && !segment.isChanged)
      joined[joined.length - 1] = {
        before: last.before + segment.before,
        after: last.after + segment.after,
        isChanged: false,
      }
    else joined.push(segment)
  }
  return joined
}

/** The words with the spaces behind them; spaces before the first word are the first word's. */
function slice(text: string, starts: readonly number[], [from, to]: Stretch['before']): string {
  if (from === to) return ''
  return text.slice(from === 0 ? 0 : starts[from], starts[to] ?? text.length)
}

/** Whether any piece is changed. */
export function hasChange(segments: readonly TextSegment[]): boolean {
  return segments.some(({ isChanged }) => isChanged)
}

/** Whether texts that say the same are spelt in another width or with other spaces. */
export function hasWidthDifference(segments: readonly TextSegment[]): boolean {
  return segments.some(({ before, after, isChanged }) => !isChanged && before !== after)
}

/** One side's whole text. */
export function joinSide(segments: readonly TextSegment[], side: 'before' | 'after'): string {
  return segments.map((segment) => segment[side]).join('')
}
