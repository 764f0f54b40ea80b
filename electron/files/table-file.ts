import { AppError } from '../../shared/errors/app-error.ts'
import { readCsvTable } from './csv-table.ts'
import { readSpreadsheetTable } from './spreadsheet-table.ts'
import type { TableFile, TableLimits } from './table-types.ts'

/** What a person's file may hold: enough for every union, little enough to be read at once. */
export const tableLimits: TableLimits = {
  maxBytes: 5_000_000,
  maxRows: 5_000,
  maxCellLength: 1_000,
  maxExpandedBytes: 50_000_000,
}

/**
 * Reads a table from CSV (UTF-8, UTF-16, CP932; comma or tab) or Excel, told by its content and not its name. Throws
 * `file_unreadable` with a reason: fileTooLarge, tooManyRows, cellTooLong, passwordProtected, oldExcel, broken,
 * expandsTooFar, binary, unknownEncoding.
 */
export function readTableFile(bytes: Uint8Array, limits: TableLimits = tableLimits): TableFile {
  if (bytes.byteLength > limits.maxBytes) {
    throw new AppError('file_unreadable', { reason: 'fileTooLarge', maxBytes: limits.maxBytes })
  }
  const isSpreadsheet = startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
  const file = isSpreadsheet ? readSpreadsheetTable(bytes, limits) : readCsvTable(bytes, limits)
  if (file.rows.length > limits.maxRows) {
    throw new AppError('file_unreadable', { reason: 'tooManyRows', maxRows: limits.maxRows })
  }
  refuseLongCells(file, limits)
  return file
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function refuseLongCells({ rows }: TableFile, { maxCellLength }: TableLimits): void {
  for (const { line, cells } of rows) {
    if (cells.some((cell) => cell.text.length > maxCellLength * 2)) {
      throw new AppError('file_unreadable', { reason: 'cellTooLong', line, maxCellLength })
    }
  }
}
