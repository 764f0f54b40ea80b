import type { Finding } from '../../shared/contract/findings.ts'
import { toWarekiShort } from '../../shared/domain/calendar/wareki.ts'
import {
  type FindingState,
  isOverdue,
  toFindingStateLabel,
} from '../../shared/domain/finding/finding-state.ts'
import { Badge, type BadgeTone } from './badge.tsx'
import type { Column } from './data-table/column.ts'

const tones: Readonly<Record<FindingState, BadgeTone>> = {
  notStarted: 'yellow',
  underway: 'blue',
  completed: 'green',
  confirmed: 'neutral',
  withdrawn: 'neutral',
}

/** The state of a finding in one word. */
export function FindingBadge({ state }: Readonly<{ state: FindingState }>) {
  return <Badge tone={tones[state]}>{toFindingStateLabel(state)}</Badge>
}

/** How many days a finding is past its day, as words; nothing where it is not. */
export function toOverdueWords(finding: Pick<Finding, 'state' | 'dueOn'>, today: string): string {
  if (finding.dueOn === null || !isOverdue(finding, today)) return ''
  const days = Math.round((Date.parse(today) - Date.parse(finding.dueOn)) / 86_400_000)
  return `期限超過 ${days}日`
}

/** The columns of a list of findings. */
export function toFindingColumns(today: string): readonly Column<Finding>[] {
  return [
    { id: 'number', heading: '番号', width: 8, text: ({ number }) => number },
    {
      id: 'title',
      heading: '指摘',
      width: 22,
      text: ({ title, correctiveAction }) => `${title} ${correctiveAction}`,
      cell: ({ title }) => <span className="whitespace-normal">{title}</span>,
    },
    {
      id: 'owner',
      heading: '担当',
      width: 9,
      text: ({ ownerName, ownerUnitName }) => [ownerName ?? '未定', ownerUnitName ?? ''].join(' ').trim(),
      cell: ({ ownerName, ownerUnitName }) => (
        <span className="whitespace-normal">
          {ownerName ?? '未定'}
          <span className="block text-[0.9375rem] text-solid-gray-700">{ownerUnitName}</span>
        </span>
      ),
    },
    {
      id: 'dueOn',
      heading: '期限',
      width: 9,
      text: ({ dueOn }) => (dueOn === null ? '未定' : toWarekiShort(dueOn)),
      sortValue: ({ dueOn }) => dueOn ?? '9999',
      cell: (finding) => <Due finding={finding} today={today} />,
    },
    {
      id: 'state',
      heading: '状態',
      width: 6,
      text: ({ state }) => toFindingStateLabel(state),
      cell: ({ state }) => <FindingBadge state={state} />,
    },
  ]
}

function Due({ finding, today }: Readonly<{ finding: Finding; today: string }>) {
  const overdue = toOverdueWords(finding, today)
  return (
    <span className="whitespace-normal">
      {finding.dueOn === null ? '未定' : toWarekiShort(finding.dueOn)}
      {overdue !== '' && <b className="block text-error-2">{overdue}</b>}
    </span>
  )
}
