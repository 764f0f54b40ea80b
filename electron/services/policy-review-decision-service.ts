import type { ReviewDetail } from '../../shared/contract/policy-reviews.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { PolicyReviewId } from '../../shared/domain/id/branded-id.ts'
import { checkDecision, type ReviewDecision } from '../../shared/domain/policy-review/review-acts.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { listReviewEditions } from '../data/repositories/policy-review-edition-repository.ts'
import { refuseWhileApproved } from './approval-access.ts'
import { showPolicyReview } from './policy-review-detail.ts'
import { changeReview, readWholeReview, type WholeReview } from './policy-review-record.ts'
import { takeReviewSnapshot } from './policy-review-snapshot.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Target = { policyReviewId: PolicyReviewId; expectedRowVersion: number }

/** Decides 改正する or 改正しない with the reasons (policy article 11); from then on nothing of the review changes. */
export function decidePolicyReview(context: ServiceContext, input: Target & ReviewDecision): ReviewDetail {
  const { policyReviewId, expectedRowVersion, ...decision } = input
  return inTransaction(context, () => {
    const before = readWholeReview(context.db, policyReviewId)
    checkDecision(before, decision, toLocalDate(context.now()))
    if (decision.outcome === 'keep') refuseLinked(context, before)
    const after = { ...decision, ...toPlan(decision), state: 'decided' as const }
    changeReview(context, 'decide', before, { after, expectedRowVersion })
    return showPolicyReview(context, { policyReviewId })
  })
}

/** Opens a decided review again with the reason; its words stay, its decision is to be made anew. */
export function reopenPolicyReview(
  context: ServiceContext,
  input: Target & { reason: string },
): ReviewDetail {
  const { policyReviewId, expectedRowVersion, reason } = input
  return inTransaction(context, () => {
    const before = readWholeReview(context.db, policyReviewId)
    if (before.state !== 'decided') throw ruleViolation('reviewNotDecided', { number: before.number })
    refuseWhileApproved(context.db, { kind: 'policyReview', id: before.id }, before.number)
    const { sha256: contentSha256 } = takeReviewSnapshot(context.db, policyReviewId)
    const after = { state: 'open' as const, outcome: null, decidedOn: null, decidedBy: '' }
    // the fingerprint it had, for the papers that carry it
    changeReview(context, 'reopen', before, { after, expectedRowVersion, noted: { reason, contentSha256 } })
    return showPolicyReview(context, { policyReviewId })
  })
}

/** Takes a review back with the reason; it stays in the list. */
export function withdrawPolicyReview(
  context: ServiceContext,
  input: Target & { reason: string },
): ReviewDetail {
  const { policyReviewId, expectedRowVersion, reason } = input
  return inTransaction(context, () => {
    const before = readWholeReview(context.db, policyReviewId)
    if (before.state === 'withdrawn') throw ruleViolation('reviewWithdrawn', { number: before.number })
    refuseWhileApproved(context.db, { kind: 'policyReview', id: before.id }, before.number)
    refuseLinked(context, before)
    const after = { state: 'withdrawn' as const, withdrawalReason: reason }
    changeReview(context, 'withdraw', before, { after, expectedRowVersion })
    return showPolicyReview(context, { policyReviewId })
  })
}

/** What is not to be amended has no plan of it. */
function toPlan({ outcome, plannedAmendment }: ReviewDecision): Pick<ReviewDecision, 'plannedAmendment'> {
  return { plannedAmendment: outcome === 'amend' ? plannedAmendment : '' }
}

function refuseLinked(context: ServiceContext, { id, number }: WholeReview): void {
  const isLinked = listReviewEditions(context.db).some(({ policyReviewId }) => policyReviewId === id)
  if (isLinked) throw ruleViolation('editionLinked', { number })
}
