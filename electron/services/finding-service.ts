import type { Finding, FindingCandidate } from '../../shared/contract/findings.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { checkFindingStep } from '../../shared/domain/finding/finding-state.ts'
import { toFindingTitle } from '../../shared/domain/finding/finding-title.ts'
import type { FindingId, InspectionId, StaffMemberId } from '../../shared/domain/id/branded-id.ts'
import { toFindingNumber } from '../../shared/domain/inspection/record-number.ts'
import { invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type FindingRow,
  type FindingSource,
  getFinding,
  getLastFindingSerial,
  insertFinding,
  listFindingCandidates,
  listFindings,
  listFindingsOwnedBy,
  updateFinding,
} from '../data/repositories/finding-repository.ts'
import {
  getInspection,
  type InspectionRow,
  listInspectionQuestions,
} from '../data/repositories/inspection-repository.ts'
import { getStaffMember } from '../data/repositories/staff-member-repository.ts'
import { checkMayReportFinding, refuseOwner, refuseSettled } from './finding-access.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = { findingId: FindingId; expectedRowVersion: number }
type ById = { inspectionId: InspectionId }

/** By due date; of one inspection, or of all years. */
export function showFindings(
  context: ServiceContext,
  input: { inspectionId: InspectionId | null },
): Finding[] {
  return listFindings(context.db, input.inspectionId)
}

/** Those whose action the signed-in person owns, those taken back left out. */
export function showMyFindings(context: ServiceContext): Finding[] {
  const { staffMemberId } = context.actor
  if (staffMemberId === null) return []
  return listFindingsOwnedBy(context.db, staffMemberId).filter(({ state }) => state !== 'withdrawn')
}

/** Answers of a closed inspection that may become findings, by question in the order they were asked. */
export function showCandidates(context: ServiceContext, input: ById): FindingCandidate[] {
  const inspection = getInspection(context.db, input.inspectionId)
  const candidates = listFindingCandidates(context.db, inspection.id)
  return listInspectionQuestions(context.db, inspection.id)
    .map(({ id, audience, code, text, provisions }) => ({
      ...{ questionId: id, audience, code, text, provisions },
      answers: candidates.filter(({ questionId }) => questionId === id),
    }))
    .filter(({ answers }) => answers.length > 0)
}

/** One finding of the given answers; refused for answers of several questions or that have a finding. */
export function createFinding(
  context: ServiceContext,
  input: ById & { sources: readonly FindingSource[]; title: string },
): Finding {
  return inTransaction(context, () => {
    const inspection = getClosed(context, input.inspectionId)
    const open = new Set(listFindingCandidates(context.db, inspection.id).map(toKey))
    if (new Set(input.sources.map(toKey)).size < input.sources.length)
      throw invalidInput('sources', 'duplicate')
    if (!input.sources.every((source) => open.has(toKey(source)))) throw ruleViolation('alreadyFound')
    if (new Set(input.sources.map(({ questionId }) => questionId)).size > 1)
      throw ruleViolation('severalQuestions')
    return add(context, inspection, input)
  })
}

/** A finding for each question of a closed inspection that has candidates. */
export function createFindingsByQuestion(context: ServiceContext, input: ById): Finding[] {
  return inTransaction(context, () => {
    const inspection = getClosed(context, input.inspectionId)
    return showCandidates(context, input).map(({ text, answers }) =>
      add(context, inspection, { sources: answers, title: toFindingTitle(text, answers) }),
    )
  })
}

/**
 * Changes what is to be done, by whom and until when; refused once it is confirmed or taken back. A completed action keeps
 * its owner (rule `ownerCompleted`): another could be named only to let the first one confirm it.
 */
export function changeFinding(
  context: ServiceContext,
  input: Target & {
    title: string
    cause: string
    correctiveAction: string
    ownerStaffMemberId: StaffMemberId | null
    dueOn: string | null
  },
): Finding {
  return inTransaction(context, () => {
    const { findingId, expectedRowVersion, ...fields } = input
    const before = getFinding(context.db, findingId)
    refuseSettled(before)
    if (before.state === 'completed' && fields.ownerStaffMemberId !== before.ownerStaffMemberId)
      throw ruleViolation('ownerCompleted', { number: before.number })
    if (fields.dueOn !== null && fields.dueOn < toLocalDate(before.foundAt))
      throw invalidInput('dueOn', 'beforeFinding')
    const wanted = { ...before, ...fields, ...toOwner(context, before, fields.ownerStaffMemberId) }
    return keep(context, 'findings.update', before, wanted, expectedRowVersion)
  })
}

/** How far the action has come. */
export function reportFinding(
  context: ServiceContext,
  input: Target & {
    state: 'notStarted' | 'underway' | 'completed'
    completedOn: string | null
    outcome: string
  },
): Finding {
  return inTransaction(context, () => {
    const before = getFinding(context.db, input.findingId)
    checkMayReportFinding(context, before)
    const days = { foundOn: toLocalDate(before.foundAt), today: toLocalDate(context.now()) }
    checkFindingStep(before, input, days)
    const { state, outcome } = input
    const completedOn = state === 'completed' ? input.completedOn : null
    return keep(
      context,
      'findings.report',
      before,
      { ...before, state, outcome, completedOn },
      input.expectedRowVersion,
    )
  })
}

/** Confirms a completed action; nobody confirms the action they own (policy article 10: the audit looks at it anew). */
export function confirmFinding(context: ServiceContext, input: Target): Finding {
  return inTransaction(context, () => {
    const before = getFinding(context.db, input.findingId)
    if (before.state !== 'completed') throw ruleViolation('findingNotCompleted', { number: before.number })
    refuseOwner(context, before)
    const confirmed = { confirmedAt: context.now().toISOString(), confirmedBy: context.actor.name }
    const wanted = { ...before, ...confirmed, ...notReturned, state: 'confirmed' as const }
    return keep(context, 'findings.confirm', before, wanted, input.expectedRowVersion)
  })
}

/** Gives a completed action back to be carried on with, with the reason; by one who could confirm it. */
export function sendBackFinding(context: ServiceContext, input: Target & { reason: string }): Finding {
  return inTransaction(context, () => {
    const before = getFinding(context.db, input.findingId)
    if (before.state !== 'completed') throw ruleViolation('findingNotCompleted', { number: before.number })
    refuseOwner(context, before)
    const returned = { returnedBy: context.actor.name, returnReason: input.reason }
    const wanted = { ...before, ...returned, state: 'underway' as const, completedOn: null }
    return keep(context, 'findings.sendBack', before, wanted, input.expectedRowVersion)
  })
}

const notReturned = { returnedBy: null, returnReason: null }

/** Takes a finding back with the reason. */
export function withdrawFinding(context: ServiceContext, input: Target & { reason: string }): Finding {
  return inTransaction(context, () => {
    const before = getFinding(context.db, input.findingId)
    refuseSettled(before)
    const wanted = { ...before, state: 'withdrawn' as const, withdrawalReason: input.reason }
    return keep(context, 'findings.withdraw', before, wanted, input.expectedRowVersion)
  })
}

function add(
  context: ServiceContext,
  { id: inspectionId, fiscalYear }: InspectionRow,
  { sources, title }: { sources: readonly FindingSource[]; title: string },
): Finding {
  const id: FindingId = context.newId()
  const serial = getLastFindingSerial(context.db, inspectionId) + 1
  const number = toFindingNumber(fiscalYear, serial)
  const foundAt = context.now().toISOString()
  insertFinding(context.db, { id, number, inspectionId, serial, title, foundAt, sources })
  const after = getFinding(context.db, id)
  const kept = sources.map(({ sheetId, questionId }) => ({ sheetId, questionId }))
  const change = { act: 'findings.create', recordKind: 'finding', recordId: id, before: null }
  recordChange(context, { ...change, after: { ...after, sources: kept } })
  return after
}

/** The owner as named now; one who left the roster cannot be named anew. */
function toOwner(context: ServiceContext, before: FindingRow, id: StaffMemberId | null) {
  if (id === before.ownerStaffMemberId) return {}
  if (id === null) return { ownerName: null, ownerUnitName: null }
  const member = getStaffMember(context.db, id)
  if (member.state === 'retired') throw invalidInput('ownerStaffMemberId', 'notActive')
  return { ownerName: member.name, ownerUnitName: member.unitName }
}

function keep(
  context: ServiceContext,
  act: string,
  before: FindingRow,
  wanted: FindingRow,
  expectedRowVersion: number,
): Finding {
  updateFinding(context.db, wanted, expectedRowVersion)
  const after = getFinding(context.db, before.id)
  recordChange(context, { act, recordKind: 'finding', recordId: before.id, before, after })
  return after
}

function getClosed(context: ServiceContext, id: InspectionId): InspectionRow {
  const inspection = getInspection(context.db, id)
  if (inspection.state === 'closed') return inspection
  throw ruleViolation('inspectionOpen', { recordNumber: inspection.recordNumber })
}

function toKey({ sheetId, questionId }: FindingSource): string {
  return `${sheetId} ${questionId}`
}
