import type { SheetSummary } from '../../shared/contract/inspections.ts'
import type { Answer, Sheet } from '../../shared/contract/sheets.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import type { AnswerOrigin } from '../../shared/domain/inspection/answer-origin.ts'
import { listMissingAnswers } from '../../shared/domain/inspection/missing-answers.ts'
import {
  type Assignment,
  checkNoDuplicates,
  toAssignmentKey,
} from '../../shared/domain/inspection/open-inspection.ts'
import { invalidInput, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type AnswerRow,
  type AnswerToSave,
  listAnswers,
  saveAnswers as saveAnswerRows,
} from '../data/repositories/answer-repository.ts'
import {
  getInspection,
  listInspectionQuestions,
  listInspections,
} from '../data/repositories/inspection-repository.ts'
import {
  getSheet,
  listSheets,
  listSheetsOfStaffMember,
  type SheetMove,
  type SheetRow,
  updateSheetCompared,
  updateSheetState,
} from '../data/repositories/sheet-repository.ts'
import { handOutSheets } from './hand-out-sheets.ts'
import { getOpenInspection } from './inspection-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { checkMayAnswer, checkMayEnterForOthers, checkMayRead } from './sheet-access.ts'

type Target = { sheetId: SheetId; expectedRowVersion: number }

/** The sheets of an inspection in the order they were handed out. */
export function showSheets(context: ServiceContext, input: { inspectionId: InspectionId }): SheetSummary[] {
  const inspection = getInspection(context.db, input.inspectionId)
  return listSheets(context.db, inspection.id).map(toSheetSummary)
}

/** The sheets of the signed-in account's own staff member, newest first; none for an account without one. */
export function showMySheets(context: ServiceContext) {
  const { staffMemberId } = context.actor
  if (staffMemberId === null) return []
  const inspections = new Map(listInspections(context.db).map((inspection) => [inspection.id, inspection]))
  return listSheetsOfStaffMember(context.db, staffMemberId)
    .filter((sheet) => sheet.state !== 'excluded')
    .map((sheet) => {
      const inspection = inspections.get(sheet.inspectionId)
      if (inspection === undefined) throw notFound('inspection', sheet.inspectionId)
      const { title: inspectionTitle, dueOn, state } = inspection
      return { ...toSheetSummary(sheet), inspectionTitle, dueOn, isInspectionOpen: state === 'open' }
    })
}

/** A sheet with its questions and answers; one's own, or any for those who may read all. */
export function showSheet(context: ServiceContext, input: { sheetId: SheetId }): Sheet {
  const sheet = getSheet(context.db, input.sheetId)
  checkMayRead(context, sheet)
  const { id, fiscalYear, title, state, dueOn, requiresConfirmation } = getInspection(
    context.db,
    sheet.inspectionId,
  )
  return {
    summary: toSheetSummary(sheet),
    inspection: { id, fiscalYear, title, state, dueOn, requiresConfirmation },
    questions: listInspectionQuestions(context.db, sheet.inspectionId, sheet.audience),
    answers: listAnswers(context.db, sheet.id),
  }
}

/** Saves all the given answers or, where one is refused or stale, none. */
export function saveAnswers(
  context: ServiceContext,
  input: { sheetId: SheetId; answers: readonly AnswerToSave[]; enteredFrom?: AnswerOrigin },
): { answers: Answer[]; answeredCount: number } {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    checkMayAnswer(context, sheet)
    getOpenInspection(context, sheet.inspectionId)
    refuseSettled(sheet)
    const enteredFrom = input.enteredFrom ?? 'screen'
    if (enteredFrom !== 'screen') checkMayEnterForOthers(context)
    const codes = toCodes(context, sheet)
    const wanted = input.answers.map((answer) => ({ ...answer, code: getCode(codes, answer.questionId) }))
    if (new Set(wanted.map((answer) => answer.code)).size < wanted.length)
      throw invalidInput('answers', 'duplicate')
    const before = pick(listAnswers(context.db, sheet.id), wanted)
    saveAnswerRows(context.db, sheet.id, wanted, { enteredFrom, enteredBy: context.actor.name })
    const all = listAnswers(context.db, sheet.id)
    const after = pick(all, wanted)
    const [was, is] = [toHistory(before, codes), toHistory(after, codes)]
    recordSheetChange(context, 'sheets.saveAnswers', sheet.id, was, is)
    if (sheet.comparedAt !== null && hasOtherChoice(before, after)) forgetComparison(context, sheet)
    return { answers: after, answeredCount: all.filter((answer) => answer.choice !== null).length }
  })
}

/** Two passes said the same of what stood then, not of what stands now. */
function forgetComparison(context: ServiceContext, sheet: SheetRow): void {
  updateSheetCompared(context.db, sheet.id, null, sheet.rowVersion)
  recordSheetChange(context, 'sheets.forgetComparison', sheet.id, sheet, getSheet(context.db, sheet.id))
}

function hasOtherChoice(before: readonly AnswerRow[], after: readonly AnswerRow[]): boolean {
  const choices = new Map(before.map(({ questionId, choice }) => [questionId, choice]))
  return after.some(({ questionId, choice }) => (choices.get(questionId) ?? null) !== choice)
}

/** Hands a sheet in; refused while questions or required notes are missing (rule `answersMissing`, `codes`). */
export function submitSheet(context: ServiceContext, input: Target): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    checkMayAnswer(context, sheet)
    getOpenInspection(context, sheet.inspectionId)
    refuseSettled(sheet)
    const questions = listInspectionQuestions(context.db, sheet.inspectionId, sheet.audience)
    const codes = listMissingAnswers(questions, listAnswers(context.db, sheet.id))
    if (codes.length > 0) throw ruleViolation('answersMissing', { codes })
    const submittedAt = context.now().toISOString()
    return move(context, 'sheets.submit', sheet, { state: 'submitted', submittedAt }, input)
  })
}

/** Takes a submitted sheet back to go on answering, until it is confirmed (rule `sheetConfirmed`) or the inspection closed. */
export function takeBackSheet(context: ServiceContext, input: Target): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    checkMayAnswer(context, sheet)
    getOpenInspection(context, sheet.inspectionId)
    if (sheet.state !== 'submitted') throw ruleViolation('sheetNotSubmitted', { number: sheet.number })
    if (sheet.confirmedAt !== null) throw ruleViolation('sheetConfirmed', { number: sheet.number })
    return move(context, 'sheets.takeBack', sheet, { state: 'assigned' }, input)
  })
}

/** Hands out more sheets in a running inspection; refused for those who have theirs (rule `alreadyAssigned`). */
export function addSheets(
  context: ServiceContext,
  input: { inspectionId: InspectionId; assignments: readonly Assignment[] },
): SheetSummary[] {
  checkNoDuplicates(input.assignments)
  return inTransaction(context, () => {
    const { id, fiscalYear } = getOpenInspection(context, input.inspectionId)
    const present = new Map(listSheets(context.db, id).map((sheet) => [toAssignmentKey(sheet), sheet.number]))
    for (const assignment of input.assignments) {
      const number = present.get(toAssignmentKey(assignment))
      if (number !== undefined) throw ruleViolation('alreadyAssigned', { number })
    }
    const sheets = handOutSheets(context, { inspectionId: id, fiscalYear, assignments: input.assignments })
    const change = { act: 'inspections.addSheets', recordKind: 'inspection', recordId: id }
    recordChange(context, { ...change, before: null, after: { sheets } })
    return listSheets(context.db, id).map(toSheetSummary)
  })
}

/** Takes a person off the roster of a running inspection with the reason; refused once submitted (rule `sheetSubmitted`). */
export function excludeSheet(context: ServiceContext, input: Target & { reason: string }): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    getOpenInspection(context, sheet.inspectionId)
    refuseSettled(sheet)
    return move(
      context,
      'inspections.excludeSheet',
      sheet,
      { state: 'excluded', exclusionReason: input.reason },
      input,
    )
  })
}

/** Takes an excluded person back on the roster, with what they had answered. */
export function includeSheet(context: ServiceContext, input: Target): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    getOpenInspection(context, sheet.inspectionId)
    if (sheet.state !== 'excluded') throw ruleViolation('sheetNotExcluded', { number: sheet.number })
    return move(context, 'inspections.includeSheet', sheet, { state: 'assigned' }, input)
  })
}

function move(
  context: ServiceContext,
  act: string,
  before: SheetRow,
  to: SheetMove,
  target: Target,
): SheetSummary {
  updateSheetState(context.db, before.id, to, target.expectedRowVersion)
  const after = getSheet(context.db, before.id)
  recordSheetChange(context, act, before.id, before, after)
  return toSheetSummary(after)
}

/** Throws rule `sheetSubmitted` or `sheetExcluded` for a sheet that is not being answered. */
export function refuseSettled(sheet: SheetRow): void {
  if (sheet.state === 'submitted') throw ruleViolation('sheetSubmitted', { number: sheet.number })
  if (sheet.state === 'excluded') throw ruleViolation('sheetExcluded', { number: sheet.number })
}

function toCodes(context: ServiceContext, sheet: SheetRow): Map<InspectionQuestionId, string> {
  const questions = listInspectionQuestions(context.db, sheet.inspectionId, sheet.audience)
  return new Map(questions.map((question) => [question.id, question.code]))
}

function getCode(codes: ReadonlyMap<InspectionQuestionId, string>, id: InspectionQuestionId): string {
  const code = codes.get(id)
  if (code === undefined) throw notFound('inspectionQuestion', id)
  return code
}

function pick(
  rows: readonly AnswerRow[],
  wanted: readonly { questionId: InspectionQuestionId }[],
): AnswerRow[] {
  const ids = new Set(wanted.map((answer) => answer.questionId))
  return rows.filter((row) => ids.has(row.questionId))
}

/** The history names answers by the code people see; ids would say nothing to its reader. */
function toHistory(rows: readonly AnswerRow[], codes: ReadonlyMap<InspectionQuestionId, string>): object {
  return Object.fromEntries(
    rows.map(({ questionId, choice, note, enteredFrom, enteredBy }) => [
      getCode(codes, questionId),
      { choice, note, enteredFrom, enteredBy },
    ]),
  )
}

function recordSheetChange(
  context: ServiceContext,
  act: string,
  id: SheetId,
  before: object,
  after: object,
): void {
  recordChange(context, { act, recordKind: 'inspectionSheet', recordId: id, before, after })
}

/** What lists and screens show of a sheet. */
export function toSheetSummary({ inspectionId: _, exclusionReason: __, ...summary }: SheetRow): SheetSummary {
  return summary
}
