import { useQueryClient } from '@tanstack/react-query'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { api } from '../../api/client.ts'

/** Shows a review as it is now, and asks again for everything that speaks of reviews. */
export function useReviewRefresh() {
  const queries = useQueryClient()
  return async (detail: ReviewDetail) => {
    const input = { policyReviewId: detail.review.id }
    queries.setQueryData(api.policyReviews.get.queryKey({ input }), detail)
    await Promise.all(
      [api.policyReviews.key(), api.home.key(), api.policyDocuments.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  }
}
