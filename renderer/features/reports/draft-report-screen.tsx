import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PdfPreview } from '../../components/pdf-preview/pdf-preview.tsx'
import { Working } from '../../components/working.tsx'
import { reportMessages } from './messages.ts'

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
  const drawing = useQuery({
    queryKey: ['draft-report', inspectionId],
    // leaving the screen or 中止 aborts the signal, and the drawing stops
    queryFn: ({ signal }) => client.reports.preview({ kind: 'inspection-result', inspectionId }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
  const seconds = useSecondsWhile(drawing.isFetching)
  if (drawing.data !== undefined && !drawing.isFetching) {
    return (
      <PdfPreview
        file={drawing.data}
        title="自己点検結果報告書（案）"
        height="max(20rem, calc(100vh - 18rem))"
      />
    )
  }
  if (drawing.isError) {
    return (
      <Notice
        tone="error"
        title="報告書を作れませんでした。"
        actions={
          <Button tone="secondary" size="small" onPress={() => void drawing.refetch()}>
            もう一度作る
          </Button>
        }
      >
        <p>{messageOf(drawing.error, reportMessages)}</p>
      </Notice>
    )
  }
  return (
    <Working
      label={`報告書を作っています${seconds < 2 ? '' : `（${seconds}秒）`}`}
      onCancel={() => void navigate({ to: '/inspections/$inspectionId', params: { inspectionId } })}
    />
  )
}

function useSecondsWhile(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    setSeconds(0)
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => window.clearInterval(timer)
  }, [isRunning])
  return seconds
}
