import { type FoldedText, foldText } from './folded-text.ts'
import type { ParsedPolicy } from './provision.ts'
import { listPlacedProvisions } from './walk-provisions.ts'

export type SearchField = 'label' | 'heading' | 'term' | 'text'

/** Where a word stands in a field of a provision: offsets of the original text, end not included. */
export type SearchSpan = Readonly<{ field: SearchField; start: number; end: number }>

export type PolicyHit = Readonly<{ path: readonly number[]; citation: string; spans: readonly SearchSpan[] }>

/**
 * Finds the provisions that hold every word of the query (words are parted by spaces), in reading order. Width, case,
 * hiragana and katakana, 〜 and ～ do not matter. A citation such as 第7条 finds its label. An empty query finds nothing.
 */
export function searchPolicy(parsed: Pick<ParsedPolicy, 'provisions'>, query: string): PolicyHit[] {
  const words = Array.from(new Set(query.split(/\s+/).map((word) => foldText(word).folded))).filter(
    (word) => word !== '',
  )
  if (words.length === 0) return []
  return listPlacedProvisions(parsed).flatMap(({ provision, path, citation }) => {
    const fields = (['label', 'heading', 'term', 'text'] as const).map((field) => ({
      field,
      folded: foldText(provision[field] ?? ''),
    }))
    const found = words.map((word) =>
      fields.flatMap(({ field, folded }) => listSpans(folded, word).map((span) => ({ field, ...span }))),
    )
    return found.every((spans) => spans.length > 0)
      ? [{ path, citation, spans: mergeSpans(found.flat()) }]
      : []
  })
}

/** Where a folded word stands, as offsets of the original text. */
function listSpans({ folded, starts, ends }: FoldedText, word: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    spans.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 })
  }
  return spans
}

const fieldOrder: readonly SearchField[] = ['label', 'heading', 'term', 'text']

/** In reading order, overlapping ones as one. */
function mergeSpans(spans: readonly SearchSpan[]): SearchSpan[] {
  const sorted = spans.toSorted(
    (a, b) => fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field) || a.start - b.start,
  )
  const merged: SearchSpan[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last?.field === span.field && span.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    } else merged.push(span)
  }
  return merged
}
