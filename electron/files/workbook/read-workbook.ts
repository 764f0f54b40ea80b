import type { GridRow } from '../../../shared/domain/table-import/grid.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { openZip } from '../zip-check.ts'
import { readCellFormats } from './cell-formats.ts'
import { fillMergedCells } from './merged-cells.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows, type SheetLimits } from './sheet-rows.ts'
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts'

export type WorkbookLimits = SheetLimits & Readonly<{ maxExpandedBytes: number }>

/** A workbook that is open: its sheets are listed and none of them read yet. */
export type OpenWorkbook = Readonly<{
  sheets: readonly SheetPart[]
  readSheet: (index: number) => WorkbookSheet
}>
export type WorkbookSheet = Readonly<{
  rows: readonly GridRow[]
  hiddenColumns: readonly number[]
  hasMergedCells: boolean
}>

/**
 * Opens an Excel file (.xlsx, .xlsm) for reading sheet by sheet; macros are never looked at. Only the parts that are
 * read are unpacked. Throws `file_unreadable` with reason oldExcel, passwordProtected, binaryExcel, openDocument, numbers,
 * broken or expandsTooFar.
 */
export function openWorkbook(bytes: Uint8Array, limits: WorkbookLimits): OpenWorkbook {
  if (bytes[0] === 0xd0) throw unreadable(isEncryptedPackage(bytes) ? 'passwordProtected' : 'oldExcel')
  const zip = openZip(bytes, limits.maxExpandedBytes)
  const { sheets, is1904 } = readWorkbookParts(zip)
  const read = new Map<number, WorkbookSheet>()
  let sources: Parameters<typeof readSheetRows>[1] | undefined
  const readSheet = (index: number): WorkbookSheet => {
    const known = read.get(index)
    if (known !== undefined) return known
    const xml = zip.read(sheets[index]?.part ?? '')?.toString('utf8')
    if (xml === undefined) throw unreadable('broken')
    sources ??= { strings: readSharedStrings(zip), formats: readCellFormats(zip), is1904 }
    const { rows, merges, hiddenColumns } = readSheetRows(xml, sources, limits)
    const sheet = { rows: fillMergedCells(rows, merges), hiddenColumns, hasMergedCells: merges.length > 0 }
    read.set(index, sheet)
    return sheet
  }
  return { sheets, readSheet }
}

/** An encrypted workbook is an old container with one stream of this name, in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

function unreadable(reason: string): AppError {
  return new AppError('file_unreadable', { reason })
}
