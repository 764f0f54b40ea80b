import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { AppError, invalidInput } from '../../shared/errors/app-error.ts'
import { writeFileDurably } from '../data/durable-file.ts'
import { issueReport, openIssuedReport, previewReport } from '../services/report-service.ts'
import { toDrawingKind } from '../services/reports/drawing-kinds.ts'
import type { ServiceContext } from '../services/service-context.ts'
import { findYearlySubject, type ReportKind, type YearlySubject } from './report-kinds.ts'

/** A report that was written to a file. */
export type WrittenReport = Readonly<{
  kind: ReportKind
  fiscalYear: number
  file: string
  isDraft: boolean
  sizeBytes: number
  sha256: string
}>

/**
 * Writes a 年度's report: the issued one where its record is settled (issuing it now where nobody did), else a draft
 * marked 案. The file appears whole or not at all.
 */
export async function writeReport(
  context: ServiceContext,
  wanted: { kind: ReportKind; year: number; file: string },
): Promise<WrittenReport> {
  const { kind, year, file } = wanted
  requireWritablePlace(context.dataFolder, file)
  const found = findYearlySubject(context, kind, year)
  const bytes = await toBytes(context, found)
  writeNaming(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { kind, fiscalYear: year, file, isDraft: found.isDraft, sizeBytes: bytes.length, sha256 }
}

/** Refuses a folder's name, and any place inside the data folder, where only the program itself writes. */
export function requireWritablePlace(dataFolder: string, file: string): void {
  if (`${resolve(file)}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`))
    throw invalidInput('out', 'inDataFolder')
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('file_unreadable', { file, reason: 'folder' })
  }
}

async function toBytes(context: ServiceContext, { subject, isDraft }: YearlySubject): Promise<Uint8Array> {
  const pdf =
    isDraft || !toDrawingKind(subject).isIssued
      ? await previewReport(context, subject)
      : openIssuedReport(context, (await issueReport(context, subject)).id)
  return new Uint8Array(await pdf.arrayBuffer())
}

/** Writes the bytes whole or not at all, and names the file or the missing folder where that fails. */
export function writeNaming(file: string, bytes: Uint8Array): void {
  try {
    writeFileDurably(file, bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const isFolderMissing = error.code === 'file_missing'
    throw new AppError(error.code, { file: isFolderMissing ? dirname(file) : file }, error)
  }
}
