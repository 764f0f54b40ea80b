import { createHash } from 'node:crypto'
import type { AnswerFilePreview } from '../../shared/contract/sheets.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import type { Audience } from '../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../shared/domain/checklist/audience-label.ts'
import type { InspectionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { fileChoices, type ReadTab, readAnswerTab } from '../../shared/domain/inspection/answer-sheet-file.ts'
import { toSheetNumberKey } from '../../shared/domain/inspection/sheet-number-text.ts'
import { AppError, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import { type AnswerRow, listAnswersOfInspection } from '../data/repositories/answer-repository.ts'
import {
  getInspection,
  type InspectionQuestionRow,
  listInspectionQuestions,
} from '../data/repositories/inspection-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getSheet, listSheets, type SheetRow } from '../data/repositories/sheet-repository.ts'
import { writeAnswerSheets } from '../files/answer-sheet-writer.ts'
import { readSpreadsheetTabs } from '../files/spreadsheet-table.ts'
import { tableLimits } from '../files/table-file.ts'
import { toSha256 } from './history-chain.ts'
import { getOpenInspection } from './inspection-service.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'
import { saveAnswers, submitSheet } from './sheet-service.ts'

/** Five hundred people with 45 questions each. */
const limits = { ...tableLimits, maxBytes: 20_000_000, maxTabs: 600 }

type Scope = { inspectionId: InspectionId; unitName: string | null; sheetIds: readonly SheetId[] | null }
type Source = { inspectionId: InspectionId; bytes: Uint8Array }

/** The sheets still to be answered as an Excel file with a tab each; `not_found` where none is left. */
export async function exportAnswerFile(
  context: ServiceContext,
  input: Scope,
): Promise<{ bytes: Uint8Array; name: string }> {
  const inspection = getOpenInspection(context, input.inspectionId)
  const { name } = getOrganization(context.db)
  const all = readInspection(context, inspection.id)
  const wanted = input.sheetIds === null ? null : new Set(input.sheetIds)
  const sheets = all.sheets
    .filter(({ state }) => state === 'notStarted' || state === 'answering')
    .filter((sheet) => wanted?.has(sheet.id) ?? true)
    .filter(({ unitName }) => input.unitName === null || unitName === input.unitName)
  if (sheets.length === 0) throw notFound('inspectionSheet', input.unitName ?? inspection.id)
  const year = toFiscalYearLabel(inspection.fiscalYear)
  const words = new Map(fileChoices)
  const bytes = await writeAnswerSheets(
    sheets.map((sheet) => ({
      title: `${year} 情報セキュリティ自己点検票（${toAudienceLabel(sheet.audience)}用・Excel 回答）`,
      values: [name, year, sheet.number, sheet.unitName, sheet.staffName, all.fingerprintOf(sheet.audience)],
      guidance:
        '黄色の「回答」を一覧から選び、必要なら「備考」を書きます。「一部できている」「できていない」のときは備考を必ず書いてください。ほかのセルは変えないでください。',
      questions: all.questionsOf(sheet.audience).map(({ id, code, text, guidance }) => {
        const answer = all.answerOf(sheet.id, id)
        return { code, text, guidance, ...toWritten(answer, words) }
      }),
    })),
  )
  return { bytes, name: `自己点検_${year}_${input.unitName ?? '回答用'}.xlsx` }
}

function toWritten(answer: AnswerRow | undefined, words: ReadonlyMap<string, string>) {
  const choice = answer?.choice ?? null
  return { answer: choice === null ? '' : (words.get(choice) ?? ''), note: answer?.note ?? '' }
}

/** What importing an answered file would do, tab by tab; keeps nothing. */
export function previewAnswerFile(context: ServiceContext, input: Source): AnswerFilePreview {
  const { tabs, digest } = plan(context, input)
  return {
    digest,
    tabs: tabs.map(({ answers, replacedCount, tab, number, staffName, problems, gaps }) => ({
      ...{ tab, number, staffName, replacedCount },
      answeredCount: answers.filter(({ choice }) => choice !== null).length,
      questionCount: answers.length,
      problems: [...problems],
      gaps: [...gaps],
    })),
  }
}

/** Keeps every tab of a previewed file or none; complete sheets are submitted where wanted. */
export function importAnswerFile(
  context: ServiceContext,
  input: Source & { digest: string; submitsComplete: boolean },
): { imported: number; submitted: number } {
  return inTransaction(context, () => {
    const { tabs, digest } = plan(context, input)
    if (digest !== input.digest) throw ruleViolation('previewOutdated')
    const wrong = tabs.filter(({ problems }) => problems.length > 0)
    if (wrong.length > 0) throw ruleViolation('fileHasProblems', { tabs: wrong.map(({ tab }) => tab) })
    let submitted = 0
    for (const tab of tabs) {
      if (tab.changes.length > 0)
        saveAnswers(context, { sheetId: tab.sheetId, enteredFrom: 'file', answers: tab.changes })
      if (!input.submitsComplete || tab.gaps.length > 0) continue
      const { rowVersion } = getSheet(context.db, tab.sheetId)
      submitSheet(context, { sheetId: tab.sheetId, expectedRowVersion: rowVersion })
      submitted += 1
    }
    return { imported: tabs.length, submitted }
  })
}

type PlannedTab = ReadTab & {
  sheetId: SheetId
  replacedCount: number
  changes: Parameters<typeof saveAnswers>[1]['answers']
}

function plan(
  context: ServiceContext,
  { inspectionId, bytes }: Source,
): { tabs: PlannedTab[]; digest: string } {
  const { fiscalYear } = getOpenInspection(context, inspectionId)
  const all = readInspection(context, inspectionId)
  const byNumber = new Map(all.sheets.map((sheet) => [toSheetNumberKey(sheet.number), sheet]))
  const yearLabel = toFiscalYearLabel(fiscalYear)
  const seen = new Set<string>()
  const tabs = readSpreadsheetTabs(bytes, limits)
    .filter(({ rows }) => rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== '')))
    .map((tab): PlannedTab => {
      const read = readAnswerTab(tab, (number) => {
        const sheet = byNumber.get(toSheetNumberKey(number))
        if (sheet === undefined) return undefined
        const { audience } = sheet
        const questions = all.questionsOf(audience)
        return { ...sheet, yearLabel, questions, fingerprint: all.fingerprintOf(audience) }
      })
      const key = toSheetNumberKey(read.number)
      const again = seen.has(key) ? [{ cell: 'B4', reason: 'duplicateSheet', value: read.number }] : []
      seen.add(key)
      return toPlanned(all, byNumber.get(key), { ...read, problems: [...read.problems, ...again] })
    })
  if (tabs.length === 0) throw new AppError('file_unreadable', { reason: 'noRows' })
  const state = JSON.stringify([
    inspectionId,
    all.sheets.map(({ id, rowVersion }) => [id, rowVersion]),
    all.versions,
  ])
  return { tabs, digest: createHash('sha256').update(bytes).update(state).digest('hex') }
}

function toPlanned(all: Inspected, sheet: SheetRow | undefined, read: ReadTab): PlannedTab {
  // a tab with problems is never kept, so it needs no sheet
  if (sheet === undefined) return { ...read, sheetId: '' as SheetId, replacedCount: 0, changes: [] }
  const changed = read.answers.filter(({ questionId, choice, note }) => {
    const stored = all.answerOf(sheet.id, questionId)
    return stored === undefined
      ? choice !== null || note !== ''
      : stored.choice !== choice || stored.note !== note
  })
  const replaced = changed.filter(
    ({ questionId }) => (all.answerOf(sheet.id, questionId)?.choice ?? null) !== null,
  )
  const changes = changed.map((answer) => ({
    ...answer,
    expectedRowVersion: all.answerOf(sheet.id, answer.questionId)?.rowVersion ?? 0,
  }))
  return { ...read, sheetId: sheet.id, replacedCount: replaced.length, changes }
}

type Inspected = ReturnType<typeof readInspection>

/** All of an inspection that files are written from and read against, in a few queries. */
function readInspection(context: ServiceContext, id: InspectionId) {
  getInspection(context.db, id)
  const questions = listInspectionQuestions(context.db, id)
  const answers = listAnswersOfInspection(context.db, id)
  const byKey = new Map(answers.map((answer) => [`${answer.sheetId} ${answer.questionId}`, answer]))
  const questionsOf = (audience: Audience): InspectionQuestionRow[] =>
    questions.filter((question) => question.audience === audience)
  return {
    sheets: listSheets(context.db, id),
    versions: answers.map(({ rowVersion }) => rowVersion),
    questionsOf,
    fingerprintOf: (audience: Audience) => toFingerprint(questionsOf(audience)),
    answerOf: (sheetId: SheetId, questionId: InspectionQuestionRow['id']) =>
      byKey.get(`${sheetId} ${questionId}`),
  }
}

/** Tells one set of questions from another: the first digits of the SHA-256 of their codes and wording. */
function toFingerprint(questions: readonly InspectionQuestionRow[]): string {
  return toSha256(JSON.stringify(questions.map(({ code, text }) => [code, text]))).slice(0, 16)
}
