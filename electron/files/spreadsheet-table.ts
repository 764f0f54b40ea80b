import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
import { AppError } from '../../shared/errors/app-error.ts'
import type { TableCell, TableFile, TableLimits, TableRow } from './table-types.ts'
import { checkZip } from './zip-check.ts'

/**
 * Reads the first sheet of an Excel file (.xlsx) that holds anything. The container is measured before it is unpacked;
 * a file with a password and the old .xls are refused by name.
 */
export function readSpreadsheetTable(bytes: Uint8Array, limits: TableLimits): TableFile {
  if (bytes[0] === 0xd0) throw unreadable(isEncryptedPackage(bytes) ? 'passwordProtected' : 'oldExcel')
  checkZip(bytes, limits.maxExpandedBytes)
  const sheets = readSheets(bytes, limits.maxRows + 1)
  const sheet = sheets.find((candidate) => candidate['!ref'] !== undefined)
  return { format: 'xlsx', encoding: null, rows: sheet === undefined ? [] : toRows(sheet) }
}

/**
 * Reads every tab of an Excel file with its name. A file with macros is refused by name (`macroFile`), as is all that
 * `readSpreadsheetTable` refuses.
 */
export function readSpreadsheetTabs(
  bytes: Uint8Array,
  limits: TableLimits & { readonly maxTabs: number },
): { name: string; rows: TableRow[] }[] {
  if (bytes.byteLength > limits.maxBytes) throw unreadable('fileTooLarge')
  if (bytes[0] === 0xd0) throw unreadable(isEncryptedPackage(bytes) ? 'passwordProtected' : 'oldExcel')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable('notExcel')
  checkZip(bytes, limits.maxExpandedBytes)
  // the names of a zip's entries stand in it as they are
  if (Buffer.from(bytes).includes('vbaProject.bin')) throw unreadable('macroFile')
  const tabs = readBook(bytes, limits.maxRows + 1)
  if (tabs.length > limits.maxTabs) throw unreadable('tooManyTabs')
  return tabs.map(({ name, sheet }) => ({ name, rows: toRows(sheet) }))
}

function readSheets(bytes: Uint8Array, maxRows: number): WorkSheet[] {
  return readBook(bytes, maxRows).map(({ sheet }) => sheet)
}

function readBook(bytes: Uint8Array, maxRows: number): { name: string; sheet: WorkSheet }[] {
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: maxRows,
      cellHTML: false,
      cellStyles: false,
    })
    return book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet === undefined ? [] : [{ name, sheet }]
    })
  } catch (error) {
    // the reader throws its own plain errors for whatever is not a workbook
    throw unreadable('broken', error)
  }
}

function toRows(sheet: WorkSheet): TableRow[] {
  // `dense` puts the rows of cells into `!data`, with holes where nothing stands
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  const rows = Array.from(data, (cells) => Array.from(cells ?? [], toCell))
  fillMergedCells(sheet, rows)
  return rows.map((cells, index) => ({ line: index + 1, cells }))
}

/** More than any roster has; a file may claim millions. */
const maxMerges = 5_000

/** A unit written once beside all its people, in cells merged downwards, stands in each of their rows. */
function fillMergedCells(sheet: WorkSheet, rows: TableCell[][]): void {
  for (const { s: start, e: end } of (sheet['!merges'] ?? []).slice(0, maxMerges)) {
    const first = rows[start.r]?.[start.c]
    if (first === undefined || start.c !== end.c) continue
    for (const cells of rows.slice(start.r + 1, end.r + 1)) {
      while (cells.length <= start.c) cells.push({ text: '', problem: null })
      cells[start.c] = first
    }
  }
}

function toCell(cell: CellObject | undefined): TableCell {
  if (cell === undefined) return { text: '', problem: null }
  const text = cell.t === 's' ? String(cell.v ?? '') : utils.format_cell(cell)
  if (cell.f !== undefined) return { text, problem: 'formula' }
  return { text, problem: cell.t === 'e' ? 'errorValue' : null }
}

/** An encrypted workbook is an old container with one stream of this name, in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError('file_unreadable', { reason }, cause)
}
