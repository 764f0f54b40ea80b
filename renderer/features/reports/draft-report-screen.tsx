import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { DrawnReport } from './drawn-report.tsx'

/** The result report as it would stand today, marked 案 where it may still change; nothing is kept. */
export function DraftReportScreen() {
  const { inspectionId } = useParams({ from: '/reports/draft/$inspectionId' })
  return (
    <>
      <PageHeading
        back={
          <Link to="/inspections/$inspectionId" params={{ inspectionId }} className="text-link">
            自己点検へ戻る
          </Link>
        }
        title="自己点検結果報告書（案）"
        description="今の集計で作った案です。締め切ってから発行すると、正式な報告書になります。"
      />
      {/* an address is text; whether there is such an inspection is for the program to say */}
      <Draft inspectionId={inspectionId as InspectionId} />
    </>
  )
}

function Draft({ inspectionId }: Readonly<{ inspectionId: InspectionId }>) {
  const navigate = useNavigate()
  return (
    <DrawnReport
      subject={{ kind: 'inspection-result', inspectionId }}
      title="自己点検結果報告書（案）"
      onCancel={() => void navigate({ to: '/inspections/$inspectionId', params: { inspectionId } })}
    />
  )
}
