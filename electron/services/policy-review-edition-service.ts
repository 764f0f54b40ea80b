import type { ReviewDetail } from '../../shared/contract/policy-reviews.ts'
import type {
  EditionId,
  PolicyDocumentId,
  PolicyReviewEditionId,
  PolicyReviewId,
} from '../../shared/domain/id/branded-id.ts'
import { checkLeadsToEdition } from '../../shared/domain/policy-review/review-acts.ts'
import { notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  endReviewEdition,
  getReviewEdition,
  insertReviewEdition,
  listReviewEditions,
} from '../data/repositories/policy-review-edition-repository.ts'
import { getPolicyReview } from '../data/repositories/policy-review-repository.ts'
import { startDraft } from './edition-service.ts'
import { getReadableEdition, listHiddenRecordIds } from './policy-document-access.ts'
import { showPolicyReview } from './policy-review-detail.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** 起案 of the amendment a review was decided for, from the edition in force. */
export function startReviewDraft(
  context: ServiceContext,
  input: { policyReviewId: PolicyReviewId; policyDocumentId: PolicyDocumentId },
): ReviewDetail {
  const { policyReviewId, policyDocumentId } = input
  return inTransaction(context, () => {
    checkLeadsToEdition(getPolicyReview(context.db, policyReviewId))
    const { id: editionId } = startDraft(context, { policyDocumentId, source: { from: 'current' } })
    return linkReviewEdition(context, { policyReviewId, editionId })
  })
}

/** Names an edition that came of a review decided 改正する; one that was given up comes of nothing. */
export function linkReviewEdition(
  context: ServiceContext,
  input: { policyReviewId: PolicyReviewId; editionId: EditionId },
): ReviewDetail {
  const { policyReviewId, editionId } = input
  return inTransaction(context, () => {
    const review = getPolicyReview(context.db, policyReviewId)
    checkLeadsToEdition(review)
    const { edition } = getReadableEdition(context, editionId)
    if (edition.state === 'withdrawn') throw ruleViolation('editionGivenUp')
    const isLinked = listReviewEditions(context.db).some(
      (link) => link.policyReviewId === policyReviewId && link.editionId === editionId,
    )
    if (isLinked) throw ruleViolation('editionLinkedAlready', { number: review.number })
    const id: PolicyReviewEditionId = context.newId()
    const linked = { linkedAt: context.now().toISOString(), linkedBy: context.actor.name }
    insertReviewEdition(context.db, { id, policyReviewId, editionId, ...linked })
    record(context, 'linkEdition', id, null)
    return showPolicyReview(context, { policyReviewId })
  })
}

/** Ends a link that was made by mistake; the edition itself stays. */
export function unlinkReviewEdition(
  context: ServiceContext,
  input: { policyReviewEditionId: PolicyReviewEditionId; expectedRowVersion: number },
): ReviewDetail {
  const { policyReviewEditionId: id, expectedRowVersion } = input
  return inTransaction(context, () => {
    if (listHiddenRecordIds(context).includes(id)) throw notFound('policyReviewEdition', id)
    const before = getReviewEdition(context.db, id)
    const ended = { id, unlinkedAt: context.now().toISOString(), unlinkedBy: context.actor.name }
    endReviewEdition(context.db, ended, expectedRowVersion)
    record(context, 'unlinkEdition', id, before)
    return showPolicyReview(context, { policyReviewId: before.policyReviewId })
  })
}

/** A record of its own, so that the history of a 実施手順 stays closed to those who may not know of it. */
function record(
  context: ServiceContext,
  act: string,
  id: PolicyReviewEditionId,
  before: object | null,
): void {
  const after = getReviewEdition(context.db, id)
  const change = { act: `policyReviews.${act}`, recordKind: 'policyReviewEdition', recordId: id }
  recordChange(context, { ...change, before, after })
}
