import type { OpeningProposal } from '../../shared/contract/inspections.ts'
import type { Audience } from '../../shared/domain/checklist/audience.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { compareQuestions, type RolledQuestion } from '../../shared/domain/inspection/roll-over.ts'
import { compareRoster } from '../../shared/domain/inspection/roster-roll-over.ts'
import { listInspectionEditions } from '../data/repositories/checklist-edition-repository.ts'
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
    sheets.map((sheet) => ({ ...sheet, isExcluded: sheet.state === 'excluded' })),
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

/** The questions an inspection asks, marked against the newest inspection before it, and the editions they are of. */
export function showInspectionQuestions(
  context: ServiceContext,
  input: { inspectionId: InspectionId },
): {
  previousFiscalYear: number | null
  questions: RolledQuestion[]
  editions: { audience: Audience; number: number }[]
} {
  const { id, fiscalYear } = getInspection(context.db, input.inspectionId)
  const previous = findInspectionBefore(context, fiscalYear)
  const before = previous === undefined ? [] : listInspectionQuestions(context.db, previous.id)
  return {
    previousFiscalYear: previous?.fiscalYear ?? null,
    questions: compareQuestions(before, listInspectionQuestions(context.db, id)),
    editions: listInspectionEditions(context.db, id).map(({ audience, number }) => ({ audience, number })),
  }
}

function findInspectionBefore(context: ServiceContext, fiscalYear: number): InspectionRow | undefined {
  return listInspections(context.db).find((inspection) => inspection.fiscalYear < fiscalYear)
}

function toPrevious(inspection: InspectionRow) {
  const { id, fiscalYear, title, purpose, requiresConfirmation, state, openedOn, dueOn } = inspection
  return { inspectionId: id, fiscalYear, title, purpose, requiresConfirmation, state, openedOn, dueOn }
}
