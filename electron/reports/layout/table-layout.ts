import { invariant } from '../../../shared/errors/invariant.ts'
import { shareWidth } from './column-widths.ts'
import type { ReportFonts } from './fonts.ts'
import { plainText, type RichText } from './set-text.ts'
import { placeOfCell, type Table, type TableCell, type TableRow, tableStyle } from './table-model.ts'
import { breakIntoLines, type Line, lineHeightPt } from './text.ts'

export const cellPaddingPt = { x: 3.4, y: 2.6 } as const

export type CellLayout = { readonly lines: readonly Line[]; readonly align: 'left' | 'center' | 'right' }

/** One row with its cells broken into lines. */
export type RowLayout = {
  readonly cells: readonly CellLayout[]
  readonly heightPt: number
  readonly bold: boolean
  readonly hasGround: boolean
}

export type TableLayout = {
  readonly widths: readonly number[]
  readonly heading: RowLayout
  readonly rows: readonly RowLayout[]
}

/** How many different texts a column remembers; registers repeat the same few words thousands of times. */
const memoLimit = 4096

/** First pass: breaks every cell into lines, so that the heights of the rows are known before any is drawn. */
export function layOutTable(fonts: ReportFonts, table: Table, widthPt: number): TableLayout {
  const widths = shareWidth(table.columns, widthPt)
  const layOutRow = createRowLayout(fonts, table, widths)
  const titles = table.columns.map((column) => ({ text: column.title, align: 'center' as const }))
  return {
    widths,
    heading: { ...layOutRow({ cells: titles, isTotal: true }, -1), hasGround: true },
    rows: table.rows.map(layOutRow),
  }
}

/** Lays rows out one by one; texts that come again in their column are broken once. */
export function createRowLayout(
  fonts: ReportFonts,
  table: Table,
  widths: readonly number[],
): (row: TableRow, index: number) => RowLayout {
  const memos = widths.map(() => new Map<string, readonly Line[]>())
  const lineHeight = lineHeightPt(tableStyle(table, false))
  return (row, rowIndex) => {
    invariant(row.cells.length === widths.length, `${table.place}: a row has as many cells as columns`)
    const rowBold = row.isTotal === true
    let lineCount = 1
    const cells = row.cells.map((cell, index): CellLayout => {
      const { text, bold, align } = toCell(cell, rowBold, table.columns[index]?.align)
      const memo = memos[index]
      const key = `${bold ? 'b' : ''}${plainText(text)}`
      const known = typeof text === 'string' ? memo?.get(key) : undefined
      const style = tableStyle(table, bold)
      const measure = { widthPt: (widths[index] ?? 0) - 2 * cellPaddingPt.x }
      const lines = known ?? breakIntoLines(fonts, text, style, measure, placeOfCell(table, rowIndex, index))
      if (!known && typeof text === 'string' && memo && memo.size < memoLimit) memo.set(key, lines)
      lineCount = Math.max(lineCount, lines.length)
      return { lines, align }
    })
    return {
      cells,
      heightPt: lineCount * lineHeight + 2 * cellPaddingPt.y,
      bold: rowBold,
      hasGround: rowBold,
    }
  }
}

/** A cell's text with the look that its row and column give it. */
export function toCell(
  cell: TableCell,
  rowBold: boolean,
  columnAlign: 'left' | 'center' | 'right' | undefined,
): { readonly text: RichText; readonly bold: boolean; readonly align: 'left' | 'center' | 'right' } {
  const align = columnAlign ?? 'left'
  if (typeof cell === 'string' || !('text' in cell)) return { text: cell, bold: rowBold, align }
  return { text: cell.text, bold: cell.bold ?? rowBold, align: cell.align ?? align }
}

/** What a page leaves to a table. */
export type Room = {
  readonly nextPt: number
  readonly lineHeightPt: number
  readonly repeatsFirstCell: boolean
}

/** A cut row leaves at least so many lines where it begins. */
const fewestLines = 4

/** What must be left on a page for a row of this height to begin there: all of it, unless it is taller than a page. */
export function leastHeightPt(heightPt: number, { heading }: TableLayout, room: Room): number {
  const isTall = heightPt > room.nextPt - heading.heightPt
  return isTall ? fewestLines * room.lineHeightPt + 2 * cellPaddingPt.y : heightPt
}

/**
 * Cuts the rows into pages. A row stays whole unless it is taller than a page by itself, and then it is cut between
 * lines, beginning where the row before it ends.
 */
export function paginateRows(
  layout: TableLayout,
  room: Room & { readonly firstPt: number },
): readonly (readonly RowLayout[])[] {
  const pages: RowLayout[][] = [[]]
  const whole = room.nextPt - layout.heading.heightPt
  let left = room.firstPt - layout.heading.heightPt
  const startPage = (): void => {
    pages.push([])
    left = whole
  }
  for (const row of layout.rows) {
    if (leastHeightPt(row.heightPt, layout, room) > left + 0.01) startPage()
    const parts = row.heightPt > whole ? cutRow(row, room, { firstPt: left, nextPt: whole }) : [row]
    for (const [index, part] of parts.entries()) {
      if (index > 0) startPage()
      pages.at(-1)?.push(part)
      left -= part.heightPt
    }
  }
  return pages
}

/** Cuts a row that is taller than a page between its lines, the first part as high as is free. */
export function cutRow(
  row: RowLayout,
  { lineHeightPt, repeatsFirstCell }: Room,
  free: { readonly firstPt: number; readonly nextPt: number },
): readonly RowLayout[] {
  const first = repeatsFirstCell ? (row.cells[0]?.lines.length ?? 0) : 0
  const count = Math.max(...row.cells.map((cell) => cell.lines.length))
  const parts: RowLayout[] = []
  for (let from = 0; from < count; ) {
    const height = from === 0 ? free.firstPt : free.nextPt
    const fitting = Math.max(1, Math.floor((height - 2 * cellPaddingPt.y + 0.01) / lineHeightPt))
    const lines = Math.min(fitting, count - from)
    const cells = row.cells.map((cell, index) =>
      repeatsFirstCell && index === 0 ? cell : { ...cell, lines: cell.lines.slice(from, from + lines) },
    )
    parts.push({ ...row, cells, heightPt: Math.max(lines, first) * lineHeightPt + 2 * cellPaddingPt.y })
    from += lines
  }
  return parts
}
