import { drawArtifact, drawLine, strokeRectangles, strokeSegments } from './ink.ts'
import type { Handling, ReportDocument, ReportMarks, ReportMeta } from './report-document.ts'
import { drawSampleMark } from './sample-mark.ts'
import { breakIntoLines, type Line, lineHeightPt, measureText, type TextStyle } from './text.ts'
import { toPt } from './units.ts'
import { drawWatermark } from './watermark.ts'

const style: TextStyle = { family: 'gothic', sizePt: 8, lineHeight: 1.4 }
const markStyle: TextStyle = { family: 'gothic', sizePt: 10, bold: true, lineHeight: 1.4 }
const smallest: TextStyle = { ...style, sizePt: 7 }
/** How much of the header is the paper's own text; the rest is the handling and the marks. */
const headerShare = 0.6
const headerTop = toPt(10)
const footerDistance = toPt(13)

const handlingWords: Readonly<Record<Handling, string>> = {
  public: '公開',
  internal: '内部',
  closed: '非公開',
}

/** Draws on the current page what stands under all else: whose copy it is, and that it is a sample. */
export function drawUnderlay(report: ReportDocument, marks: ReportMarks): void {
  if (marks.printedText) drawWatermark(report, marks.printedText)
  if (marks.isSample) drawSampleMark(report)
}

/** Draws header, footer and marks on every page, once their number is known. */
export function drawPageFrames(report: ReportDocument, meta: ReportMeta, marks: ReportMarks): void {
  const draw = createFittedDrawer(report)
  for (const [index, page] of report.pages.entries()) {
    report.page = page
    drawArtifact(report, 'Pagination', () => {
      drawHeader(report, draw, page.frame?.headerText ?? meta.formNumber, meta, marks)
      drawFooter(report, draw, meta, page.frame?.numberText ?? `${index + 1}／${report.pages.length}`)
    })
  }
}

/** The first of the texts that stands in the header at a size to be read; the last where none does. */
export function chooseHeader(report: ReportDocument, texts: readonly string[]): string {
  const room = report.body.width * headerShare
  const fitting = texts.find((text) => measureText(report.fonts, text, smallest, '見出し') <= room)
  return fitting ?? texts.at(-1) ?? ''
}

function drawHeader(
  report: ReportDocument,
  draw: DrawFitted,
  text: string,
  meta: ReportMeta,
  marks: ReportMarks,
): void {
  const { left, right, width } = report.body
  draw(text, { x: left, top: headerTop, widthPt: width * headerShare, align: 'left' })
  const handling = `取扱区分　${handlingWords[meta.handling]}`
  draw(handling, { x: left, top: headerTop, widthPt: width, align: 'right' })
  if (marks.printedText)
    draw(marks.printedText, { x: left, top: headerTop + 13, widthPt: width, align: 'right' })
  const words = [
    ...(meta.handling === 'closed' ? ['非公開'] : []),
    ...(marks.isSample ? ['見本'] : []),
    ...(marks.isDraft ? ['案'] : []),
  ]
  const handlingWidth = measureText(report.fonts, handling, style, '取扱区分')
  if (words.length > 0) drawMark(report, words.join('・'), right - handlingWidth - toPt(6))
}

/** A boxed word, ending at this x. */
function drawMark(report: ReportDocument, word: string, right: number): void {
  const width = measureText(report.fonts, word, markStyle, '見本・案の表示')
  const x = right - width - 6
  const top = headerTop - 2
  const [line] = breakIntoLines(report.fonts, word, markStyle, { widthPt: width + 1 }, '見本・案の表示')
  if (line) drawLine(report, line, { x: x + 6, top }, markStyle)
  const height = lineHeightPt(markStyle)
  strokeRectangles(report, [{ x, y: top, width: width + 12, height }], { widthPt: 0.8, gray: 0 })
}

function drawFooter(report: ReportDocument, draw: DrawFitted, meta: ReportMeta, numberText: string): void {
  const { left, right, width } = report.body
  const top = report.page.pdf.height - footerDistance
  strokeSegments(report, [{ x1: left, y1: top - 4, x2: right, y2: top - 4 }], { widthPt: 0.4, gray: 0.5 })
  draw(meta.organizationName, { x: left, top, widthPt: width * 0.42, align: 'left' })
  draw(numberText, { x: left, top, widthPt: width, align: 'center' })
  draw(`作成日　${meta.createdOnText}`, { x: left, top, widthPt: width, align: 'right' })
}

type FittedBox = {
  readonly x: number
  readonly top: number
  readonly widthPt: number
  readonly align: 'left' | 'center' | 'right'
}

type DrawFitted = (text: string, box: FittedBox) => void

type Fitted = { readonly line: Line | undefined; readonly style: TextStyle }

/** Draws texts on one line, made smaller until they fit: a body's long name is never cut off. */
function createFittedDrawer(report: ReportDocument): DrawFitted {
  // hundreds of pages have the same header and footer but for a number
  const known = new Map<string, Fitted>()
  return (text, box) => {
    const key = `${box.widthPt} ${text}`
    const fitted = known.get(key) ?? fitText(report, text, box.widthPt)
    known.set(key, fitted)
    if (!fitted.line) return
    const slack = box.widthPt - fitted.line.widthPt
    const shift = box.align === 'right' ? slack : box.align === 'center' ? slack / 2 : 0
    drawLine(report, fitted.line, { x: box.x + shift, top: box.top }, fitted.style)
  }
}

function fitText(report: ReportDocument, text: string, widthPt: number): Fitted {
  const place = '見出し・脚注'
  const full = measureText(report.fonts, text, style, place)
  const fitted = { ...style, sizePt: style.sizePt * Math.min(1, widthPt / full) }
  const [line] = breakIntoLines(report.fonts, text, fitted, { widthPt: widthPt + 1 }, place)
  return { line, style: fitted }
}
