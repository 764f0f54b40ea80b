import type { ReviewDetail, TriggerFields } from '../../../shared/contract/policy-reviews.ts'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { listFindings } from '../../data/repositories/finding-repository.ts'
import { decidePolicyReview } from '../policy-review-decision-service.ts'
import { createPolicyReview, saveConsideration } from '../policy-review-service.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { amendSamplePolicy } from './sample-amendment.ts'
import { toInstant, toWorkingDay } from './sample-calendar.ts'
import type { SampleData } from './sample-data.ts'

type Run = Readonly<{
  data: SampleData
  officer: Actor
  /** The surroundings of a person at an instant, never later than the program's clock. */
  at: (actor: Actor, instant: Date) => ServiceContext
}>
type SampleReview = SampleData['reviews']['before' | 'last' | 'this']

/** The review of the 年度 before the first inspection, taken over from its paper: nothing was to be amended. */
export function takeOverSampleReview(run: Run, fiscalYear: number, takenOverOn: string): void {
  const planned = run.data.reviews.before
  const context = run.at(run.officer, toInstant(takenOverOn, 600))
  const decidedOn = toWorkingDay(`${fiscalYear + 1}-03-25`)
  const triggers = planned.triggers.map((trigger) => toTrigger(trigger, addDays(decidedOn, -20)))
  const review = weigh(context, planned, { fiscalYear, triggers })
  decide(context, planned, review, { outcome: 'keep', decidedOn })
}

/** The review after last year's inspection and findings: the policy is amended, and a new edition takes effect. */
export function reviewSampleResult(
  run: Run,
  inspection: { id: InspectionId; fiscalYear: number; closedOn: string },
) {
  const planned = run.data.reviews.last
  const { fiscalYear, closedOn } = inspection
  const startedOn = toWorkingDay(addDays(closedOn, 70))
  const decidedOn = toWorkingDay(addDays(closedOn, 80))
  const triggers = [
    ...toResultTriggers(run, planned.resultDescription, inspection),
    ...planned.triggers.map((trigger) => toTrigger(trigger, null)),
  ]
  const review = weigh(run.at(run.officer, toInstant(startedOn, 600)), planned, { fiscalYear, triggers })
  const deciding = run.at(run.officer, toInstant(decidedOn, 900))
  const decided = decide(deciding, planned, review, { outcome: 'amend', decidedOn })
  amendSamplePolicy(run, decided.review.id, decidedOn)
}

/** The review that has just begun after this year's inspection. */
export function beginSampleReview(
  run: Run,
  inspection: { id: InspectionId; fiscalYear: number; closedOn: string },
) {
  const planned = run.data.reviews.this
  const context = run.at(run.officer, toInstant(addDays(inspection.closedOn, 5), 600))
  const triggers = toResultTriggers(run, planned.resultDescription, inspection)
  weigh(context, planned, { fiscalYear: inspection.fiscalYear, triggers })
}

/** The inspection's result, and its first finding. */
function toResultTriggers(
  run: Run,
  description: string,
  { id, closedOn }: { id: InspectionId; closedOn: string },
): TriggerFields[] {
  const { db } = run.at(run.officer, toInstant(closedOn, 1030))
  const [finding] = listFindings(db, id).toSorted((one, other) => (one.number < other.number ? -1 : 1))
  invariant(finding, 'the sample has findings')
  const none = { inspectionId: null, findingId: null, occurredOn: closedOn }
  return [
    { ...none, source: 'inspectionResult', inspectionId: id, description },
    { ...none, source: 'finding', findingId: finding.id, description: finding.title },
  ]
}

function toTrigger(
  { source, description }: SampleReview['triggers'][number],
  occurredOn: string | null,
): TriggerFields {
  return { source, description, inspectionId: null, findingId: null, occurredOn }
}

function weigh(
  context: ServiceContext,
  planned: SampleReview,
  { fiscalYear, triggers }: { fiscalYear: number; triggers: readonly TriggerFields[] },
): ReviewDetail {
  const title = `${toFiscalYearLabel(fiscalYear)} ${planned.title}`
  let detail = createPolicyReview(context, { fiscalYear, title, triggers })
  for (const consideration of planned.considerations) {
    const { id: policyReviewId, rowVersion: expectedRowVersion } = detail.review
    const target = { policyReviewId, expectedRowVersion, considerationId: null }
    detail = saveConsideration(context, { ...target, consideration })
  }
  return detail
}

function decide(
  context: ServiceContext,
  { reasons, plannedAmendment, decidedBy }: SampleReview,
  { review }: ReviewDetail,
  decision: { outcome: 'amend' | 'keep'; decidedOn: string },
): ReviewDetail {
  return decidePolicyReview(context, {
    ...{ policyReviewId: review.id, expectedRowVersion: review.rowVersion, ...decision },
    ...{ reasons, plannedAmendment, decidedBy },
  })
}
