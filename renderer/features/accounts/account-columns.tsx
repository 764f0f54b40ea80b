import type { Account } from '../../../shared/contract/accounts.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { roleWords } from './words.ts'

export const accountColumns: readonly Column<Account>[] = [
  { id: 'displayName', heading: '名前', text: ({ displayName }) => displayName, width: 11 },
  { id: 'loginName', heading: 'サインイン名', text: ({ loginName }) => loginName, width: 10 },
  { id: 'unitName', heading: '所属', text: ({ unitName }) => unitName ?? '', width: 10 },
  {
    id: 'roles',
    heading: '権限',
    text: ({ roles }) => roles.map((role) => roleWords[role].label).join('・'),
    width: 13,
  },
  {
    id: 'state',
    heading: '状態',
    text: stateOf,
    cell: (account) => (
      <Badge tone={account.state === 'retired' ? 'neutral' : account.mustChangePassword ? 'yellow' : 'green'}>
        {stateOf(account)}
      </Badge>
    ),
    width: 12,
  },
  {
    id: 'lastSignedInAt',
    heading: '最後のサインイン',
    text: ({ lastSignedInAt }) =>
      lastSignedInAt === null
        ? 'まだ'
        : `${toWarekiShort(toLocalDate(lastSignedInAt))} ${toLocalTime(lastSignedInAt)}`,
    sortValue: ({ lastSignedInAt }) => lastSignedInAt ?? '',
    width: 11,
  },
]

function stateOf({ state, mustChangePassword }: Account): string {
  if (state === 'retired') return '廃止'
  return mustChangePassword ? 'パスワード変更前' : '使用中'
}
