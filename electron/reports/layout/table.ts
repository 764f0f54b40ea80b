import { type Grid, groundGray, layOutGrid, rulePen } from './grid.ts'
import { drawArtifact, drawContent, drawLine, fillRectangles, type Rectangle, strokeSegments } from './ink.ts'
import { addPage, addSpace, type ReportDocument } from './report-document.ts'
import {
  type CellLayout,
  cellPaddingPt,
  layOutTable,
  leastHeightPt,
  paginateRows,
  type RowLayout,
  type TableLayout,
} from './table-layout.ts'
import { type Table, tableStyle } from './table-model.ts'
import { lineHeightPt } from './text.ts'

/**
 * Draws a table over as many pages as it needs, its heading repeated on each, no row split unless it is taller
 * than a page. Time grows linearly with the rows.
 */
export function drawTable(report: ReportDocument, table: Table): void {
  const widthPt = table.widthPt ?? report.body.width
  const layout = layOutTable(report.fonts, table, widthPt)
  const { body } = report
  const firstRow = layout.rows[0]?.heightPt ?? 0
  const room = {
    nextPt: body.bottom - body.top,
    lineHeightPt: lineHeightPt(tableStyle(table, false)),
    repeatsFirstCell: table.repeatsFirstCell === true,
  }
  const least = layout.heading.heightPt + leastHeightPt(firstRow, layout, room)
  if (report.y + least > body.bottom && report.y > body.top) addPage(report)
  report.tags.open('Table')
  for (const [index, rows] of paginateRows(layout, { ...room, firstPt: body.bottom - report.y }).entries()) {
    if (index > 0) addPage(report)
    drawRowsOfPage(report, table, layout, { rows, isFirst: index === 0 })
  }
  report.tags.close('Table')
  addSpace(report, table.spaceAfterPt ?? 0)
}

/** The heading is read once: where it is repeated it is no part of the table's text. */
function drawRowsOfPage(
  report: ReportDocument,
  table: Table,
  { widths, heading }: TableLayout,
  page: { readonly rows: readonly RowLayout[]; readonly isFirst: boolean },
): void {
  let { y } = report
  const grid = layOutGrid(report.body.left, y, widths, [heading, ...page.rows])
  drawArtifact(report, 'Layout', () => drawGrid(report, grid))
  if (page.isFirst) drawRow(report, table, widths, heading, { y, type: 'TH' })
  else drawArtifact(report, 'Pagination', () => drawRepeatedHeading(report, table, widths, heading, y))
  y += heading.heightPt
  for (const row of page.rows) {
    drawRow(report, table, widths, row, { y, type: 'TD' })
    y += row.heightPt
  }
  report.y = y
}

function drawRepeatedHeading(
  report: ReportDocument,
  table: Table,
  widths: readonly number[],
  heading: RowLayout,
  y: number,
): void {
  let x = report.body.left
  for (const [index, cell] of heading.cells.entries()) {
    const width = widths[index] ?? 0
    drawCell(report, table, cell, { x, y, width, height: heading.heightPt })
    x += width
  }
}

/** All grounds in one path, then all rules of the page in one path. */
function drawGrid(report: ReportDocument, grid: Grid): void {
  fillRectangles(report, grid.grounds, groundGray)
  strokeSegments(report, grid.rules, rulePen)
}

function drawRow(
  report: ReportDocument,
  table: Table,
  widths: readonly number[],
  row: RowLayout,
  place: { readonly y: number; readonly type: 'TH' | 'TD' },
): void {
  const { tags } = report
  const { type } = place
  let x = report.body.left
  tags.open('TR')
  for (const [index, cell] of row.cells.entries()) {
    const width = widths[index] ?? 0
    tags.open(type, type === 'TH' ? { scope: 'Column' } : {})
    if (cell.lines.some((line) => line.glyphs.length > 0))
      drawContent(report, () => drawCell(report, table, cell, { x, y: place.y, width, height: row.heightPt }))
    tags.close(type)
    x += width
  }
  tags.close('TR')
}

function drawCell(report: ReportDocument, table: Table, cell: CellLayout, box: Rectangle): void {
  const style = tableStyle(table, false)
  const height = lineHeightPt(style)
  const inner = box.width - 2 * cellPaddingPt.x
  const free = box.height - 2 * cellPaddingPt.y - cell.lines.length * height
  const top = box.y + cellPaddingPt.y + (table.verticalAlign === 'top' ? 0 : free / 2)
  for (const [index, line] of cell.lines.entries()) {
    const slack = inner - line.widthPt
    const shift = cell.align === 'right' ? slack : cell.align === 'center' ? slack / 2 : 0
    drawLine(report, line, { x: box.x + cellPaddingPt.x + shift, top: top + index * height }, style)
  }
}
