import type { TextSegment } from '../policy/comparison/comparison.ts'
import type { ComparisonCell, MarkedRun } from './comparison-table.ts'

export type Side = 'before' | 'after'

/** What a shortened table says in place of texts. */
export const tableWords = {
  same: '（略）',
  added: '（新設）',
  removed: '（削る）',
  movedAway: 'へ移動）',
} as const

/** Where provisions of each depth begin and where their other lines do, in characters. */
export const indents = {
  heading: { indent: 3, hang: 3 },
  caption: { indent: 1, hang: 2 },
  paragraph: { indent: 0, hang: 1 },
  item: { indent: 1, hang: 2 },
  subitem: { indent: 2, hang: 3 },
  sentence: { indent: 1, hang: 0 },
  line: { indent: 0, hang: 0 },
} as const

export type Indent = keyof typeof indents

/** A cell of these runs; none where nothing is left of them. */
export function toCell(indent: Indent, runs: readonly MarkedRun[]): ComparisonCell | null {
  const joined = joinRuns(runs)
  return joined.length === 0 ? null : { runs: joined, ...indents[indent] }
}

export function plainRun(text: string): MarkedRun {
  return { text, isMarked: false }
}

/** One side of a compared text, what changed marked; spaces at the ends of a change are not. */
export function toRuns(segments: readonly TextSegment[], side: Side): MarkedRun[] {
  return segments.flatMap((segment) => {
    const text = segment[side]
    if (!segment.isChanged) return [plainRun(text)]
    const words = text.trim()
    const start = text.length - text.trimStart().length
    return [
      plainRun(text.slice(0, start)),
      { text: words, isMarked: true },
      plainRun(text.slice(start + words.length)),
    ]
  })
}

/** Neighbours of one look as one run, and no empty ones. */
function joinRuns(runs: readonly MarkedRun[]): MarkedRun[] {
  const joined: MarkedRun[] = []
  for (const { text, isMarked } of runs) {
    const last = joined.at(-1)
    if (text === '') continue
    if (last?.isMarked === isMarked) joined[joined.length - 1] = { text: last.text + text, isMarked }
    else joined.push({ text, isMarked })
  }
  return joined
}

/** 第1条; 第1条及び第2条; 第1条～第4条; nothing for what has no numbers. */
export function joinLabels(labels: readonly string[]): string {
  if (labels.every((label) => label === '')) return ''
  const [first = '', second = ''] = labels
  if (labels.length < 2) return first
  return labels.length === 2 ? `${first}及び${second}` : `${first}～${labels.at(-1)}`
}
