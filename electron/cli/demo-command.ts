import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear, toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { toStorageError } from '../data/storage-error.ts'
import { lookIntoFolder, switchFolder } from '../services/open-folder.ts'
import { makeSampleFolder } from '../services/sample-service.ts'
import type { ServiceContext } from '../services/service-context.ts'
import { samplePassword } from '../services/sign-in-names.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { isYearly, listReportKinds, type ReportKind } from './report-kinds.ts'
import { ensureFonts, refuseUnusable, toCommandContext, withProgram } from './with-program.ts'
import { requireWritablePlace, type WrittenReport, writeReport } from './write-report.ts'

/** `demo`: the sample union with the last 年度 and this one closed, and every report of both where `outFolder` is given. */
export async function makeDemo(call: RecordsCall, outFolder: string | undefined): Promise<Outcome> {
  if (outFolder !== undefined) {
    requireWritablePlace(call.dataFolder, join(outFolder, 'x'))
    makeFolder(outFolder)
    await ensureFonts(call)
  }
  return withProgram(call, async (program) => {
    refuseUnusable(program)
    await makeSampleFolder(program.state, call.dataFolder, 'bothYearsClosed')
    switchFolder(program.state, lookIntoFolder(call.dataFolder))
    const context = toCommandContext(program)
    const reports = outFolder === undefined ? [] : await writeAllReports(context, outFolder)
    return toOutcome(call.dataFolder, toYears(context), reports)
  })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const known = toStorageError(error)
    if (known) throw new AppError(known.code, { file: folder }, error)
    throw new AppError('file_denied', { file: folder }, error)
  }
}

/** The last 年度 and this one. */
function toYears(context: ServiceContext): number[] {
  const year = toFiscalYear(toLocalDate(context.now()))
  return [year - 1, year]
}

async function writeAllReports(context: ServiceContext, outFolder: string): Promise<WrittenReport[]> {
  const written: WrittenReport[] = []
  for (const { kind } of listReportKinds()) {
    for (const year of listYearsOf(kind, toYears(context))) {
      written.push(await writeReport(context, { kind, year, file: join(outFolder, `${kind}-${year}.pdf`) }))
    }
  }
  return written
}

/** A report of a year's record comes for each year; the policy has one edition, that of now. */
function listYearsOf(kind: ReportKind, years: readonly number[]): readonly number[] {
  return isYearly(kind) ? years : years.slice(-1)
}

function toOutcome(dataFolder: string, fiscalYears: number[], reports: WrittenReport[]): Outcome {
  const years = fiscalYears.map(toFiscalYearLabel).join('と')
  const lines = [
    `見本の組合（${years}の自己点検は終了）を ${dataFolder} に作りました。`,
    `見本の利用者のパスワードは、どれも ${samplePassword} です。`,
    ...reports.map(({ file }) => file),
    '',
  ]
  return { json: { dataFolder, fiscalYears, samplePassword, reports }, text: lines.join('\n') }
}
