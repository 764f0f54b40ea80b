import { Link } from '@tanstack/react-router'
import type { IssuedReport } from '../../../shared/contract/reports.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'

/** Issued reports, to be opened and looked at beside the paper. */
export function ReportLinks({ reports }: Readonly<{ reports: readonly IssuedReport[] }>) {
  return (
    <ul className="space-y-1">
      {reports.map(({ id, title, issuedAt, issuedBy }) => (
        <li key={id}>
          <Link to="/reports/$issuedReportId" params={{ issuedReportId: id }} className="text-link">
            {title}
          </Link>
          （{toWareki(toLocalDate(issuedAt))}、{issuedBy}が発行）
        </li>
      ))}
    </ul>
  )
}
