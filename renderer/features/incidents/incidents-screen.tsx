import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentSummary } from '../../../shared/contract/incidents.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import {
  type IncidentKind,
  incidentKinds,
  toIncidentKindLabel,
} from '../../../shared/domain/incident/incident-kind.ts'
import {
  type IncidentState,
  incidentStates,
  toIncidentStateLabel,
} from '../../../shared/domain/incident/incident-state.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Select } from '../../components/select.tsx'
import { incidentColumns } from './incident-columns.tsx'
import { IncidentExports } from './incident-exports.tsx'
import { KeyNotice } from './key-notice.tsx'
import { incidentMessages } from './messages.ts'

/** All incidents, the newest first (policy article 7 item (5), 危機管理対策). */
export function IncidentsScreen() {
  const incidents = useQuery({ ...api.incidents.list.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <>
      <PageHeading
        title="インシデント"
        description="紛失、誤送信、不正アクセスなど、情報セキュリティの事故の記録です。内容は暗号化して残します。"
        actions={
          incidents.data?.mayRecord === true && (
            <Link to="/incidents/new" className={buttonClass('primary')}>
              インシデントを記録
            </Link>
          )
        }
      />
      <QueryState query={incidents} messages={incidentMessages}>
        {({ incidents: list, keyState }) => (
          <div className="space-y-4">
            <KeyNotice keyState={keyState} />
            {list.length === 0 ? (
              <NoIncidents />
            ) : (
              <IncidentList incidents={list} isOpen={keyState === 'held'} />
            )}
          </div>
        )}
      </QueryState>
    </>
  )
}

function NoIncidents() {
  return (
    <EmptyState title="インシデントの記録はありません">
      <p>
        事故やその疑いに気付いたら、分かっていることだけでも、すぐに記録してください。件名と発見した日があれば記録でき、あとから書き足せます。
      </p>
    </EmptyState>
  )
}

type StateFilter = IncidentState | 'standing' | 'all'

const stateChoices: readonly { value: StateFilter; label: string }[] = [
  { value: 'standing', label: '取り下げを除くすべて' },
  ...incidentStates.map((value) => ({ value, label: toIncidentStateLabel(value) })),
  { value: 'all', label: 'すべて' },
]
const kindChoices: readonly { value: IncidentKind | ''; label: string }[] = [
  { value: '', label: 'すべて' },
  ...incidentKinds.map((value) => ({ value, label: toIncidentKindLabel(value) })),
]

type ListProps = Readonly<{ incidents: readonly IncidentSummary[]; isOpen: boolean }>

function IncidentList({ incidents, isOpen }: ListProps) {
  const navigate = useNavigate()
  const [state, setState] = useState<StateFilter>('standing')
  const [kind, setKind] = useState<IncidentKind | ''>('')
  const [year, setYear] = useState('')
  const years = [...new Set(incidents.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => b - a)
  const shown = incidents.filter(
    (incident) =>
      isShown(incident, state) &&
      (kind === '' || incident.kind === kind) &&
      (year === '' || String(incident.fiscalYear) === year),
  )
  return (
    <DataTable
      label="インシデントの一覧"
      rows={shown}
      columns={incidentColumns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })}
      searchLabel="インシデントを探す"
      filters={
        <>
          <Select label="状態" value={state} onChange={setState} choices={stateChoices} />
          <Select label="種類" value={kind} onChange={setKind} choices={kindChoices} />
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
      exports={isOpen && <IncidentExports fiscalYear={year === '' ? null : Number(year)} />}
    />
  )
}

function isShown(incident: IncidentSummary, filter: StateFilter): boolean {
  if (filter === 'all') return true
  return filter === 'standing' ? incident.state !== 'withdrawn' : incident.state === filter
}
