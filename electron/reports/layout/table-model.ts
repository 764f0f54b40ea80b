import type { RichText } from './set-text.ts'
import type { TextStyle } from './text.ts'

export type TableColumn = {
  readonly title: string
  /** Its part of the table's width, beside the parts of the other columns. */
  readonly share: number
  /** It is no narrower, where the page is wide enough for all columns. */
  readonly leastPt?: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A cell is a text or a text with its own look. */
export type TableCell =
  | RichText
  | { readonly text: RichText; readonly align?: 'left' | 'center' | 'right'; readonly bold?: boolean }

export type TableRow = {
  readonly cells: readonly TableCell[]
  /** Totals: bold on a light ground. */
  readonly isTotal?: boolean
}

export type Table = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** What the table is, for the reader of tags and for the message where a character cannot be printed. */
  readonly place: string
  readonly sizePt?: number
  readonly widthPt?: number
  readonly verticalAlign?: 'top' | 'middle'
  readonly spaceAfterPt?: number
  /** A row that goes on over the page says again in its first column which one it is. */
  readonly repeatsFirstCell?: boolean
}

/** The place of a cell, as it is told to people: the table, the row counted from 1, the column. */
export function placeOfCell(table: Table, rowIndex: number, columnIndex: number): string {
  const column = table.columns[columnIndex]?.title.replaceAll('\n', '') ?? ''
  return `${table.place} ${rowIndex + 1}行目 ${column}`
}

export function tableStyle(table: Table, bold: boolean): TextStyle {
  return { family: 'gothic', sizePt: table.sizePt ?? 8.5, lineHeight: 1.35, bold }
}
