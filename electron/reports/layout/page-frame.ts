import { drawArtifact, drawLine, strokeRectangles, strokeSegments } from './ink.ts'
import type { Handling, ReportDocument, ReportMarks, ReportMeta } from './report-document.ts'
import { drawSampleMark } from './sample-mark.ts'
import { breakIntoLines, type Line, lineHeightPt, measureText, type TextStyle } from './text.ts'
import { toPt } from './units.ts'

const style: TextStyle = { family: 'gothic', sizePt: 8, lineHeight: 1.4 }
const markStyle: TextStyle = { family: 'gothic', sizePt: 10, bold: true, lineHeight: 1.4 }
const headerTop = toPt(10)
const footerDistance = toPt(13)

const handlingWords: Readonly<Record<Handling, string>> = {
  public: '公開',
  internal: '内部',
  closed: '非公開',
}

/** Draws header, footer and marks on every page, once their number is known. */
export function drawPageFrames(report: ReportDocument, meta: ReportMeta, marks: ReportMarks): void {
  for (const [index, page] of report.pages.entries()) {
    report.page = page
    if (marks.isSample) drawSampleMark(report)
    drawArtifact(report, 'Pagination', () => {
      drawHeader(report, meta, marks)
      drawFooter(report, meta, index + 1)
    })
  }
}

function drawHeader(report: ReportDocument, meta: ReportMeta, marks: ReportMarks): void {
  const { left, right, width } = report.body
  const handling = `取扱区分　${handlingWords[meta.handling]}`
  drawLine(report, oneLine(report, meta.formNumber, width * 0.6), { x: left, top: headerTop }, style)
  const handlingWidth = measureText(report.fonts, handling, style, '取扱区分')
  drawLine(report, oneLine(report, handling, width), { x: right - handlingWidth, top: headerTop }, style)
  const words = [...(marks.isSample ? ['見本'] : []), ...(marks.isDraft ? ['案'] : [])]
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

function drawFooter(report: ReportDocument, meta: ReportMeta, pageNumber: number): void {
  const { left, right, width } = report.body
  const top = report.page.pdf.height - footerDistance
  strokeSegments(report, [{ x1: left, y1: top - 4, x2: right, y2: top - 4 }], { widthPt: 0.4, gray: 0.5 })
  drawLine(report, oneLine(report, meta.organizationName, width * 0.4), { x: left, top }, style)
  const number = `${pageNumber}／${report.pages.length}`
  const numberWidth = measureText(report.fonts, number, style, 'ページ番号')
  drawLine(report, oneLine(report, number, width), { x: left + (width - numberWidth) / 2, top }, style)
  const created = `作成日　${meta.createdOnText}`
  const createdWidth = measureText(report.fonts, created, style, '作成日')
  drawLine(report, oneLine(report, created, width), { x: right - createdWidth, top }, style)
}

/** The first line of a text that has to make do with one. */
function oneLine(report: ReportDocument, text: string, widthPt: number): Line {
  const [line] = breakIntoLines(report.fonts, text, style, { widthPt }, '見出し・脚注')
  return line ?? { glyphs: [], widthPt: 0, isLast: true }
}
