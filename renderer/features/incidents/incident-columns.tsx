import type { IncidentSummary } from '../../../shared/contract/incidents.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toFoundShort } from '../../../shared/domain/incident/incident-days.ts'
import { toIncidentKindLabel } from '../../../shared/domain/incident/incident-kind.ts'
import { type IncidentState, toIncidentStateLabel } from '../../../shared/domain/incident/incident-state.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'

const tones: Readonly<Record<IncidentState, BadgeTone>> = {
  handling: 'yellow',
  settled: 'green',
  withdrawn: 'neutral',
}

/** The state of an incident in one word. */
export function IncidentBadge({ state }: Readonly<{ state: IncidentState }>) {
  return <Badge tone={tones[state]}>{toIncidentStateLabel(state)}</Badge>
}

/** The columns of the list of incidents. */
export const incidentColumns: readonly Column<IncidentSummary>[] = [
  { id: 'number', heading: '番号', width: 8, text: ({ number }) => number },
  {
    id: 'title',
    heading: '件名',
    width: 20,
    text: ({ title }) => title,
    cell: ({ title }) => <span className="whitespace-normal">{title}</span>,
  },
  { id: 'kind', heading: '種類', width: 9, text: ({ kind }) => toIncidentKindLabel(kind) },
  {
    id: 'foundOn',
    heading: '発見した日時',
    width: 10,
    text: toFoundShort,
    sortValue: ({ foundOn, foundTime }) => `${foundOn} ${foundTime ?? ''}`,
  },
  {
    id: 'occurredOn',
    heading: '発生した日',
    width: 7,
    text: ({ occurredOn }) => (occurredOn === null ? '不明' : toWarekiShort(occurredOn)),
    sortValue: ({ occurredOn }) => occurredOn,
  },
  {
    id: 'state',
    heading: '状態',
    width: 6,
    text: ({ state }) => toIncidentStateLabel(state),
    cell: ({ state }) => <IncidentBadge state={state} />,
  },
  {
    id: 'settledOn',
    heading: '終結した日',
    width: 7,
    text: ({ settledOn }) => (settledOn === null ? '' : toWarekiShort(settledOn)),
    sortValue: ({ settledOn }) => settledOn,
  },
]
