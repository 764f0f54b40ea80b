import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SheetId } from '../../shared/domain/id/branded-id.ts'
import { toSheetNumberKey } from '../../shared/domain/inspection/sheet-number-text.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { writeFileDurably } from '../data/durable-file.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import { type AnswerScope, exportAnswerFile, exportAnswerFolder } from '../services/answer-file-export.ts'
import type { ServiceContext } from '../services/service-context.ts'
import { showSheets } from '../services/sheet-service.ts'
import type { RecordsCall } from './command-surroundings.ts'
import { findInspectionId } from './find-inspection.ts'
import type { Outcome } from './outcome.ts'
import { withRecords } from './with-program.ts'
import { requireWritablePlace } from './write-report.ts'

type Wanted = {
  year: number
  unitName: string | null
  /** Numbers of single sheets; null for all. */
  numbers: readonly string[] | null
  /** A file for each, into the folder `out`; null for one file of that name. */
  each: 'person' | 'unit' | null
  out: string
}

/** `inspection export`: the sheets still to be answered as one Excel file, or as one for each person or unit. */
export async function exportAnswers(call: RecordsCall, wanted: Wanted): Promise<Outcome> {
  return withRecords(call, async (context) => {
    const inspectionId = findInspectionId(context, wanted.year)
    const { unitName } = wanted
    const sheetIds = wanted.numbers && findSheetIds(context, inspectionId, wanted.numbers)
    try {
      return await exportScope(context, { inspectionId, unitName, sheetIds }, wanted)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error
      throw ruleViolation('nothingToAnswer')
    }
  })
}

async function exportScope(
  context: ServiceContext,
  scope: AnswerScope,
  { year, each, out }: Wanted,
): Promise<Outcome> {
  if (each === null) {
    requireWritablePlace(context.dataFolder, out)
    const { bytes } = await exportAnswerFile(context, scope)
    writeFileDurably(out, bytes)
    const json = { fiscalYear: year, file: out, sizeBytes: bytes.length }
    return { json, text: `${out} に書き出しました。\n` }
  }
  requireWritablePlace(context.dataFolder, join(out, 'file'))
  withStorageErrors(() => mkdirSync(out, { recursive: true }))
  const { fileNames } = await exportAnswerFolder(context, { ...scope, each, folder: out })
  const json = { fiscalYear: year, files: fileNames.map((name) => join(out, name)) }
  return { json, text: `${out} に${fileNames.length}個のファイルを書き出しました。\n` }
}

/** Throws rule `noSheet` with the first number that is not one of the inspection's. */
function findSheetIds(
  context: ServiceContext,
  inspectionId: AnswerScope['inspectionId'],
  numbers: readonly string[],
): SheetId[] {
  const ids = new Map(
    showSheets(context, { inspectionId }).map(({ number, id }) => [toSheetNumberKey(number), id]),
  )
  return numbers.map((number) => {
    const id = ids.get(toSheetNumberKey(number))
    if (id === undefined) throw ruleViolation('noSheet', { number })
    return id
  })
}
