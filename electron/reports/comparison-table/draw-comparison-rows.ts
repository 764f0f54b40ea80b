import { addBookmark } from '../layout/heading.ts'
import {
  drawArtifact,
  drawContent,
  drawLine,
  fillRectangles,
  type Segment,
  strokeRectangles,
  strokeSegments,
} from '../layout/ink.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import { breakIntoLines, lineHeightPt, type TextStyle } from '../layout/text.ts'
import { bodyStyle, type CellLines, linePt, paddingPt, type RowLines } from './lay-out-comparison.ts'
import { paginateComparison, type RowPiece } from './paginate-comparison.ts'

const headingStyle: TextStyle = { family: 'gothic', sizePt: 10, lineHeight: 1.5 }
const headingPt = lineHeightPt(headingStyle) + 2 * paddingPt.y
const pen = { widthPt: 0.6, gray: 0 } as const
const ground = 0.93

type Table = { readonly headings: readonly [string, string]; readonly rows: readonly RowLines[] }

/** The room of one of the two columns. */
export function toColumnPt(report: ReportDocument): number {
  return report.body.width / 2
}

/**
 * Draws the two columns over as many pages as they need, the headings repeated on each. All pages are begun first,
 * since a text that goes on overleaf is one cell of the table.
 */
export function drawComparisonRows(report: ReportDocument, table: Table): void {
  const { body } = report
  const top = report.y
  const roomPt = (from: number): number => body.bottom - from - headingPt - 2 * paddingPt.y
  const pagination = paginateComparison(table.rows, {
    firstPt: roomPt(top),
    nextPt: roomPt(body.top),
    linePt,
  })
  const firstPage = report.pages.length - 1
  report.tags.open('Table')
  for (const [page, height] of pagination.heights.entries())
    drawPageGround(report, table.headings, page, height)
  const end = report.y
  const toTop = (page: number): number => (page === 0 ? top : body.top) + headingPt + paddingPt.y
  for (const [index, row] of table.rows.entries()) {
    const pieces = pagination.pieces[index] ?? []
    const places = pieces.map((piece) => ({
      ...piece,
      page: firstPage + piece.page,
      y: toTop(piece.page) + piece.topPt,
    }))
    drawRow(report, row, places)
  }
  report.tags.close('Table')
  turnTo(report, report.pages.length - 1)
  report.y = end
}

/** Goes on drawing on a page that was begun before. */
function turnTo(report: ReportDocument, page: number): void {
  report.page = report.pages[page] ?? report.page
}

/** Begins a page with its frame and headings. */
function drawPageGround(
  report: ReportDocument,
  headings: Table['headings'],
  page: number,
  rowsPt: number,
): void {
  if (page > 0) addPage(report)
  const { y: top } = report
  const height = headingPt + rowsPt + 2 * paddingPt.y
  drawArtifact(report, 'Layout', () => drawFrame(report, top, height))
  if (page === 0) drawHeadings(report, headings, top)
  else drawArtifact(report, 'Pagination', () => drawHeadingWords(report, headings, top))
  report.y = top + height
}

function drawFrame(report: ReportDocument, top: number, height: number): void {
  const { left, right, width } = report.body
  const middle = left + width / 2
  fillRectangles(report, [{ x: left, y: top, width, height: headingPt }], ground)
  const rules: Segment[] = [
    { x1: left, y1: top + headingPt, x2: right, y2: top + headingPt },
    { x1: middle, y1: top, x2: middle, y2: top + height },
  ]
  strokeSegments(report, rules, pen)
  strokeRectangles(report, [{ x: left, y: top, width, height }], { ...pen, widthPt: 1 })
}

/** Read once: where the headings are repeated they are no part of the table's text. */
function drawHeadings(report: ReportDocument, headings: Table['headings'], top: number): void {
  report.tags.open('TR')
  for (const side of [0, 1] as const) {
    report.tags.open('TH', { scope: 'Column' })
    drawContent(report, () => drawHeadingWord(report, headings, side, top))
    report.tags.close('TH')
  }
  report.tags.close('TR')
}

function drawHeadingWords(report: ReportDocument, headings: Table['headings'], top: number): void {
  for (const side of [0, 1] as const) drawHeadingWord(report, headings, side, top)
}

function drawHeadingWord(
  report: ReportDocument,
  headings: Table['headings'],
  side: 0 | 1,
  top: number,
): void {
  const width = toColumnPt(report)
  const [line] = breakIntoLines(report.fonts, headings[side], headingStyle, { widthPt: width }, '欄の見出し')
  if (line === undefined) return
  const x = report.body.left + side * width + (width - line.widthPt) / 2
  drawLine(report, line, { x, top: top + paddingPt.y }, headingStyle)
}

type Place = RowPiece & { readonly y: number }

function drawRow(report: ReportDocument, row: RowLines, places: readonly Place[]): void {
  const [first] = places
  if (first && row.bookmark !== null) {
    turnTo(report, first.page)
    report.y = first.y
    addBookmark(report, row.bookmark, 1)
  }
  report.tags.open('TR')
  for (const side of [0, 1] as const) {
    report.tags.open('TD')
    for (const place of places) drawPiece(report, row.cells[side], side, place)
    report.tags.close('TD')
  }
  report.tags.close('TR')
}

function drawPiece(report: ReportDocument, cell: CellLines, side: 0 | 1, { page, y, from, to }: Place): void {
  const lines = cell.lines.slice(from, to)
  turnTo(report, page)
  if (lines.every(({ glyphs }) => glyphs.length === 0)) return
  const columnPt = toColumnPt(report)
  const left = report.body.left + side * columnPt + paddingPt.x
  drawContent(report, () => {
    for (const [index, line] of lines.entries()) {
      const indent = from + index === 0 ? cell.firstIndentPt : cell.indentPt
      const stretchToPt = columnPt - 2 * paddingPt.x - indent
      drawLine(report, line, { x: left + indent, top: y + index * linePt, stretchToPt }, bodyStyle)
    }
  })
}
