import type { OpeningProposal } from '../../shared/contract/inspections.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import {
  compareQuestions,
  compareRoster,
  type RolledQuestion,
} from '../../shared/domain/inspection/roll-over.ts'
import { listChecklists } from '../data/repositories/checklist-repository.ts'
import {
  getInspection,
  type InspectionRow,
  listInspectionQuestions,
  listInspections,
} from '../data/repositories/inspection-repository.ts'
import { listSheets } from '../data/repositories/sheet-repository.ts'
import { listStaffMembers } from '../data/repositories/staff-member-repository.ts'
import { proposeRoster } from './inspection-service.ts'
import type { ServiceContext } from './service-context.ts'

/** What an inspection of the 年度 would be made of, against the newest one before it. */
export function proposeOpening(context: ServiceContext, input: { fiscalYear: number }): OpeningProposal {
  const previous = findInspectionBefore(context, input.fiscalYear)
  const present = listChecklists(context.db).flatMap(({ audience, questions }) =>
    questions.map((question) => ({ audience, ...question })),
  )
  const before = previous === undefined ? [] : listInspectionQuestions(context.db, previous.id)
  const sheets = previous === undefined ? [] : listSheets(context.db, previous.id)
  const { people, left } = compareRoster(
    sheets.filter(({ state }) => state !== 'excluded'),
    proposeRoster(context),
  )
  const active = new Set(
    listStaffMembers(context.db).flatMap(({ id, state }) => (state === 'active' ? id : [])),
  )
  return {
    previous: previous === undefined ? null : toPrevious(previous),
    questions: compareQuestions(before, present),
    roster: people,
    left: left.map(({ staffMemberId, audience, staffName, unitName, title }) => ({
      ...{ staffMemberId, audience, staffName, unitName, title },
      isOnRoster: active.has(staffMemberId),
    })),
  }
}

/** The questions an inspection asks, marked against the newest inspection before it. */
export function showInspectionQuestions(
  context: ServiceContext,
  input: { inspectionId: InspectionId },
): RolledQuestion[] {
  const { id, fiscalYear } = getInspection(context.db, input.inspectionId)
  const previous = findInspectionBefore(context, fiscalYear)
  return compareQuestions(
    previous === undefined ? [] : listInspectionQuestions(context.db, previous.id),
    listInspectionQuestions(context.db, id),
  )
}

function findInspectionBefore(context: ServiceContext, fiscalYear: number): InspectionRow | undefined {
  return listInspections(context.db).find((inspection) => inspection.fiscalYear < fiscalYear)
}

function toPrevious({ id, fiscalYear, title, purpose, requiresConfirmation }: InspectionRow) {
  return { inspectionId: id, fiscalYear, title, purpose, requiresConfirmation }
}
