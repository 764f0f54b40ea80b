import { hasChange } from '../policy/comparison/compare-text.ts'
import type { TextSegment } from '../policy/comparison/comparison.ts'

/** So many lines beside each other that did not change become one （略）. */
const sameMin = 3

/**
 * The lines of a table, each with what stood in it before. The first line is its heading and always shown; of the
 * others, several that did not change are `same`, unless all are wanted.
 */
export function splitSegmentLines(
  segments: readonly TextSegment[],
  isFull = false,
): (readonly TextSegment[] | 'same')[] {
  const lines = splitLines(segments)
  const shown: (readonly TextSegment[] | 'same')[] = []
  let waiting: (readonly TextSegment[])[] = []
  const showWaiting = (): void => {
    if (waiting.length >= sameMin && !isFull) shown.push('same')
    else shown.push(...waiting)
    waiting = []
  }
  for (const [index, line] of lines.entries()) {
    if (index > 0 && !hasChange(line)) waiting.push(line)
    else {
      showWaiting()
      shown.push(line)
    }
  }
  showWaiting()
  return shown
}

/** Cut at every line end; where only one edition has one, nothing stands beside that line. */
function splitLines(segments: readonly TextSegment[]): TextSegment[][] {
  const lines: TextSegment[][] = [[]]
  for (const { before, after, isChanged } of segments) {
    const [left, right] = [before.split('\n'), after.split('\n')]
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
      if (index > 0) lines.push([])
      const piece = { before: left[index] ?? '', after: right[index] ?? '', isChanged }
      if (piece.before !== '' || piece.after !== '') lines.at(-1)?.push(piece)
    }
  }
  return lines.filter((line) => line.length > 0)
}
