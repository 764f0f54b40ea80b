import { isAlone, isInvisible, readCluster } from './clusters.ts'
import type { FontFamily, Glyph, GlyphLookup, Place, ReportFonts } from './fonts.ts'

/** A part of a text with its own look. */
export type Span = { readonly text: string; readonly bold?: boolean; readonly underline?: boolean }

export type RichText = string | readonly Span[]

type Look = { readonly family: FontFamily; readonly bold?: boolean }

/** The glyphs of a text and where each starts in it, in UTF-16 units. */
export type SetText = {
  readonly glyphs: Glyph[]
  readonly starts: number[]
  /** Which of the glyphs are underlined; null where none is. */
  readonly underlined: boolean[] | null
}

/** The characters of a text, without its look. */
export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('')
}

/** Finds the glyphs of a text; throws `rule_violation` characterNotInFonts with the place. */
export function setText(fonts: ReportFonts, text: RichText, look: Look, place: Place): SetText {
  const spans: readonly Span[] = typeof text === 'string' ? [{ text }] : text
  const isUnderlined = spans.some(({ underline }) => underline === true)
  const set: SetText = { glyphs: [], starts: [], underlined: isUnderlined ? [] : null }
  let offset = 0
  for (const span of spans) {
    setSpan(set, fonts.lookupOf(look.family, (span.bold ?? look.bold) === true), span.text, offset, place)
    while (set.underlined && set.underlined.length < set.glyphs.length)
      set.underlined.push(span.underline === true)
    offset += span.text.length
  }
  return set
}

function setSpan(
  { glyphs, starts }: SetText,
  lookup: GlyphLookup,
  given: string,
  offset: number,
  place: Place,
): void {
  const text = given.replaceAll('\t', ' ')
  for (let at = 0; at < text.length; ) {
    const known = isAlone(text, at) ? lookup.findKnown(text.charCodeAt(at)) : undefined
    if (known) {
      glyphs.push(known)
      starts.push(offset + at)
      at += 1
      continue
    }
    const cluster = readCluster(text, at)
    if (!isInvisible(cluster.codePoint)) {
      glyphs.push(lookup.get(cluster, place))
      starts.push(offset + at)
    }
    at = cluster.end
  }
}

/** The advances of some of the glyphs together, in em. */
export function widthOf(glyphs: readonly Glyph[], from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at += 1) width += glyphs[at]?.advance ?? 0
  return width
}
