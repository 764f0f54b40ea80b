import type { LinkedEdition, ListedReview, ReviewDetail } from '../../shared/contract/policy-reviews.ts'
import type { PolicyReviewId } from '../../shared/domain/id/branded-id.ts'
import { mayReadEdition } from '../../shared/domain/policy-document/document-readers.ts'
import { findHighestRisk } from '../../shared/domain/policy-review/risk.ts'
import { findStandingApproval } from '../data/repositories/approval-repository.ts'
import { listAllEditions } from '../data/repositories/policy-repository.ts'
import { listReviewEditions } from '../data/repositories/policy-review-edition-repository.ts'
import { listConsiderations, listReviewTriggers } from '../data/repositories/policy-review-part-repository.ts'
import { listPolicyReviews } from '../data/repositories/policy-review-repository.ts'
import { listReadableDocuments } from './policy-document-access.ts'
import { readWholeReview } from './policy-review-record.ts'
import type { ServiceContext } from './service-context.ts'

/** Every review, the newest first, with what led to it and its highest risk. */
export function showPolicyReviews({ db }: ServiceContext): ListedReview[] {
  const triggers = listReviewTriggers(db, null)
  const considerations = listConsiderations(db, null)
  return listPolicyReviews(db).map((review) => {
    const own = considerations.filter(({ policyReviewId }) => policyReviewId === review.id)
    return {
      ...review,
      triggers: triggers
        .filter(({ policyReviewId }) => policyReviewId === review.id)
        .map(({ source }) => source),
      considerationCount: own.length,
      highestRisk: findHighestRisk(own, review),
    }
  })
}

/** A review with its parts, the editions the caller may know of, and what the caller may do with it. */
export function showPolicyReview(
  context: ServiceContext,
  input: { policyReviewId: PolicyReviewId },
): ReviewDetail {
  const { triggers, considerations, ...review } = readWholeReview(context.db, input.policyReviewId)
  const isOfficer = context.actor.roles.includes('officer')
  const isDecided = review.state === 'decided'
  // a sealed record has a complete round
  const isHeld = findStandingApproval(context.db, { kind: 'policyReview', id: review.id }) !== undefined
  const isLinked = listReviewEditions(context.db).some(({ policyReviewId }) => policyReviewId === review.id)
  const mayEnd = isOfficer && review.state !== 'withdrawn' && !isHeld
  return {
    ...{ review, triggers, considerations },
    editions: listLinkedEditions(context, review.id),
    mayChange: isOfficer && review.state === 'open',
    mayReopen: isOfficer && isDecided && !isHeld,
    mayWithdraw: mayEnd && !isLinked,
    mustUnlinkFirst: mayEnd && isLinked,
    mayLink: isOfficer && isDecided && review.outcome === 'amend',
  }
}

/** The editions that came of a review, those the caller may not know of left out (policy article 9, second paragraph). */
export function listLinkedEditions(context: ServiceContext, id: PolicyReviewId): LinkedEdition[] {
  const links = listReviewEditions(context.db).filter(({ policyReviewId }) => policyReviewId === id)
  if (links.length === 0) return []
  const documents = new Map(listReadableDocuments(context).map((document) => [document.id, document]))
  const editions = new Map(listAllEditions(context.db).map((edition) => [edition.id, edition]))
  return links.flatMap((link) => {
    const edition = editions.get(link.editionId)
    const document = edition && documents.get(edition.policyDocumentId)
    if (document === undefined || edition === undefined) return []
    if (!mayReadEdition(context.actor.roles, edition)) return []
    const { number, state, effectiveOn, policyDocumentId } = edition
    return [
      {
        ...{ id: link.id, editionId: link.editionId, policyDocumentId, documentName: document.name },
        ...{ kind: document.kind, number, state, effectiveOn, rowVersion: link.rowVersion },
      },
    ]
  })
}
