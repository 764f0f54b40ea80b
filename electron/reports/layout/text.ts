import { findBreakOpportunities } from './break-opportunities.ts'
import { toClusters } from './clusters.ts'
import type { FontFamily, Glyph, ReportFonts } from './fonts.ts'

/** A part of a text with its own look. */
export type Span = { readonly text: string; readonly bold?: boolean; readonly underline?: boolean }

export type RichText = string | readonly Span[]

export type TextStyle = {
  readonly family: FontFamily
  readonly sizePt: number
  readonly bold?: boolean
  /** Distance of two base lines, in em. */
  readonly lineHeight?: number
  /** 0 black to 1 white. */
  readonly gray?: number
}

/** One glyph in its place of a line; `text` is what comes out of the PDF for it. */
export type SetGlyph = {
  readonly glyph: Glyph
  readonly text: string
  readonly start: number
  readonly underline: boolean
}

export type Line = {
  readonly glyphs: readonly SetGlyph[]
  /** Without the spaces at its end. */
  readonly widthPt: number
  /** The last line of a paragraph, or one ended by a line feed: it is not stretched. */
  readonly isLast: boolean
}

export type LineMeasure = { readonly widthPt: number; readonly firstIndentPt?: number }

export function lineHeightPt(style: TextStyle): number {
  return style.sizePt * (style.lineHeight ?? 1.5)
}

/** The characters of a text, without its look. */
export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('')
}

/** The width of a text on one line, in points. */
export function measureText(fonts: ReportFonts, text: RichText, style: TextStyle, place: string): number {
  return widthOf(setGlyphs(fonts, text, style, place)) * style.sizePt
}

/** Breaks a text into lines no wider than asked for; the look is put on after breaking, so it never moves a break. */
export function breakIntoLines(
  fonts: ReportFonts,
  text: RichText,
  style: TextStyle,
  measure: LineMeasure,
  place: string,
): readonly Line[] {
  const glyphs = setGlyphs(fonts, text, style, place)
  const plain = plainText(text)
  const width = measure.widthPt / style.sizePt
  const indent = (measure.firstIndentPt ?? 0) / style.sizePt
  let next = 0
  return splitParagraphs(plain).flatMap(({ start, end }) => {
    const first = next
    while ((glyphs[next]?.start ?? end) < end) next += 1
    const part = glyphs.slice(first, next)
    if (widthOf(part) <= width - indent) return [toLine(part, style.sizePt, true)]
    const breaks = findBreakOpportunities(plain.slice(start, end))
    return findCuts(part, (at) => breaks.has(at - start), width, indent).map(({ from, to }) =>
      toLine(part.slice(from, to), style.sizePt, to === part.length),
    )
  })
}

const lineEnd = /[\n\r\u2028\u2029]/
const lineEnds = /\r\n|[\n\r\u2028\u2029]/g

/** The parts between line feeds; an empty one is an empty line. */
function splitParagraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!lineEnd.test(text)) return [{ start: 0, end: text.length }]
  const parts: { start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(lineEnds)) {
    parts.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  parts.push({ start, end: text.length })
  return parts
}

function setGlyphs(fonts: ReportFonts, text: RichText, style: TextStyle, place: string): SetGlyph[] {
  const spans: readonly Span[] = typeof text === 'string' ? [{ text }] : text
  const glyphs: SetGlyph[] = []
  let offset = 0
  for (const span of spans) {
    const bold = (span.bold ?? style.bold) === true
    for (const cluster of toClusters(span.text.replaceAll('\t', ' '))) {
      const glyph = fonts.glyphOf(cluster, style.family, bold, place)
      glyphs.push({
        glyph,
        text: cluster.text,
        start: offset + cluster.start,
        underline: span.underline === true,
      })
    }
    offset += span.text.length
  }
  return glyphs
}

function widthOf(glyphs: readonly SetGlyph[]): number {
  let width = 0
  for (const one of glyphs) width += one.glyph.advance
  return width
}

function toLine(glyphs: readonly SetGlyph[], sizePt: number, isLast: boolean): Line {
  let end = glyphs.length
  while (end > 0 && isSpace(glyphs[end - 1])) end -= 1
  return { glyphs, widthPt: widthOf(glyphs.slice(0, end)) * sizePt, isLast }
}

function isSpace(glyph: SetGlyph | undefined): boolean {
  return glyph?.text === ' ' || glyph?.text === '\u3000'
}

type Cut = { readonly from: number; readonly to: number }

/** Greedy: as much as fits on each line; a word wider than the whole line is cut where it must be. */
function findCuts(
  glyphs: readonly SetGlyph[],
  isBreakAt: (at: number) => boolean,
  width: number,
  indent: number,
): readonly Cut[] {
  const cuts: Cut[] = []
  let from = 0
  let lastAllowed = 0
  let used = indent
  for (const [at, one] of glyphs.entries()) {
    if (at > from && isBreakBetween(isBreakAt, glyphs[at - 1]?.start ?? 0, one.start)) lastAllowed = at
    used += one.glyph.advance
    if (used <= width + 1e-6 || isSpace(one)) continue
    const to = lastAllowed > from ? lastAllowed : at
    if (to === from) continue
    cuts.push({ from, to })
    from = to
    used = widthOf(glyphs.slice(to, at + 1))
  }
  return [...cuts, { from, to: glyphs.length }]
}

/** A break may stand before a character that is not drawn, such as a zero-width space. */
function isBreakBetween(isBreakAt: (at: number) => boolean, after: number, upTo: number): boolean {
  for (let at = after + 1; at <= upTo; at += 1) if (isBreakAt(at)) return true
  return false
}
