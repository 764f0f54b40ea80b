import { drawArtifact, drawContent, drawLine, fillRectangles, type Segment, strokeSegments } from './ink.ts'
import { ensureSpace, type ReportDocument } from './report-document.ts'
import { drawSealEntries } from './seal-entries.ts'
import { breakIntoLines, lineHeightPt, type TextStyle } from './text.ts'
import { toPt } from './units.ts'

export type SealBoxes = {
  /** The titles over the boxes, in the order they are printed. */
  readonly titles: readonly string[]
  /** What stands in each box instead of a seal in ink, a line each; none for an empty one. */
  readonly entries?: readonly (readonly string[])[]
  /** A word written down the left side, such as 決裁欄. */
  readonly caption: string
  /** The boxes end at the right margin unless said otherwise. */
  readonly align?: 'left' | 'right'
}

const boxPt = toPt(20)
const titlePt = toPt(8)
const captionPt = toPt(7)
const style: TextStyle = { family: 'gothic', sizePt: 8, lineHeight: 1.2 }
const pen = { widthPt: 0.6, gray: 0 } as const

export const sealBoxesHeightPt = boxPt + titlePt

/** Draws 決裁欄: a title over each empty square of 20 mm, for seals in ink. */
export function drawSealBoxes(report: ReportDocument, boxes: SealBoxes): void {
  const columns = Math.max(
    1,
    Math.min(boxes.titles.length, Math.floor((report.body.width - captionPt) / boxPt)),
  )
  report.tags.open('Table')
  for (let from = 0; from < Math.max(1, boxes.titles.length); from += columns)
    drawBand(report, boxes, { from, titles: boxes.titles.slice(from, from + columns) })
  report.tags.close('Table')
}

type Band = { readonly from: number; readonly titles: readonly string[] }

function drawBand(report: ReportDocument, boxes: SealBoxes, { from, titles }: Band): void {
  ensureSpace(report, sealBoxesHeightPt)
  const width = captionPt + titles.length * boxPt
  const left = boxes.align === 'left' ? report.body.left : report.body.right - width
  const top = report.y
  drawArtifact(report, 'Layout', () => drawBoxRules(report, left, top, titles.length))
  report.tags.open('TR')
  report.tags.open('TH', { scope: 'Row' })
  drawContent(report, () => drawCaption(report, boxes.caption, left, top))
  report.tags.close('TH')
  for (const [index, title] of titles.entries()) {
    report.tags.open('TH', { scope: 'Column' })
    drawContent(report, () => drawTitle(report, title, left + captionPt + index * boxPt, top))
    report.tags.close('TH')
  }
  report.tags.close('TR')
  const entries = boxes.entries?.slice(from, from + titles.length) ?? []
  drawSealEntries(report, entries, { left: left + captionPt, top: top + titlePt, sizePt: boxPt })
  report.y = top + sealBoxesHeightPt
}

function drawBoxRules(report: ReportDocument, left: number, top: number, count: number): void {
  const right = left + captionPt + count * boxPt
  const bottom = top + sealBoxesHeightPt
  const columns = Array.from({ length: count + 1 }, (_, index) => left + captionPt + index * boxPt)
  const rules: Segment[] = [left, ...columns].map((x) => ({ x1: x, y1: top, x2: x, y2: bottom }))
  for (const y of [top, bottom]) rules.push({ x1: left, y1: y, x2: right, y2: y })
  rules.push({ x1: left + captionPt, y1: top + titlePt, x2: right, y2: top + titlePt })
  fillRectangles(report, [{ x: left + captionPt, y: top, width: count * boxPt, height: titlePt }], 0.94)
  strokeSegments(report, rules, pen)
}

/** Written downwards, one character below the other. */
function drawCaption(report: ReportDocument, caption: string, left: number, top: number): void {
  const characters = Array.from(caption)
  const height = style.sizePt * 1.5
  const start = top + (sealBoxesHeightPt - characters.length * height) / 2
  for (const [index, character] of characters.entries()) {
    const [line] = breakIntoLines(report.fonts, character, style, { widthPt: captionPt }, '決裁欄')
    if (line)
      drawLine(report, line, { x: left + (captionPt - line.widthPt) / 2, top: start + index * height }, style)
  }
}

/** Made smaller where the title of an office is too long for its box. */
function drawTitle(report: ReportDocument, title: string, left: number, top: number): void {
  const measure = { widthPt: boxPt - 4 }
  const sizes = [8, 7, 6, 5]
  for (const sizePt of sizes) {
    const sized = { ...style, sizePt, lineHeight: 1.1 }
    const lines = breakIntoLines(report.fonts, title, sized, measure, '決裁欄の職名')
    const height = lines.length * lineHeightPt(sized)
    if (height > titlePt && sizePt !== sizes.at(-1)) continue
    for (const [index, line] of lines.entries())
      drawLine(
        report,
        line,
        {
          x: left + (boxPt - line.widthPt) / 2,
          top: top + (titlePt - height) / 2 + index * lineHeightPt(sized),
        },
        sized,
      )
    return
  }
}
