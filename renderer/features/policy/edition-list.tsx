import type { Edition } from '../../../shared/contract/policy.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'

const columns: readonly Column<Edition>[] = [
  {
    id: 'number',
    heading: '版',
    text: ({ number }) => `第${number}版`,
    sortValue: ({ number }) => number,
    width: 5,
  },
  { id: 'title', heading: '題名', text: ({ title }) => title, width: 28 },
  {
    id: 'state',
    heading: '状態',
    text: toStateWord,
    cell: (edition) => (
      <Badge tone={edition.state === 'current' ? 'green' : 'neutral'}>{toStateWord(edition)}</Badge>
    ),
    width: 7,
  },
  {
    id: 'adoptedAt',
    heading: '登録した日',
    text: ({ adoptedAt }) => toWareki(toLocalDate(adoptedAt)),
    sortValue: ({ adoptedAt }) => adoptedAt,
    width: 11,
  },
  {
    id: 'origin',
    heading: '元の本文',
    text: ({ origin }) => (origin === 'builtIn' ? 'はじめから入っている方針' : '読み込んだ本文'),
    width: 14,
  },
]

export function toStateWord({ state }: Pick<Edition, 'state'>): string {
  return state === 'current' ? '現行' : '旧版'
}

type Props = Readonly<{ editions: readonly Edition[]; onOpen: (edition: Edition) => void }>

/** All editions, the newest first; opening one shows its text. */
export function EditionList({ editions, onOpen }: Props) {
  return (
    <DataTable label="方針の版" rows={editions} columns={columns} rowKey={({ id }) => id} onOpen={onOpen} />
  )
}
