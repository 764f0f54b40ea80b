/**
 * What is known of a cell besides its text: `formula` has the value it had last, `date` was a date of the spreadsheet
 * and stands as `2026-04-01`; the others have no value that could be taken.
 */
export type CellNote = 'formula' | 'formulaWithoutValue' | 'errorValue' | 'date' | 'badDate'

/** A row of a table from outside: its number as a spreadsheet or editor shows it, and its cells as text. */
export type GridRow = {
  readonly line: number
  readonly isHidden: boolean
  readonly texts: readonly string[]
  /** By the place of the cell; null where there is nothing to say. */
  readonly notes: ReadonlyMap<number, CellNote> | null
}
