import type { PolicyReviewId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { listConsiderations, listReviewTriggers } from '../data/repositories/policy-review-part-repository.ts'
import {
  getPolicyReview,
  type PolicyReviewRow,
  updatePolicyReview,
} from '../data/repositories/policy-review-repository.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** A review with what led to it and what is weighed in it. */
export type WholeReview = ReturnType<typeof readWholeReview>

/** A review as the history keeps it: its triggers and matters are a part of it. */
export function readWholeReview(db: Database, id: PolicyReviewId) {
  return {
    ...getPolicyReview(db, id),
    triggers: listReviewTriggers(db, id).map(({ policyReviewId: _, ...trigger }) => trigger),
    considerations: listConsiderations(db, id).map(({ policyReviewId: _, ...matter }) => matter),
  }
}

/**
 * Changes a review and its parts and writes it into the history, in the caller's transaction. Throws `stale_row`.
 * `noted` is told of the change besides.
 */
export function changeReview(
  context: ServiceContext,
  act: string,
  before: WholeReview,
  change: Readonly<{
    after?: Partial<PolicyReviewRow>
    expectedRowVersion: number
    changeParts?: () => void
    noted?: Readonly<Record<string, string>>
  }>,
): void {
  const { id: recordId } = before
  updatePolicyReview(context.db, { ...before, ...change.after }, change.expectedRowVersion)
  change.changeParts?.()
  const after = readWholeReview(context.db, recordId)
  recordChange(context, {
    ...{ act: `policyReviews.${act}`, recordKind: 'policyReview', recordId, before },
    after: { ...after, ...change.noted },
  })
}
