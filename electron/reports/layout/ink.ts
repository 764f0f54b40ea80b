import type { Glyph } from './fonts.ts'
import type { ReportDocument } from './report-document.ts'
import type { Line, TextStyle } from './text.ts'
import { toPdfNumber as n } from './units.ts'

/** Points from the page's top left corner, y downwards. */
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** Share of the em square above the base line. */
const ascent = 0.88

/** Draws what belongs to the structure element that is open. */
export function drawContent(report: ReportDocument, draw: () => void): void {
  const { page } = report
  page.content.push(report.tags.beginContent(page.pdf))
  draw()
  page.content.push('EMC')
}

/** Draws what a reader of the text may pass over: rules, fills, page numbers. */
export function drawArtifact(report: ReportDocument, kind: 'Layout' | 'Pagination', draw: () => void): void {
  report.page.content.push(`/Artifact <</Type /${kind}>> BDC`)
  draw()
  report.page.content.push('EMC')
}

/** How far under the upper edge of its line box a text stands. */
export function baselinePt(style: TextStyle): number {
  return leadingPt(style) / 2 + ascent * style.sizePt
}

/** Draws one line of text; `top` is the upper edge of its line box. */
export function drawLine(
  report: ReportDocument,
  line: Line,
  place: { readonly x: number; readonly top: number; readonly stretchToPt?: number },
  style: TextStyle,
): void {
  if (line.glyphs.length === 0) return
  const baseline = place.top + baselinePt(style)
  const spacing = stretchPt(line, place.stretchToPt, style)
  const operators = [`BT ${n(style.gray ?? 0)} g`]
  if (spacing !== 0) operators.push(`${n(spacing)} Tc`)
  for (const run of toRuns(line.glyphs, style.sizePt, spacing))
    operators.push(drawRun(report, run, place.x, baseline, style))
  if (spacing !== 0) operators.push('0 Tc')
  operators.push('ET')
  report.page.content.push(operators.join('\n'))
  drawUnderlines(report, line, { x: place.x, y: baseline + 0.14 * style.sizePt }, style, spacing)
}

/** Fills rectangles in one path; gray is 0 black to 1 white. */
export function fillRectangles(report: ReportDocument, rectangles: readonly Rectangle[], gray: number): void {
  if (rectangles.length === 0) return
  const path = rectangles.map((one) => `${n(one.x)} ${n(one.y)} ${n(one.width)} ${n(one.height)} re`)
  report.page.content.push(`${n(gray)} g ${path.join('\n')} f`)
}

/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number]

/** Fills a rectangle with a colour; what it says must also stand there in words, for prints without colour. */
export function fillInColour(report: ReportDocument, box: Rectangle, [red, green, blue]: Colour): void {
  const path = `${n(box.x)} ${n(box.y)} ${n(box.width)} ${n(box.height)} re`
  report.page.content.push(`${n(red)} ${n(green)} ${n(blue)} rg ${path} f`)
}

/** Draws the outlines of rectangles in one path. */
export function strokeRectangles(report: ReportDocument, rectangles: readonly Rectangle[], pen: Pen): void {
  if (rectangles.length === 0) return
  const path = rectangles.map((one) => `${n(one.x)} ${n(one.y)} ${n(one.width)} ${n(one.height)} re`)
  report.page.content.push(`${setPen(pen)} ${path.join('\n')} S`)
}

/** A dash is as long as the gap after it. */
export type Pen = { readonly widthPt: number; readonly gray: number; readonly dashPt?: number }

/** Draws straight lines in one path. */
export function strokeSegments(report: ReportDocument, segments: readonly Segment[], pen: Pen): void {
  if (segments.length === 0) return
  const path = segments.map((one) => `${n(one.x1)} ${n(one.y1)} m ${n(one.x2)} ${n(one.y2)} l`)
  report.page.content.push(`${setPen(pen)} ${path.join('\n')} S`)
}

export type Point = { readonly x: number; readonly y: number }

/** Draws lines that bend at their points, in one path. */
export function strokeLines(report: ReportDocument, lines: readonly (readonly Point[])[], pen: Pen): void {
  if (lines.length === 0) return
  report.page.content.push(`${setPen(pen)} ${lines.map(toPath).join('\n')} S`)
  if (pen.dashPt !== undefined) report.page.content.push('[] 0 d')
}

/** Fills closed shapes and draws their outlines, in one path. */
export function fillShapes(
  report: ReportDocument,
  shapes: readonly (readonly Point[])[],
  look: { readonly gray: number; readonly outline: Pen },
): void {
  if (shapes.length === 0) return
  const path = shapes.map((points) => `${toPath(points)} h`).join('\n')
  report.page.content.push(`${setPen(look.outline)} ${n(look.gray)} g ${path} B`)
}

function toPath(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${n(x)} ${n(y)} ${at === 0 ? 'm' : 'l'}`).join(' ')
}

/** Draws only inside the rectangle. */
export function clipTo(report: ReportDocument, { x, y, width, height }: Rectangle, draw: () => void): void {
  report.page.content.push(`q ${n(x)} ${n(y)} ${n(width)} ${n(height)} re W n`)
  draw()
  report.page.content.push('Q')
}

/** The operators that set the width, gray and dash of lines. */
export function setPen(pen: Pen): string {
  const dash = pen.dashPt === undefined ? '' : ` [${n(pen.dashPt)}] 0 d`
  return `${n(pen.widthPt)} w ${n(pen.gray)} G${dash}`
}

function leadingPt(style: TextStyle): number {
  return style.sizePt * ((style.lineHeight ?? 1.5) - 1)
}

/** What goes between two characters so that the line ends at the margin; Japanese has no word spaces to stretch. */
function stretchPt(line: Line, toWidthPt: number | undefined, style: TextStyle): number {
  if (toWidthPt === undefined || line.isLast || line.glyphs.length < 2) return 0
  const slack = toWidthPt - line.widthPt
  return slack > 0 && slack <= 3 * style.sizePt ? slack / (line.glyphs.length - 1) : 0
}

type Run = { readonly glyphs: readonly Glyph[]; readonly offsetPt: number }

/** Neighbours of one face, with their distance from the start of the line. */
export function toRuns(glyphs: readonly Glyph[], sizePt: number, spacingPt: number): readonly Run[] {
  const runs: { glyphs: Glyph[]; offsetPt: number }[] = []
  let offsetPt = 0
  for (const one of glyphs) {
    const run = runs.at(-1)
    if (run && run.glyphs[0]?.face === one.face) run.glyphs.push(one)
    else runs.push({ glyphs: [one], offsetPt })
    offsetPt += one.advance * sizePt + spacingPt
  }
  return runs
}

function drawRun(report: ReportDocument, run: Run, x: number, baseline: number, style: TextStyle): string {
  const first = run.glyphs[0]
  if (!first) return ''
  const font = report.encoder.addFace(first.face, report.page.pdf)
  const codes = run.glyphs.map((one) => report.encoder.encode(one).hex).join('')
  return `/${font} ${n(style.sizePt)} Tf 1 0 0 -1 ${n(x + run.offsetPt)} ${n(baseline)} Tm <${codes}> Tj`
}

function drawUnderlines(
  report: ReportDocument,
  line: Line,
  from: { readonly x: number; readonly y: number },
  style: TextStyle,
  spacingPt: number,
): void {
  const { glyphs, underlined } = line
  if (underlined === null) return
  const segments: Segment[] = []
  let x = from.x
  for (const [index, one] of glyphs.entries()) {
    const end = x + one.advance * style.sizePt + spacingPt
    if (underlined[index]) segments.push({ x1: x, y1: from.y, x2: end, y2: from.y })
    x = end
  }
  strokeSegments(report, segments, { widthPt: 0.06 * style.sizePt, gray: style.gray ?? 0 })
}
