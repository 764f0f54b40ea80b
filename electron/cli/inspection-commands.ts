import { readFileSync } from 'node:fs'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import { toFileReason } from '../../shared/domain/inspection/answer-file-words.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { writeFileDurably } from '../data/durable-file.ts'
import { toStorageError } from '../data/storage-error.ts'
import { exportAnswerFile, importAnswerFile, previewAnswerFile } from '../services/answer-file-service.ts'
import { showInspections } from '../services/inspection-service.ts'
import type { ServiceContext } from '../services/service-context.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { withRecords } from './with-program.ts'
import { requireWritablePlace } from './write-report.ts'

/** `inspection export`: the sheets still to be answered as an Excel file. */
export async function exportAnswers(
  call: RecordsCall,
  wanted: { year: number; unitName: string | null; file: string },
): Promise<Outcome> {
  return withRecords(call, async (context) => {
    requireWritablePlace(context.dataFolder, wanted.file)
    const inspectionId = findInspectionId(context, wanted.year)
    const { bytes } = await exportAnswerFile(context, {
      inspectionId,
      unitName: wanted.unitName,
      sheetIds: null,
    })
    writeFileDurably(wanted.file, bytes)
    const json = { fiscalYear: wanted.year, file: wanted.file, sizeBytes: bytes.length }
    return { json, text: `${wanted.file} に書き出しました。\n` }
  })
}

/** `inspection import`: takes an answered file in whole or, where it has a problem, not at all. */
export async function importAnswers(
  call: RecordsCall,
  wanted: { year: number; file: string; isDryRun: boolean },
): Promise<Outcome> {
  return withRecords(call, async (context) => {
    const inspectionId = findInspectionId(context, wanted.year)
    const bytes = readBytes(wanted.file)
    const preview = previewAnswerFile(context, { inspectionId, bytes })
    const places = preview.tabs.flatMap(({ tab, problems }) =>
      problems.map(
        ({ cell, reason, value }) =>
          `シート ${tab} の ${cell}: ${toFileReason(reason)}${value === '' ? '' : `（${value}）`}`,
      ),
    )
    if (places.length > 0) throw ruleViolation('fileHasProblems', { places })
    if (wanted.isDryRun) {
      const text = `${preview.tabs.length}枚のシートに直すところはありません。取り込みはしていません。\n`
      return { json: { isDryRun: true, tabs: preview.tabs }, text }
    }
    const { digest } = preview
    const result = importAnswerFile(context, { inspectionId, bytes, digest, submitsComplete: true })
    const text = `${result.imported}枚を取り込みました（うち提出 ${result.submitted}枚）。\n`
    return { json: { isDryRun: false, ...result, tabs: preview.tabs }, text }
  })
}

function findInspectionId(context: ServiceContext, year: number) {
  const inspection = showInspections(context).find(({ fiscalYear }) => fiscalYear === year)
  if (inspection === undefined) throw ruleViolation('noInspection', { year: toFiscalYearLabel(year) })
  return inspection.id
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const known = toStorageError(error)
    throw new AppError(known?.code ?? 'file_missing', { file }, error)
  }
}
