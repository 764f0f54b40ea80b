import { Link } from '@tanstack/react-router'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { useIssueReport } from './use-issue-report.ts'

/** The way to the result report: a draft while it runs, the issued one after closing. */
export function ResultReport({ inspection }: Readonly<{ inspection: Inspection }>) {
  const { may } = useSession()
  const issuing = useIssueReport(inspection.id)
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
