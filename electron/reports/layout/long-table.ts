import { createByteText } from './byte-text.ts'
import { startLongTablePage } from './long-table-page.ts'
import { addPage, addSpace, type ReportDocument } from './report-document.ts'
import { createRowInker, type RowInk } from './row-ink.ts'
import { createRowLayout, cutRow, layOutTable, leastHeightPt, type Room } from './table-layout.ts'
import { type Table, tableStyle } from './table-model.ts'
import { lineHeightPt } from './text.ts'

/** `keepWithNextPt` is kept free under the last row, so that what sums the table up is not parted from it. */
export type LongTable = Table & { readonly keepWithNextPt?: number }

/**
 * Draws a table of thousands of rows in a report begun with `isLong`, looking as `drawTable` draws one: the heading
 * repeated on each page, no row split unless it is taller than a page, every cell tagged. Rows are laid out, written and
 * forgotten one after the other; time grows linearly, memory hardly at all. Cells have no underlines here.
 */
export function drawLongTable(report: ReportDocument, table: LongTable): void {
  const { body, tags } = report
  const layout = layOutTable(report.fonts, { ...table, rows: [] }, table.widthPt ?? body.width)
  const inker = createRowInker(report, table, layout.widths)
  const heading = inker.inkLayout(layout.heading)
  const room: Room = {
    nextPt: body.bottom - body.top,
    lineHeightPt: lineHeightPt(tableStyle(table, false)),
    repeatsFirstCell: table.repeatsFirstCell === true,
  }
  const whole = room.nextPt - heading.heightPt
  const leastOf = ({ heightPt }: RowInk, index: number): number => {
    const after = index === table.rows.length - 1 ? (table.keepWithNextPt ?? 0) : 0
    return Math.min(leastHeightPt(heightPt, layout, room) + after, whole)
  }
  const [firstRow] = table.rows
  const first = firstRow ? leastOf(inker.inkRow(firstRow, 0), 0) : 0
  if (report.y + heading.heightPt + first > body.bottom && report.y > body.top) addPage(report)
  tags.open('Table')
  const out = createByteText()
  let left = body.bottom - report.y - heading.heightPt
  let page = startLongTablePage(report, table, layout.widths, out)
  page.addRow(heading, 'TH')
  const turnPage = (): void => {
    page.draw()
    addPage(report)
    left = whole
    page = startLongTablePage(report, table, layout.widths, out)
    page.addRepeatedHeading(heading)
  }
  for (const [index, row] of table.rows.entries()) {
    const ink = inker.inkRow(row, index)
    if (leastOf(ink, index) > left + 0.01) turnPage()
    const cut = (): readonly RowInk[] =>
      cutRow(createRowLayout(report.fonts, table, layout.widths)(row, index), room, {
        firstPt: left,
        nextPt: whole,
      }).map(inker.inkLayout)
    for (const [at, part] of (ink.heightPt > whole ? cut() : [ink]).entries()) {
      if (at > 0) turnPage()
      page.addRow(part, 'TD')
      left -= part.heightPt
    }
  }
  page.draw()
  tags.close('Table')
  addSpace(report, table.spaceAfterPt ?? 0)
}
