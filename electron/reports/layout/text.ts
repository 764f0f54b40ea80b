import { findBreakOpportunities } from './break-opportunities.ts'
import type { FontFamily, Glyph, Place, ReportFonts } from './fonts.ts'
import { plainText, type RichText, type SetText, setText, widthOf } from './set-text.ts'

export type TextStyle = {
  readonly family: FontFamily
  readonly sizePt: number
  readonly bold?: boolean
  /** Distance of two base lines, in em. */
  readonly lineHeight?: number
  /** 0 black to 1 white. */
  readonly gray?: number
}

export type Line = {
  readonly glyphs: readonly Glyph[]
  /** Which of the glyphs are underlined; null where none is. */
  readonly underlined: readonly boolean[] | null
  /** Without the spaces at its end. */
  readonly widthPt: number
  /** The last line of a paragraph, or one ended by a line feed: it is not stretched. */
  readonly isLast: boolean
}

export type LineMeasure = { readonly widthPt: number; readonly firstIndentPt?: number }

export function lineHeightPt(style: TextStyle): number {
  return style.sizePt * (style.lineHeight ?? 1.5)
}

/** The width of a text on one line, in points. */
export function measureText(fonts: ReportFonts, text: RichText, style: TextStyle, place: Place): number {
  const { glyphs } = setText(fonts, text, style, place)
  return widthOf(glyphs, 0, glyphs.length) * style.sizePt
}

/** Breaks a text into lines no wider than asked for; the look is put on after breaking, so it never moves a break. */
export function breakIntoLines(
  fonts: ReportFonts,
  text: RichText,
  style: TextStyle,
  measure: LineMeasure,
  place: Place,
): readonly Line[] {
  const set = setText(fonts, text, style, place)
  const { glyphs, starts } = set
  const plain = plainText(text)
  const width = measure.widthPt / style.sizePt
  const indent = (measure.firstIndentPt ?? 0) / style.sizePt
  const lines: Line[] = []
  let from = 0
  for (const { start, end } of splitParagraphs(plain)) {
    let to = from
    while ((starts[to] ?? end) < end) to += 1
    if (widthOf(glyphs, from, to) <= width - indent) lines.push(toLine(set, { from, to }, style.sizePt, true))
    else {
      const breaks = findBreakOpportunities(plain.slice(start, end))
      const isBreakAt = (at: number): boolean => breaks.has(at - start)
      for (const cut of findCuts(set, { from, to }, isBreakAt, { width, indent }))
        lines.push(toLine(set, cut, style.sizePt, cut.to === to))
    }
    from = to
  }
  return lines
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

function toLine({ glyphs, underlined }: SetText, { from, to }: Cut, sizePt: number, isLast: boolean): Line {
  let end = to
  while (end > from && isSpace(glyphs[end - 1])) end -= 1
  const widthPt = widthOf(glyphs, from, end) * sizePt
  return {
    glyphs: glyphs.slice(from, to),
    underlined: underlined?.slice(from, to) ?? null,
    ...{ widthPt, isLast },
  }
}

function isSpace(glyph: Glyph | undefined): boolean {
  return glyph?.text === ' ' || glyph?.text === '\u3000'
}

/** Some of the glyphs, from one up to another that is none of them. */
type Cut = { readonly from: number; readonly to: number }

/** Greedy: as much as fits on each line; a word wider than the whole line is cut where it must be. */
function findCuts(
  { glyphs, starts }: SetText,
  whole: Cut,
  isBreakAt: (at: number) => boolean,
  { width, indent }: { readonly width: number; readonly indent: number },
): readonly Cut[] {
  const cuts: Cut[] = []
  let { from } = whole
  let lastAllowed = from
  let used = indent
  for (let at = from; at < whole.to; at += 1) {
    if (at > from && isBreakBetween(isBreakAt, starts[at - 1] ?? 0, starts[at] ?? 0)) lastAllowed = at
    used += glyphs[at]?.advance ?? 0
    if (used <= width + 1e-6 || isSpace(glyphs[at])) continue
    const to = lastAllowed > from ? lastAllowed : at
    if (to === from) continue
    cuts.push({ from, to })
    from = to
    used = widthOf(glyphs, to, at + 1)
  }
  return [...cuts, { from, to: whole.to }]
}

/** A break may stand before a character that is not drawn, such as a zero-width space. */
function isBreakBetween(isBreakAt: (at: number) => boolean, after: number, upTo: number): boolean {
  for (let at = after + 1; at <= upTo; at += 1) if (isBreakAt(at)) return true
  return false
}
