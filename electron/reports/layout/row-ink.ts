import { invariant } from '../../../shared/errors/invariant.ts'
import { type CellInk, toCellInk } from './cell-ink.ts'
import type { ReportDocument } from './report-document.ts'
import { type CellLayout, cellPaddingPt, type RowLayout, toCell } from './table-layout.ts'
import { placeOfCell, type Table, type TableCell, type TableRow, tableStyle } from './table-model.ts'
import { breakIntoLines, lineHeightPt } from './text.ts'

/** A row ready to be written: what is in its cells and how high it is. */
export type RowInk = {
  readonly cells: readonly CellInk[]
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

/** Makes the rows of one table ready for writing, in columns of these widths. */
export function createRowInker(report: ReportDocument, table: Table, widths: readonly number[]): RowInker {
  const columns = toInkColumns(report.body.left, widths)
  const memos = { plain: toMemos(widths), bold: toMemos(widths) }
  const style = tableStyle(table, false)
  const lineHeight = lineHeightPt(style)
  const inkLines = ({ lines, align }: CellLayout, index: number): CellInk => {
    const column = columns[index]
    invariant(column, `${table.place}: a row has as many cells as columns`)
    return toCellInk(report, lines, column, { style, align })
  }
  const inkCell = (cell: TableCell, rowIndex: number, index: number, rowBold: boolean): CellInk => {
    const { text, bold, align } = toCell(cell, rowBold, table.columns[index]?.align)
    const measure = { widthPt: columns[index]?.widthPt ?? 0 }
    const place = (): string => placeOfCell(table, rowIndex, index)
    return inkLines(
      { lines: breakIntoLines(report.fonts, text, tableStyle(table, bold), measure, place), align },
      index,
    )
  }
  const inkText = (text: string, rowIndex: number, index: number, rowBold: boolean): CellInk => {
    const memo = memos[rowBold ? 'bold' : 'plain'][index]
    const known = memo?.get(text)
    if (known) return known
    const made = inkCell(text, rowIndex, index, rowBold)
    if (memo && memo.size < memoLimit) memo.set(text, made)
    return made
  }
  return {
    inkRow: ({ cells: given, isTotal }, rowIndex) => {
      invariant(given.length === widths.length, `${table.place}: a row has as many cells as columns`)
      const bold = isTotal === true
      const cells: CellInk[] = []
      let lineCount = 1
      for (const cell of given) {
        const index = cells.length
        const ink =
          typeof cell === 'string'
            ? inkText(cell, rowIndex, index, bold)
            : inkCell(cell, rowIndex, index, bold)
        cells.push(ink)
        if (ink.lineCount > lineCount) lineCount = ink.lineCount
      }
      return { cells, heightPt: lineCount * lineHeight + 2 * cellPaddingPt.y, hasGround: bold }
    },
    inkLayout: ({ cells, heightPt, hasGround }) => ({ cells: cells.map(inkLines), heightPt, hasGround }),
  }
}

function toMemos(widths: readonly number[]): readonly Map<string, CellInk>[] {
  return widths.map(() => new Map<string, CellInk>())
}

function toInkColumns(left: number, widths: readonly number[]) {
  let x = left
  return widths.map((width) => {
    const column = { left: x + cellPaddingPt.x, widthPt: width - 2 * cellPaddingPt.x }
    x += width
    return column
  })
}
