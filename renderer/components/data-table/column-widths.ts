import type { Column } from './column.ts'

/** Widths somebody chose, in rem by column; none where the columns share the room. */
export type ColumnWidths = Readonly<Record<string, number>>

const paddingRem = 2.5
const characterRem = 0.95
const most = 60

/** The least a column may have: its heading stands in two lines, and none of it is cut. */
export function toLeastWidth({ heading }: Column<never>): number {
  return Math.max(3, Math.ceil([...heading].length / 2) * characterRem + paddingRem)
}

/** The width of each column in rem, and whether the table has just these or grows to the room there is. */
export function toShownWidths(
  columns: readonly Column<never>[],
  chosen: ColumnWidths | undefined,
): { widths: readonly number[]; total: number; isFixed: boolean } {
  const widths = columns.map(({ id, width }) => chosen?.[id] ?? width)
  const isFixed = columns.some(({ id }) => chosen?.[id] !== undefined)
  return { widths, total: widths.reduce((sum, width) => sum + width, 0), isFixed }
}

/** The widths with another one of a column, within what it may have. */
export function withWidth(widths: ColumnWidths, column: Column<never>, wanted: number): ColumnWidths {
  const width = Math.min(most, Math.max(toLeastWidth(column), Math.round(wanted * 4) / 4))
  return { ...widths, [column.id]: width }
}
