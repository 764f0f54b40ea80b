import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { IssuedReport } from '../../../shared/contract/reports.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { kindWords } from './words.ts'

const columns: readonly Column<IssuedReport>[] = [
  {
    id: 'title',
    heading: '帳票',
    width: 18,
    text: ({ title, kind }) => `${title} ${kindWords[kind]}`,
    cell: ({ title }) => <b title={title}>{title}</b>,
  },
  {
    id: 'fiscalYear',
    heading: '年度',
    width: 7,
    text: ({ fiscalYear }) => (fiscalYear === null ? '' : toFiscalYearLabel(fiscalYear)),
    sortValue: ({ fiscalYear }) => fiscalYear ?? 0,
  },
  { id: 'recordNumber', heading: '記録番号', width: 9, text: ({ recordNumber }) => recordNumber },
  {
    id: 'issuedAt',
    heading: '発行日',
    width: 9.5,
    text: ({ issuedAt }) => toWareki(toLocalDate(issuedAt)),
    sortValue: ({ issuedAt }) => issuedAt,
  },
  { id: 'issuedBy', heading: '発行した人', width: 8, text: ({ issuedBy }) => issuedBy },
]

/** Every report that was issued, kept exactly as it was. */
export function ReportsScreen() {
  const navigate = useNavigate()
  const issued = useQuery({ ...api.reports.listIssued.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <>
      <PageHeading
        title="帳票"
        description="発行した帳票の控えです。発行したときのまま保存されていて、何度でも同じものを印刷できます。"
      />
      <QueryState query={issued}>
        {(reports) => (
          <DataTable
            label="発行した帳票の一覧"
            rows={reports}
            columns={columns}
            rowKey={({ id }) => id}
            onOpen={({ id }) =>
              void navigate({ to: '/reports/$issuedReportId', params: { issuedReportId: id } })
            }
            searchLabel="帳票を探す"
            emptyState={
              <EmptyState title="発行した帳票はまだありません">
                <p>自己点検を締め切ると、自己点検の画面から結果報告書を発行できます。</p>
              </EmptyState>
            }
          />
        )}
      </QueryState>
    </>
  )
}
