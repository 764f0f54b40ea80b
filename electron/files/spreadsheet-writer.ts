import { utils, write } from '@e965/xlsx'

/** The rows as an Excel file of one sheet. Every cell is text, which a spreadsheet never runs as a formula. */
export function writeSpreadsheet(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => toWidth(row[column] ?? ''))),
  )
  sheet['!cols'] = widths.map((wch) => ({ wch: Math.min(60, wch + 2) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, sheetName)
  const bytes: ArrayBuffer = write(book, {
    type: 'array',
    bookType: 'xlsx',
    bookSST: true,
    compression: true,
  })
  return new Uint8Array(bytes)
}

/** Japanese characters take two columns each. */
function toWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 1 : 2), 0)
}
