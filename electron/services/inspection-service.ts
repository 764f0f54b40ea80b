import type { Inspection } from '../../shared/contract/inspections.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { InspectionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { checkClosing } from '../../shared/domain/inspection/close-inspection.ts'
import {
  type Assignment,
  checkNoDuplicates,
  checkPeriod,
  proposeAssignments,
} from '../../shared/domain/inspection/open-inspection.ts'
import { toInspectionNumber } from '../../shared/domain/inspection/record-number.ts'
import { buildTally, type Tally } from '../../shared/domain/inspection/tally.ts'
import type { TallySource } from '../../shared/domain/inspection/tally-source.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { listSubmittedChoices } from '../data/repositories/answer-repository.ts'
import { listChecklists } from '../data/repositories/checklist-repository.ts'
import {
  findClosedInspectionBefore,
  findInspectionOfYear,
  getInspection,
  type InspectionQuestionRow,
  type InspectionRow,
  insertInspection,
  insertInspectionQuestions,
  listInspectionQuestions,
  listInspections,
  updateInspection,
  updateInspectionClosed,
} from '../data/repositories/inspection-repository.ts'
import { listSheets } from '../data/repositories/sheet-repository.ts'
import { listStaffMembers } from '../data/repositories/staff-member-repository.ts'
import { keepInspectionEditions } from './checklist-edition-service.ts'
import { handOutSheets } from './hand-out-sheets.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { askedTables, closedTables, takeSettledRows } from './settled-rows.ts'

type Period = { openedOn: string; dueOn: string }
type ById = { inspectionId: InspectionId }
type Opening = Period & {
  fiscalYear: number
  title: string
  purpose: string
  requiresConfirmation: boolean
  assignments: readonly Assignment[]
}

/** Every inspection, newest year first. */
export function showInspections(context: ServiceContext): Inspection[] {
  return listInspections(context.db)
}

export function showInspection(context: ServiceContext, input: ById): Inspection {
  return getInspection(context.db, input.inspectionId)
}

/** Every active staff member with each audience they belong to, in roster order. */
export function proposeRoster(context: ServiceContext) {
  return proposeAssignments(listStaffMembers(context.db)).map(({ member, audience }) => ({
    staffMemberId: member.id,
    audience,
    staffName: member.name,
    reading: member.reading,
    title: member.title,
    unitName: member.unitName,
  }))
}

/**
 * Opens the inspection of a 年度 (policy article 10): copies the questions as they stand and hands out a sheet for each
 * assignment. Refused where the year has one already (rule `inspectionExists`).
 */
export function openInspection(context: ServiceContext, input: Opening): Inspection {
  checkPeriod(input)
  checkNoDuplicates(input.assignments)
  return inTransaction(context, () => {
    const existing = findInspectionOfYear(context.db, input.fiscalYear)
    if (existing !== undefined)
      throw ruleViolation('inspectionExists', { recordNumber: existing.recordNumber })
    const id: InspectionId = context.newId()
    const { assignments: _, ...fields } = input
    const { fiscalYear } = fields
    const recordNumber = toInspectionNumber(fiscalYear)
    insertInspection(context.db, { id, recordNumber, ...fields })
    insertInspectionQuestions(context.db, id, copyQuestions(context))
    keepInspectionEditions(context, { id, fiscalYear })
    const sheets = handOutSheets(context, { inspectionId: id, fiscalYear, assignments: input.assignments })
    const after = getInspection(context.db, id)
    const settledRows = takeSettledRows(context.db, id, askedTables)
    record(context, 'inspections.open', null, { ...after, sheets, settledRows })
    return after
  })
}

/** Changes title, purpose or due date while the inspection is open (rule `inspectionClosed`). */
export function changeInspection(
  context: ServiceContext,
  input: ById & { expectedRowVersion: number; title: string; purpose: string; dueOn: string },
): Inspection {
  return inTransaction(context, () => {
    const before = getOpenInspection(context, input.inspectionId)
    checkPeriod({ ...before, dueOn: input.dueOn })
    const { title, purpose, dueOn } = input
    updateInspection(context.db, { id: before.id, title, purpose, dueOn }, input.expectedRowVersion)
    const after = getInspection(context.db, before.id)
    record(context, 'inspections.update', before, after)
    return after
  })
}

/** Closes the inspection for good, by the rules of `checkClosing`; the database then refuses every later change. */
export function closeInspection(
  context: ServiceContext,
  input: ById & {
    expectedRowVersion: number
    closedOn: string
    acknowledgedSheetIds: readonly SheetId[]
    reason: string | null
  },
): Inspection {
  return inTransaction(context, () => {
    const before = getOpenInspection(context, input.inspectionId)
    const today = toLocalDate(context.now())
    const sheets = listSheets(context.db, before.id)
    const { closedOn, acknowledgedSheetIds } = input
    const { reason } = checkClosing({ ...before, ...input, today, sheets })
    updateInspectionClosed(context.db, { id: before.id, closedOn, reason }, input.expectedRowVersion)
    const after = getInspection(context.db, before.id)
    const settledRows = takeSettledRows(context.db, before.id, closedTables)
    record(context, 'inspections.close', before, { ...after, acknowledgedSheetIds, settledRows })
    return after
  })
}

/** The tally against the newest closed inspection of an earlier year; a running one gives the state so far. */
export function tallyInspection(context: ServiceContext, input: ById): Tally {
  const inspection = getInspection(context.db, input.inspectionId)
  const previous = findClosedInspectionBefore(context.db, inspection.fiscalYear)
  return buildTally(
    loadTallySource(context, inspection),
    previous === undefined ? null : loadTallySource(context, previous),
  )
}

/** Throws rule `inspectionClosed` where the inspection is settled. */
export function getOpenInspection(context: ServiceContext, id: InspectionId): InspectionRow {
  const inspection = getInspection(context.db, id)
  if (inspection.state === 'closed') {
    throw ruleViolation('inspectionClosed', { recordNumber: inspection.recordNumber })
  }
  return inspection
}

/** All that an inspection's tally is made of, each table read once. */
export function loadTallySource(context: ServiceContext, inspection: InspectionRow): TallySource {
  return {
    inspectionId: inspection.id,
    fiscalYear: inspection.fiscalYear,
    questions: listInspectionQuestions(context.db, inspection.id),
    sheets: listSheets(context.db, inspection.id),
    answers: listSubmittedChoices(context.db, inspection.id),
  }
}

function copyQuestions(context: ServiceContext): InspectionQuestionRow[] {
  return listChecklists(context.db).flatMap(({ audience, questions }) =>
    questions.map((question) => ({ id: context.newId(), audience, ...question })),
  )
}

function record(
  context: ServiceContext,
  act: string,
  before: InspectionRow | null,
  after: InspectionRow & Readonly<Record<string, unknown>>,
): void {
  recordChange(context, { act, recordKind: 'inspection', recordId: after.id, before, after })
}
