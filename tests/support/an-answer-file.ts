import { type CellObject, read, type WorkBook, write } from '@e965/xlsx'

type Written = Record<string, Record<string, string | CellObject>>

/** A workbook of the bytes of a file. */
export async function readBook(file: File): Promise<WorkBook> {
  return read(new Uint8Array(await file.arrayBuffer()), { type: 'array' })
}

/** The workbook as a file, after a person has written into its cells: `{ 'R8-001': { D11: 'できている' } }`. */
export function fillBook(book: WorkBook, cells: Written = {}, name = '回答.xlsx'): File {
  for (const [tab, written] of Object.entries(cells)) {
    const sheet = book.Sheets[tab]
    if (sheet === undefined) throw new Error(`no tab ${tab}`)
    for (const [cell, value] of Object.entries(written)) {
      sheet[cell] = typeof value === 'string' ? { t: 's', v: value } : value
    }
    // what stands outside the range of the sheet would not be written
    sheet['!ref'] = 'A1:H80'
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  return new File([bytes], name)
}

/** Every question of a tab with the same answer. */
export function allOf(count: number, answer: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`D${11 + index}`, answer]))
}
