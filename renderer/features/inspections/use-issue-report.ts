import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { inspectionMessages } from './messages.ts'

/** Issues the result report of a closed inspection, or finds the one that was issued, and opens it. */
export function useIssueReport(inspectionId: InspectionId) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { fail } = useNotices()
  return useMutation({
    mutationFn: (kind: 'inspection-result' | 'inspection-result-public') =>
      client.reports.issue({ kind, inspectionId }),
    onSuccess: async ({ id }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.reports.key() }),
        queries.invalidateQueries({ queryKey: api.home.key() }),
      ])
      await navigate({ to: '/reports/$issuedReportId', params: { issuedReportId: id } })
    },
    onError: (error) => fail(error, inspectionMessages),
  })
}
