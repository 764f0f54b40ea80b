import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PolicyReviewId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { reviewMessages } from './messages.ts'

/** Issues the 検討書 of a decided review, or finds the one that was issued, and opens it. */
export function useIssueReview(policyReviewId: PolicyReviewId) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { fail } = useNotices()
  return useMutation({
    mutationFn: () => client.reports.issue({ kind: 'policy-review', policyReviewId }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.reports.key() })
      await navigate({ to: '/reports/$issuedReportId', params: { issuedReportId: id } })
    },
    onError: (error) => fail(error, reviewMessages),
  })
}
