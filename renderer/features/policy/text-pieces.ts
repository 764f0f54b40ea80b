import type { GlossaryEntry, TermSpan } from '../../../shared/domain/policy/glossary.ts'

/** A place the search found; `number` counts through the whole document. */
export type HitSpan = Readonly<{ start: number; end: number; number: number }>

/** A run of text that is shown in one way: as a defined word, as found by the search, both or neither. */
export type TextPiece = Readonly<{ text: string; start: number; entry?: GlossaryEntry; hitNumber?: number }>

/** Cuts a text where defined words and search hits begin and end. The pieces joined are the text. */
export function cutText(text: string, terms: readonly TermSpan[], hits: readonly HitSpan[]): TextPiece[] {
  const cuts = [0, text.length, ...terms.flatMap(toEnds), ...hits.flatMap(toEnds)]
  const places = Array.from(new Set(cuts)).sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length
    const term = terms.find((span) => span.start <= start && end <= span.end)
    const hit = hits.find((span) => span.start <= start && end <= span.end)
    return {
      text: text.slice(start, end),
      start,
      ...(term === undefined ? {} : { entry: term.entry }),
      ...(hit === undefined ? {} : { hitNumber: hit.number }),
    }
  })
}

function toEnds({ start, end }: Readonly<{ start: number; end: number }>): number[] {
  return [start, end]
}
