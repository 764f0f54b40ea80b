import { Link } from '@tanstack/react-router'
import type { InspectionId } from '../../../../shared/domain/id/branded-id.ts'
import { Button, buttonClass } from '../../../components/button.tsx'
import { useSession } from '../../../components/session-context.tsx'
import { useIssueReport } from '../use-issue-report.ts'

/** The report that is approved: to be printed and sealed for those who issue it, to be read for those who sign. */
export function ReportWay({ inspectionId }: Readonly<{ inspectionId: InspectionId }>) {
  const { may } = useSession()
  const issuing = useIssueReport(inspectionId)
  if (may('reports.issue')) {
    return (
      <Button
        tone="secondary"
        isPending={issuing.isPending}
        onPress={() => issuing.mutate('inspection-result')}
      >
        結果報告書を印刷する
      </Button>
    )
  }
  return (
    <Link to="/reports/draft/$inspectionId" params={{ inspectionId }} className={buttonClass('secondary')}>
      結果報告書の内容を見る
    </Link>
  )
}
