import { createHash } from 'node:crypto'
import type { AnswerFilePreview } from '../../shared/contract/sheets.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import type { InspectionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { toFileProblem } from '../../shared/domain/inspection/answer-sheet-file.ts'
import { type PlannedAnswers, planAnswers } from '../../shared/domain/inspection/plan-answer-tab.ts'
import { readAnswerTab } from '../../shared/domain/inspection/read-answer-tab.ts'
import { toSheetNumberKey } from '../../shared/domain/inspection/sheet-number-text.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getSheet, type SheetRow } from '../data/repositories/sheet-repository.ts'
import type { SpreadsheetTab } from '../files/spreadsheet-table.ts'
import { tableLimits } from '../files/table-file.ts'
import { type AnswerFileSource, readAnswerFileSource } from './answer-file-source.ts'
import { getOpenInspection } from './inspection-service.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'
import { saveAnswers, submitSheet } from './sheet-service.ts'

/** Five hundred people with 45 questions each. */
const limits = { ...tableLimits, maxBytes: 20_000_000, maxTabs: 600 }
const maxBytesTogether = 60_000_000

export type AnswerFile = Readonly<{ name: string; bytes: Uint8Array }>
type Source = { inspectionId: InspectionId; files: readonly AnswerFile[] }

/** What importing answered files would do, tab by tab; keeps nothing. */
export async function previewAnswerFiles(context: ServiceContext, input: Source): Promise<AnswerFilePreview> {
  const { tabs, digest } = plan(context, input.inspectionId, await readFiles(context, input))
  return {
    digest,
    tabs: tabs.map(({ file, tab, number, staffName, answers, problems, gaps, ignored, planned }) => ({
      ...{ file, tab, number, staffName },
      answeredCount: answers.filter(({ choice }) => choice !== null).length,
      questionCount: answers.length,
      isUntouched: planned.isUntouched,
      replacements: [...planned.replacements],
      problems: [...problems],
      gaps: [...gaps],
      ignored: [...ignored],
    })),
  }
}

/** Keeps every tab of previewed files or none; complete sheets are submitted where wanted, untouched ones are let be. */
export async function importAnswerFiles(
  context: ServiceContext,
  input: Source & { digest: string; submitsComplete: boolean },
): Promise<{ imported: number; submitted: number }> {
  const files = await readFiles(context, input)
  return inTransaction(context, () => {
    const { tabs, digest } = plan(context, input.inspectionId, files)
    if (digest !== input.digest) throw ruleViolation('previewOutdated')
    const wrong = tabs.filter(({ problems }) => problems.length > 0)
    if (wrong.length > 0) throw ruleViolation('fileHasProblems', { tabs: wrong.map(({ tab }) => tab) })
    const written = tabs.filter(({ planned }) => !planned.isUntouched)
    const submitted = written.filter((tab) => keepTab(context, tab, input.submitsComplete))
    return { imported: written.length, submitted: submitted.length }
  })
}

/** Gives whether the sheet was submitted too. */
function keepTab(
  context: ServiceContext,
  { sheetId, gaps, planned }: PlannedTab,
  submitsComplete: boolean,
): boolean {
  const answers = [...planned.changes]
  if (answers.length > 0) saveAnswers(context, { sheetId, enteredFrom: 'file', answers })
  if (!submitsComplete || gaps.length > 0) return false
  const { rowVersion } = getSheet(context.db, sheetId)
  submitSheet(context, { sheetId, expectedRowVersion: rowVersion })
  return true
}

type ReadFile = { name: string; bytes: Uint8Array; tabs: readonly SpreadsheetTab[] }

/** Throws `file_unreadable` with the name of the file that could not be read. */
async function readFiles(context: ServiceContext, { files }: Source): Promise<ReadFile[]> {
  const sizeBytes = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  if (sizeBytes > maxBytesTogether) throw new AppError('file_unreadable', { reason: 'fileTooLarge' })
  const read: ReadFile[] = []
  for (const { name, bytes } of files)
    read.push({ name, bytes, tabs: await readTabs(context, { name, bytes }) })
  return read
}

async function readTabs(context: ServiceContext, { name, bytes }: AnswerFile): Promise<SpreadsheetTab[]> {
  try {
    const tabs = await context.runFileTask('readTabs', { bytes, limits })
    const written = tabs.filter(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== '')),
    )
    if (written.length === 0) throw new AppError('file_unreadable', { reason: 'noRows' })
    return written
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, { ...error.details, file: name }, error)
  }
}

type PlannedTab = ReturnType<typeof readAnswerTab> & {
  file: string
  sheetId: SheetId
  planned: PlannedAnswers
}

function plan(
  context: ServiceContext,
  inspectionId: InspectionId,
  files: readonly ReadFile[],
): { tabs: PlannedTab[]; digest: string } {
  const { fiscalYear } = getOpenInspection(context, inspectionId)
  const source = readAnswerFileSource(context, inspectionId)
  const byNumber = new Map(source.sheets.map((sheet) => [toSheetNumberKey(sheet.number), sheet]))
  const expected = {
    organizationName: getOrganization(context.db).name,
    yearLabel: toFiscalYearLabel(fiscalYear),
    findSheet: (number: string) => toExpected(source, byNumber.get(toSheetNumberKey(number))),
  }
  const seen = new Set<string>()
  const tabs = files.flatMap(({ name, tabs: read }) =>
    read.map((tab) => {
      const found = readAnswerTab(tab, expected)
      const key = toSheetNumberKey(found.number)
      const again = seen.has(key) ? [toFileProblem('B4', 'duplicateSheet', found.number)] : []
      if (key !== '') seen.add(key)
      const sheet = byNumber.get(key)
      const problems = [...found.problems, ...again]
      return { ...found, file: name, problems, ...toPlanned(source, sheet, found.answers) }
    }),
  )
  return { tabs, digest: toDigest(inspectionId, source, files) }
}

function toExpected(source: AnswerFileSource, sheet: SheetRow | undefined) {
  if (sheet === undefined) return undefined
  const { audience } = sheet
  return { ...sheet, questions: source.questionsOf(audience), fingerprint: source.fingerprintOf(audience) }
}

function toPlanned(
  source: AnswerFileSource,
  sheet: SheetRow | undefined,
  answers: PlannedTab['answers'],
): Pick<PlannedTab, 'sheetId' | 'planned'> {
  // a tab with problems is never kept, so it needs no sheet
  if (sheet === undefined) return { sheetId: '' as SheetId, planned: planAnswers([], () => undefined) }
  const planned = planAnswers(answers, (questionId) => source.answerOf(sheet.id, questionId))
  return { sheetId: sheet.id, planned }
}

/** Of the files and of everything they were compared with. */
function toDigest(
  inspectionId: InspectionId,
  { sheets, versions }: AnswerFileSource,
  files: readonly ReadFile[],
): string {
  const state = [inspectionId, sheets.map(({ id, rowVersion }) => [id, rowVersion]), versions]
  const hash = createHash('sha256').update(JSON.stringify(state))
  for (const { bytes } of files) hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest('hex')
}
