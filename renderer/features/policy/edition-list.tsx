import type { Edition } from '../../../shared/contract/policy.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toEditionStateLabel, toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { stateTones, toDayWords } from './document-words.ts'

const originWords: Readonly<Record<Edition['origin'], string>> = {
  builtIn: 'はじめから入っている方針',
  imported: '読み込んだ本文',
  copied: '前の版の写し',
  empty: '新しく書いた本文',
}

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
    text: toEditionStateLabel,
    cell: (edition) => <Badge tone={stateTones[toShownState(edition)]}>{toEditionStateLabel(edition)}</Badge>,
    width: 7,
  },
  {
    id: 'effectiveOn',
    heading: '施行日',
    text: ({ effectiveOn }) => toDayWords(effectiveOn),
    sortValue: ({ effectiveOn }) => effectiveOn ?? '',
    width: 11,
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
    text: ({ origin }) => originWords[origin],
    width: 14,
  },
]

type Props = Readonly<{ editions: readonly Edition[]; onOpen: (edition: Edition) => void }>

/** All editions, the newest first; opening one shows its text. */
export function EditionList({ editions, onOpen }: Props) {
  return (
    <DataTable label="方針の版" rows={editions} columns={columns} rowKey={({ id }) => id} onOpen={onOpen} />
  )
}
