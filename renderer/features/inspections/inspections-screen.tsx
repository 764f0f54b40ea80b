import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki, toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { buttonClass } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'

const columns: readonly Column<Inspection>[] = [
  {
    id: 'fiscalYear',
    heading: '年度',
    width: 8,
    text: ({ fiscalYear }) => toFiscalYearLabel(fiscalYear),
    sortValue: ({ fiscalYear }) => fiscalYear,
    cell: ({ fiscalYear }) => <b>{toFiscalYearLabel(fiscalYear)}</b>,
  },
  { id: 'title', heading: '題名', width: 18, text: ({ title }) => title },
  {
    id: 'state',
    heading: '状態',
    width: 7,
    text: ({ state }) => (state === 'open' ? '実施中' : '締切済み'),
    cell: ({ state }) =>
      state === 'open' ? <Badge tone="blue">実施中</Badge> : <Badge tone="green">締切済み</Badge>,
  },
  {
    id: 'period',
    heading: '期間',
    width: 12,
    text: ({ openedOn, dueOn }) => `${toWarekiShort(openedOn)}～${toWarekiShort(dueOn)}`,
    sortValue: ({ openedOn }) => openedOn,
  },
  {
    id: 'submitted',
    heading: '提出',
    width: 7,
    align: 'right',
    text: ({ progress }) => `${progress.submitted}／${progress.assigned}枚`,
    sortValue: ({ progress }) => progress.submitted,
  },
  {
    id: 'closedOn',
    heading: '締切日',
    width: 10,
    text: ({ closedOn }) => (closedOn === null ? '' : toWareki(closedOn)),
    sortValue: ({ closedOn }) => closedOn ?? '',
  },
]

/** The inspections of all years, the newest first. */
export function InspectionsScreen() {
  const navigate = useNavigate()
  const { may } = useSession()
  const inspections = useQuery(api.inspections.list.queryOptions({ input: {} }))
  const start = may('inspections.open') && (
    <Link to="/inspections/new" className={buttonClass()}>
      自己点検を始める
    </Link>
  )
  return (
    <>
      <PageHeading
        title="自己点検"
        description="年度に一度、方針第10条に基づいて行う点検です。始める、集める、締め切る、報告書にする、の順に進みます。"
        actions={
          <>
            {may('inspections.compareYears') && (
              <Link to="/inspections/compare" className={buttonClass('secondary')}>
                年度の比較
              </Link>
            )}
            {start}
          </>
        }
      />
      <QueryState query={inspections}>
        {(list) => (
          <DataTable
            label="自己点検の一覧"
            rows={list}
            columns={columns}
            rowKey={({ id }) => id}
            onOpen={({ id }) =>
              void navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id } })
            }
            emptyState={
              <EmptyState title="自己点検はまだ行われていません" action={start}>
                <p>
                  職員の名簿を登録したら、「自己点検を始める」から今年度の点検を始めます。設問ははじめから入っています。
                </p>
              </EmptyState>
            }
          />
        )}
      </QueryState>
    </>
  )
}
