import type { KeyReader } from '../../../shared/contract/closed-keys.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { roleLabels, stateWords } from './words.ts'

export const peopleColumns: readonly Column<KeyReader>[] = [
  {
    id: 'displayName',
    heading: '名前',
    text: ({ displayName, isOwn }) => (isOwn ? `${displayName}（あなた）` : displayName),
    width: 14,
  },
  {
    id: 'roles',
    heading: '権限',
    text: ({ roles }) => roles.map((role) => roleLabels[role]).join('・'),
    width: 14,
  },
  {
    id: 'state',
    heading: '状態',
    text: ({ state }) => stateWords[state].label,
    cell: ({ state }) => <Badge tone={stateWords[state].tone}>{stateWords[state].label}</Badge>,
    width: 11,
  },
  {
    id: 'grantedAt',
    heading: '今の鍵を渡した日',
    text: ({ grantedAt }) => (grantedAt === null ? '' : toWarekiShort(toLocalDate(grantedAt))),
    sortValue: ({ grantedAt }) => grantedAt ?? '',
    width: 11,
  },
  { id: 'grantedBy', heading: '渡した人', text: ({ grantedBy }) => grantedBy ?? '', width: 12 },
]
