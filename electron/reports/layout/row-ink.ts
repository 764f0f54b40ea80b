import { invariant } from '../../../shared/errors/invariant.ts'
import { type CellInk, toCellInk } from './cell-ink.ts'
import type { ReportDocument } from './report-document.ts'
import { type CellLayout, cellPaddingPt, type RowLayout, toCell } from './table-layout.ts'
import { placeOfCell, type Table, type TableCell, type TableRow, tableStyle } from './table-model.ts'
import { breakIntoLines, lineHeightPt } from './text.ts'

/** A row ready to be written: what is in its cells and how high it is. */
export type RowInk = {
  readonly cells: readonly (CellInk | undefined)[]
  readonly heightPt: number
  readonly hasGround: boolean
}

export type RowInker = {
  /** The row on `rowIndex` of the table. Texts that come again in their column are laid out once. */
  readonly inkRow: (row: TableRow, rowIndex: number) => RowInk
  /** A row that was laid out before, or a part of one. */
  readonly inkLayout: (row: RowLayout) => RowInk
}

/** How many different texts a column remembers; registers repeat the same few words thousands of times. */
const memoLimit = 2048

type Known = { readonly ink: CellInk | undefined; readonly lineCount: number }

/** Makes the rows of one table ready for writing, in columns of these widths. */
export function createRowInker(report: ReportDocument, table: Table, widths: readonly number[]): RowInker {
  const columns = toInkColumns(report.body.left, widths)
  const memos = widths.map(() => ({ plain: new Map<string, Known>(), bold: new Map<string, Known>() }))
  const lineHeight = lineHeightPt(tableStyle(table, false))
  const heightOf = (lineCount: number): number => lineCount * lineHeight + 2 * cellPaddingPt.y
  const inkLines = ({ lines, align }: CellLayout, index: number): CellInk | undefined => {
    const column = columns[index]
    invariant(column, `${table.place}: a row has as many cells as columns`)
    return toCellInk(report, lines, column, { style: tableStyle(table, false), align })
  }
  const inkCell = (cell: TableCell, rowIndex: number, index: number, rowBold: boolean): Known => {
    const { text, bold, align } = toCell(cell, rowBold, table.columns[index]?.align)
    const memo = typeof cell === 'string' ? memos[index]?.[bold ? 'bold' : 'plain'] : undefined
    const known = typeof cell === 'string' ? memo?.get(cell) : undefined
    if (known) return known
    const measure = { widthPt: columns[index]?.widthPt ?? 0 }
    const place = placeOfCell(table, rowIndex, index)
    const lines = breakIntoLines(report.fonts, text, tableStyle(table, bold), measure, place)
    const made = { ink: inkLines({ lines, align }, index), lineCount: lines.length }
    if (typeof cell === 'string' && memo && memo.size < memoLimit) memo.set(cell, made)
    return made
  }
  return {
    inkRow: ({ cells, isTotal }, rowIndex) => {
      invariant(cells.length === widths.length, `${table.place}: a row has as many cells as columns`)
      const bold = isTotal === true
      const inked = cells.map((cell, index) => inkCell(cell, rowIndex, index, bold))
      const lineCount = inked.reduce((most, one) => Math.max(most, one.lineCount), 1)
      return { cells: inked.map(({ ink }) => ink), heightPt: heightOf(lineCount), hasGround: bold }
    },
    inkLayout: ({ cells, heightPt, hasGround }) => ({ cells: cells.map(inkLines), heightPt, hasGround }),
  }
}

function toInkColumns(left: number, widths: readonly number[]) {
  let x = left
  return widths.map((width) => {
    const column = { left: x + cellPaddingPt.x, widthPt: width - 2 * cellPaddingPt.x }
    x += width
    return column
  })
}
