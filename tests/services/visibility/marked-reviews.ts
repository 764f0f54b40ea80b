import type { TestClient } from '../../support/a-program.ts'
import { aDecidedReview, anOpenReview } from '../../support/a-review.ts'
import { marks } from './marks.ts'

type EditionId = Parameters<TestClient['policyReviews']['linkEdition']>[0]['editionId']

/** A review that is open, and a decided one that led to the draft of a 実施手順 the officer alone may know of. */
export async function addReviews(officer: TestClient, closedDraftId: EditionId) {
  const open = await anOpenReview(officer, {
    ...{ title: marks.reviewTitle.text, trigger: { description: marks.reviewTrigger.text } },
    consideration: { subject: marks.reviewSubject.text, situation: marks.reviewSituation.text },
  })
  const { review } = await aDecidedReview(officer, {}, { reasons: marks.reviewReasons.text })
  const decided = await officer.policyReviews.linkEdition({
    ...{ policyReviewId: review.id, editionId: closedDraftId },
  })
  return { open, decided }
}
