import type { TextEncoding } from './text-encoding.ts'

/** A cell as text. A formula or an error value is named, not guessed: its text is what the spreadsheet last showed. */
export type TableCell = { readonly text: string; readonly problem: 'formula' | 'errorValue' | null }
/** A row with its number as a spreadsheet shows it, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly TableCell[] }
export type TableFile = {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: TextEncoding | null
  readonly rows: readonly TableRow[]
}

export type TableLimits = {
  readonly maxBytes: number
  readonly maxRows: number
  readonly maxCellLength: number
  readonly maxExpandedBytes: number
}
