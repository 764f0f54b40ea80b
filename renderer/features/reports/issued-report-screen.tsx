import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { IssuedReport } from '../../../shared/contract/reports.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { IssuedReportId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { PdfPreview } from '../../components/pdf-preview/pdf-preview.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { reportMessages } from './messages.ts'

/** An issued report as it is kept, to look at, print and save. */
export function IssuedReportScreen() {
  const { issuedReportId } = useParams({ from: '/reports/$issuedReportId' })
  // an address is text; whether there is such a report is for the program to say
  const id = issuedReportId as IssuedReportId
  const issued = useQuery(api.reports.listIssued.queryOptions({ input: {} }))
  const file = useQuery({
    ...api.reports.openIssued.queryOptions({ input: { issuedReportId: id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const report = issued.data?.find((one) => one.id === id)
  const title = report?.title ?? '帳票'
  return (
    <>
      <PageHeading
        back={
          <Link to="/reports" className="text-link">
            帳票の一覧へ戻る
          </Link>
        }
        title={title}
        description={report && <Facts report={report} />}
      />
      <QueryState query={file} messages={reportMessages}>
        {(pdf) => <PdfPreview file={pdf} title={title} height="max(20rem, calc(100vh - 19rem))" />}
      </QueryState>
    </>
  )
}

function Facts({ report }: Readonly<{ report: IssuedReport }>) {
  return (
    <>
      記録番号 {report.recordNumber}　{toWareki(toLocalDate(report.issuedAt))} {toLocalTime(report.issuedAt)}{' '}
      に{report.issuedBy}が発行　指紋{' '}
      <span title={report.sha256} className="font-mono">
        {report.sha256.slice(0, 16)}
      </span>
    </>
  )
}
