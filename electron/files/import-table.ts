import { importLimits } from '../../shared/domain/asset-import/import-limits.ts'
import type { GridRow } from '../../shared/domain/table-import/grid.ts'
import { withoutGuard } from '../../shared/domain/text/csv-guard.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { parseRecords } from './csv-table.ts'
import { type ChosenEncoding, decodeText, decodeTextAs, type TextEncoding } from './text-encoding.ts'
import { openWorkbook, type WorkbookLimits } from './workbook/read-workbook.ts'

export type ImportLimits = WorkbookLimits & Readonly<{ maxBytes: number }>

/** What a person may choose of a file: a text's encoding, a workbook's sheet. Null leaves it to the program. */
export type TableChoice = Readonly<{ encoding: ChosenEncoding | null; sheet: number | null }>

/** A table read from a file, with what was found and may be chosen otherwise. */
export type ImportTable = Readonly<{
  format: 'csv' | 'xlsx'
  encoding: TextEncoding | null
  sheets: readonly { readonly name: string; readonly isHidden: boolean }[]
  sheet: number | null
  rows: readonly GridRow[]
  hiddenColumns: readonly number[]
  hasMergedCells: boolean
}>

/** A file that is kept open so that another choice costs only what it changes. */
export type OpenImportTable = (choice: TableChoice) => ImportTable

/**
 * Opens CSV, tab-separated text or Excel, told by the content and not by the name. Throws `file_unreadable` with a
 * reason; reading throws so too.
 */
export function openImportTable(bytes: Uint8Array, limits: ImportLimits = importLimits): OpenImportTable {
  if (bytes.byteLength > limits.maxBytes)
    throw new AppError('file_unreadable', { reason: 'fileTooLarge', maxBytes: limits.maxBytes })
  if (bytes.byteLength === 0) throw new AppError('file_unreadable', { reason: 'empty' })
  return isSpreadsheet(bytes)
    ? openSheets(bytes, limits)
    : ({ encoding }) => readText(bytes, encoding, limits)
}

function openSheets(bytes: Uint8Array, limits: ImportLimits): OpenImportTable {
  const book = openWorkbook(bytes, limits)
  const sheets = book.sheets.map(({ name, isHidden }) => ({ name, isHidden }))
  return ({ sheet: chosen }) => {
    const sheet = chosen ?? findFirstSheet(book)
    if (sheet === undefined || sheets[sheet] === undefined)
      throw new AppError('file_unreadable', { reason: 'noRows' })
    return { format: 'xlsx', encoding: null, sheets, sheet, ...book.readSheet(sheet) }
  }
}

/** The first sheet in sight with anything in it; hidden ones are taken only where all are hidden. */
function findFirstSheet({ sheets, readSheet }: ReturnType<typeof openWorkbook>): number | undefined {
  const order = sheets.map((sheet, index) => ({ ...sheet, index }))
  const visible = order.filter(({ isHidden }) => !isHidden)
  const candidates = visible.length > 0 ? visible : order
  const found = candidates.find(({ index }) => readSheet(index).rows.length > 0) ?? candidates[0]
  return found?.index
}

function readText(bytes: Uint8Array, chosen: ChosenEncoding | null, limits: ImportLimits): ImportTable {
  const decoded =
    chosen === null ? decodeText(bytes, limits.maxBytes) : decodeTextAs(bytes, chosen, limits.maxBytes)
  const records = parseRecords(decoded.text, limits, { isLenient: true })
  if (records.length > limits.maxRows)
    throw new AppError('file_unreadable', { reason: 'tooManyRows', maxRows: limits.maxRows })
  const rows = records.flatMap((record, index) => toGridRow(record, index, limits))
  return { ...nothingOfSheets, format: 'csv', encoding: decoded.encoding, rows }
}

const nothingOfSheets = { sheets: [], sheet: null, hiddenColumns: [], hasMergedCells: false } as const

function toGridRow(record: readonly string[], index: number, { maxColumns }: ImportLimits): GridRow[] {
  if (record.every((cell) => cell.trim() === '')) return []
  if (record.slice(maxColumns).some((cell) => cell.trim() !== ''))
    throw new AppError('file_unreadable', { reason: 'tooManyColumns', maxColumns, cell: `${index + 1}行目` })
  const texts = record.slice(0, maxColumns).map(withoutGuard)
  return [{ line: index + 1, isHidden: false, texts, notes: null }]
}

function isSpreadsheet(bytes: Uint8Array): boolean {
  return [
    [0x50, 0x4b],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((start) => start.every((byte, index) => bytes[index] === byte))
}
