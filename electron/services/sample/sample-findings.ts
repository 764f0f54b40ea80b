import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFindingTitle } from '../../../shared/domain/finding/finding-title.ts'
import type { FindingId, InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { listInspectionQuestions } from '../../data/repositories/inspection-repository.ts'
import {
  changeFinding,
  confirmFinding,
  createFinding,
  reportFinding,
  showCandidates,
} from '../finding-service.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { showUnits } from '../unit-service.ts'
import { toInstant } from './sample-calendar.ts'
import type { SampleData } from './sample-data.ts'

type PlannedFinding = Readonly<{ findingId: FindingId; rowVersion: number; outcome: string }>

type Run = Readonly<{
  data: SampleData
  year: 'last' | 'this'
  officer: Actor
  approver: Actor
  closedOn: string
  /** The surroundings of a person at an instant, never later than the program's clock. */
  at: (actor: Actor, instant: Date) => ServiceContext
}>

/** The questions that most people could not say できている to, as many as a small union mends in a year. */
const findingCount = 6

/** Findings of a closed inspection with what is to be done about them. */
export function planSampleFindings(run: Run, inspectionId: InspectionId): PlannedFinding[] {
  const context = run.at(run.officer, toInstant(run.closedOn, 1030))
  const weak = showCandidates(context, { inspectionId })
    .toSorted((one, other) => other.answers.length - one.answers.length || (one.code < other.code ? -1 : 1))
    .slice(0, findingCount)
  const categories = new Map(
    listInspectionQuestions(context.db, inspectionId).map(({ id, category }) => [id, category]),
  )
  const heads = showUnits(context).flatMap(({ headStaffMemberId }) => headStaffMemberId ?? [])
  return weak.map(({ questionId, text, answers }, index) => {
    const sources = answers.map(({ sheetId }) => ({ sheetId, questionId }))
    const { id, title, rowVersion } = createFinding(context, {
      ...{ inspectionId, sources, title: toFindingTitle(text, answers) },
    })
    const { cause, correctiveAction, outcome } =
      run.data.actions[categories.get(questionId) ?? 'organization']
    const planned = changeFinding(context, {
      ...{ findingId: id, expectedRowVersion: rowVersion, title, cause, correctiveAction },
      ...{
        ownerStaffMemberId: heads[index % heads.length] ?? null,
        dueOn: addDays(run.closedOn, 60 + index * 10),
      },
    })
    return { findingId: id, rowVersion: planned.rowVersion, outcome }
  })
}

/** Last year's findings are mended but for one, this year's have just begun. */
export function mendSampleFindings(run: Run, findings: readonly PlannedFinding[]): void {
  for (const [index, finding] of findings.entries()) mend(run, finding, index)
}

/** Last year: all confirmed, the fifth still underway past its day. This year: the first underway, the rest to come. */
function mend(run: Run, finding: PlannedFinding, index: number): void {
  const { findingId, rowVersion: expectedRowVersion, outcome } = finding
  const isUnderway = run.year === 'last' ? index === 4 : index === 0
  if (isUnderway) {
    const context = run.at(run.officer, toInstant(addDays(run.closedOn, 3), 600))
    reportFinding(context, {
      findingId,
      expectedRowVersion,
      state: 'underway',
      completedOn: null,
      outcome: '',
    })
    return
  }
  if (run.year === 'this') return
  const completedOn = addDays(run.closedOn, 40 + index * 5)
  const reporting = run.at(run.officer, toInstant(completedOn, 660))
  const { rowVersion } = reportFinding(reporting, {
    ...{ findingId, expectedRowVersion, outcome },
    ...{ state: 'completed', completedOn },
  })
  const confirming = run.at(run.approver, toInstant(addDays(completedOn, 2), 660))
  confirmFinding(confirming, { findingId, expectedRowVersion: rowVersion })
}
