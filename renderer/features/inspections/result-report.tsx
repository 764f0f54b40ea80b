import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { api, client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { inspectionMessages } from './messages.ts'

/** The way to the result report: a draft while it runs, the issued one after closing. */
export function ResultReport({ inspection }: Readonly<{ inspection: Inspection }>) {
  const { may } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { fail } = useNotices()
  const issuing = useMutation({
    mutationFn: (kind: 'inspection-result' | 'inspection-result-public') =>
      client.reports.issue({ kind, inspectionId: inspection.id }),
    onSuccess: async ({ id }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.reports.key() }),
        queries.invalidateQueries({ queryKey: api.home.key() }),
      ])
      await navigate({ to: '/reports/$issuedReportId', params: { issuedReportId: id } })
    },
    onError: (error) => fail(error, inspectionMessages),
  })
  if (inspection.state === 'closed' && may('reports.issue')) {
    return (
      <>
        <Button
          tone="secondary"
          onPress={() => issuing.mutate('inspection-result-public')}
          isPending={issuing.isPending}
        >
          公開用を開く
        </Button>
        <Button onPress={() => issuing.mutate('inspection-result')} isPending={issuing.isPending}>
          結果報告書を開く
        </Button>
      </>
    )
  }
  return (
    <Link
      to="/reports/draft/$inspectionId"
      params={{ inspectionId: inspection.id }}
      className={buttonClass('secondary')}
    >
      結果報告書（案）を見る
    </Link>
  )
}
