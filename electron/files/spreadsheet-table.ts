import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
import { AppError } from '../../shared/errors/app-error.ts'
import type { TableCell, TableFile, TableLimits } from './table-types.ts'
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
  if (sheet === undefined) return { format: 'xlsx', encoding: null, rows: [] }
  const rows = toCells(sheet)
  fillMergedCells(sheet, rows)
  return { format: 'xlsx', encoding: null, rows: toRows(rows) }
}

/** A cell of a tab; a merged one is joined with others, so that it is not plain what stands for which. */
type TabCell = { readonly text: string; readonly problem: TableCell['problem'] | 'merged' }
/** A tab of a workbook with its name. */
export type SpreadsheetTab = {
  readonly name: string
  readonly rows: readonly { readonly line: number; readonly cells: readonly TabCell[] }[]
}
export type TabLimits = TableLimits & { readonly maxTabs: number }

/**
 * Reads every tab of an Excel file with its name. Cells that are merged are named so: what stands in them is for more
 * than one. A file with macros is refused by name (`macroFile`), as is all that `readSpreadsheetTable` refuses.
 */
export function readSpreadsheetTabs(bytes: Uint8Array, limits: TabLimits): SpreadsheetTab[] {
  if (bytes.byteLength > limits.maxBytes) throw unreadable('fileTooLarge')
  if (bytes[0] === 0xd0) throw unreadable(isEncryptedPackage(bytes) ? 'passwordProtected' : 'oldExcel')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable('notExcel')
  checkZip(bytes, limits.maxExpandedBytes)
  // the names of a zip's entries stand in it as they are
  if (macroParts.some((name) => Buffer.from(bytes).includes(name))) throw unreadable('macroFile')
  const tabs = readBook(bytes, limits.maxRows + 1)
  if (tabs.length > limits.maxTabs) throw unreadable('tooManyTabs')
  return tabs.map(({ name, sheet }) => {
    const rows: TabCell[][] = toCells(sheet)
    nameMergedCells(sheet, rows)
    return { name, rows: toRows(rows) }
  })
}

const macroParts = ['vbaProject.bin', 'xl/macrosheets/'] as const

function readSheets(bytes: Uint8Array, maxRows: number): WorkSheet[] {
  return readBook(bytes, maxRows).map(({ sheet }) => sheet)
}

function readBook(bytes: Uint8Array, maxRows: number): { name: string; sheet: WorkSheet }[] {
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: maxRows,
      dateNF: 'yyyy/m/d',
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

/** No table of ours is as wide; a file may put a cell into the last of 16,384 columns of each row. */
const maxColumns = 100

function toCells(sheet: WorkSheet): TableCell[][] {
  // `dense` puts the rows of cells into `!data`, with holes where nothing stands
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  return Array.from(data, (cells) => Array.from((cells ?? []).slice(0, maxColumns), toCell))
}

function toRows<Cell>(rows: readonly Cell[][]): { line: number; cells: Cell[] }[] {
  return rows.map((cells, index) => ({ line: index + 1, cells }))
}

/** More cells than any roster has; a file may claim that all of a sheet is merged, and that thousands of times. */
const maxMergedCells = 100_000

type Merge = {
  readonly firstRow: number
  readonly lastRow: number
  readonly from: number
  readonly to: number
}

/** The merges within the cells that are read. Throws `file_unreadable` expandsTooFar for more than anybody makes. */
function listMerges(sheet: WorkSheet, rowCount: number): Merge[] {
  let left = maxMergedCells
  return (sheet['!merges'] ?? []).flatMap(({ s: start, e: end }) => {
    const [lastRow, to] = [Math.min(end.r, rowCount - 1), Math.min(end.c, maxColumns - 1)]
    if (start.r > lastRow || start.c > to) return []
    left -= (lastRow - start.r + 1) * (to - start.c + 1)
    if (left < 0) throw unreadable('expandsTooFar')
    return { firstRow: start.r, lastRow, from: start.c, to }
  })
}

/** A unit written once beside all its people, in cells merged downwards, stands in each of their rows. */
function fillMergedCells(sheet: WorkSheet, rows: TableCell[][]): void {
  for (const { firstRow, lastRow, from, to } of listMerges(sheet, rows.length)) {
    const first = rows[firstRow]?.[from]
    if (first === undefined || from !== to) continue
    for (const cells of rows.slice(firstRow + 1, lastRow + 1)) {
      while (cells.length <= from) cells.push({ text: '', problem: null })
      cells[from] = first
    }
  }
}

function nameMergedCells(sheet: WorkSheet, rows: TabCell[][]): void {
  for (const { firstRow, lastRow, from, to } of listMerges(sheet, rows.length)) {
    for (const cells of rows.slice(firstRow, lastRow + 1)) {
      for (let column = from; column <= to; column += 1) {
        const cell = cells[column]
        if (cell !== undefined) cells[column] = { ...cell, problem: 'merged' }
      }
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
