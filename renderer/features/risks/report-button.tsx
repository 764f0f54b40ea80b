import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { api, client } from '../../api/client.ts'
import { Button, type ButtonTone, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { riskMessages } from './messages.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail; tone?: ButtonTone }>

/** The paper: a draft while it is analysed, the issued one once it is closed. */
export function ReportButton({ detail: { analysis }, tone = 'secondary' }: Props) {
  const { may } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { fail } = useNotices()
  const issuing = useMutation({
    mutationFn: () => client.reports.issue({ kind: 'risk-analysis', riskAnalysisId: analysis.id }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.reports.key() })
      await navigate({ to: '/reports/$issuedReportId', params: { issuedReportId: id } })
    },
    onError: (error) => fail(error, riskMessages),
  })
  if (analysis.state === 'closed' && may('reports.issue'))
    return (
      <Button tone={tone} onPress={() => issuing.mutate()} isPending={issuing.isPending}>
        リスク分析書を開く
      </Button>
    )
  return (
    <Link
      to="/reports/preview"
      search={toPreviewSearch({ kind: 'risk-analysis', riskAnalysisId: analysis.id })}
      className={buttonClass('secondary')}
    >
      リスク分析書（案）を見る
    </Link>
  )
}
