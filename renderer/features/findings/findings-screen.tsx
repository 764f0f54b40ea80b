import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { Finding } from '../../../shared/contract/findings.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import {
  type FindingState,
  findingStates,
  isOverdue,
  toFindingStateLabel,
} from '../../../shared/domain/finding/finding-state.ts'
import { api, client } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { toFindingColumns } from '../../components/finding-columns.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { findingMessages } from './messages.ts'

/** All findings of all years by due date, for those who look after them. */
export function FindingsScreen() {
  const findings = useQuery({
    ...api.findings.list.queryOptions({ input: { inspectionId: null } }),
    staleTime: 0,
  })
  return (
    <>
      <PageHeading
        title="指摘と是正"
        description="自己点検で見つかった改めるべき点と、その是正措置です。期限の早い順に並んでいます。"
      />
      <QueryState query={findings} messages={findingMessages}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="指摘はありません">
              <p>自己点検を締め切ったあと、その「指摘」の画面で、回答から指摘を作れます。</p>
            </EmptyState>
          ) : (
            <FindingList findings={list} />
          )
        }
      </QueryState>
    </>
  )
}

/** Only what the signed-in person is to mend. */
export function MyFindingsScreen() {
  const findings = useQuery({ ...api.findings.listMine.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <>
      <PageHeading
        title="自分の是正措置"
        description="あなたが担当になっている是正措置です。開いて、進み具合と結果を記録してください。"
      />
      <QueryState query={findings} messages={findingMessages}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="担当になっている是正措置はありません">
              <p>担当に決められると、ここに出ます。</p>
            </EmptyState>
          ) : (
            <FindingTable findings={list} />
          )
        }
      </QueryState>
    </>
  )
}

type StateFilter = FindingState | 'all' | 'overdue' | 'standing'
const stateChoices: readonly Readonly<{ value: StateFilter; label: string }>[] = [
  { value: 'standing', label: '取り下げを除くすべて' },
  { value: 'overdue', label: '期限超過' },
  ...findingStates.map((value) => ({ value, label: toFindingStateLabel(value) })),
  { value: 'all', label: 'すべて' },
]

function FindingList({ findings }: Readonly<{ findings: readonly Finding[] }>) {
  const { today } = useSession()
  const [state, setState] = useState<StateFilter>('standing')
  const [year, setYear] = useState('')
  const years = Array.from(new Set(findings.flatMap(({ fiscalYear }) => fiscalYear ?? []))).toSorted(
    (a, b) => b - a,
  )
  const ofYear = findings.filter(({ fiscalYear }) => year === '' || String(fiscalYear) === year)
  const shown = ofYear.filter((finding) => isShown(finding, state, today))
  return (
    <FindingTable
      findings={shown}
      filters={
        <>
          <Select label="状態" value={state} onChange={setState} choices={stateChoices} />
          <Select
            label="年度"
            value={year}
            onChange={setYear}
            choices={[
              { value: '', label: 'すべて' },
              ...years.map((one) => ({ value: String(one), label: toFiscalYearLabel(one) })),
            ]}
          />
        </>
      }
      exports={<Exports inspectionId={year === '' ? null : (ofYear[0]?.inspectionId ?? null)} />}
    />
  )
}

function isShown(finding: Finding, filter: StateFilter, today: string): boolean {
  if (filter === 'all') return true
  if (filter === 'standing') return finding.state !== 'withdrawn'
  if (filter === 'overdue') return isOverdue(finding, today)
  return finding.state === filter
}

type TableProps = Readonly<{
  findings: readonly Finding[]
  filters?: ReactNode
  exports?: ReactNode
}>

function FindingTable({ findings, filters, exports }: TableProps) {
  const { today } = useSession()
  const navigate = useNavigate()
  const columns = useMemo(() => toFindingColumns(today), [today])
  return (
    <DataTable
      label="指摘の一覧"
      rows={findings}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/findings/$findingId', params: { findingId: id } })}
      searchLabel="指摘を探す（番号・内容・担当）"
      filters={filters}
      exports={exports}
    />
  )
}

/** The list as a file or on paper, of the chosen 年度 or of all. */
function Exports({ inspectionId }: Pick<Finding, 'inspectionId'>) {
  return (
    <>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'findings', inspectionId })}
        className={buttonClass('secondary', 'small')}
      >
        一覧を印刷
      </Link>
      <FileExports
        exportFile={(format) => client.findings.exportFile({ inspectionId, format })}
        messages={findingMessages}
      />
    </>
  )
}
