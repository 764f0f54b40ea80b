import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'

export type ConfirmationState = 'waiting' | 'confirmed' | 'returned'

export const confirmationStateWords = {
  waiting: { word: '確認待ち', tone: 'yellow' },
  confirmed: { word: '確認済み', tone: 'green' },
  returned: { word: '差し戻し中', tone: 'blue' },
} as const

/** Where a sheet stands between its respondent and the 所属長. */
export function toConfirmationState({ state, confirmedAt }: ConfirmationSheet): ConfirmationState {
  if (state !== 'submitted') return 'returned'
  return confirmedAt === null ? 'waiting' : 'confirmed'
}

export const confirmationColumns: readonly Column<ConfirmationSheet>[] = [
  { id: 'number', heading: '番号', width: 7, text: ({ number }) => number },
  {
    id: 'name',
    heading: '氏名',
    width: 9,
    text: ({ staffName, reading }) => `${staffName} ${staffName.replace(/\s/gu, '')} ${reading}`,
    sortValue: ({ staffName, reading }) => (reading === '' ? staffName : reading),
    cell: ({ staffName }) => <b>{staffName}</b>,
  },
  { id: 'unit', heading: '所属', width: 9, text: ({ unitName }) => unitName },
  { id: 'audience', heading: '点検票', width: 8, text: ({ audience }) => toAudienceLabel(audience) },
  {
    id: 'state',
    heading: '状態',
    width: 7,
    text: (sheet) => confirmationStateWords[toConfirmationState(sheet)].word,
    cell: (sheet) => {
      const { tone, word } = confirmationStateWords[toConfirmationState(sheet)]
      return <Badge tone={tone}>{word}</Badge>
    },
  },
  {
    id: 'remarks',
    heading: '見るところ',
    width: 7,
    align: 'right',
    text: ({ remarkCount }) => (remarkCount === 0 ? 'なし' : `${remarkCount}問`),
    sortValue: ({ remarkCount }) => remarkCount,
  },
  {
    id: 'submittedAt',
    heading: '提出日',
    width: 7,
    text: ({ submittedAt }) => (submittedAt === null ? '' : toWarekiShort(toLocalDate(submittedAt))),
    sortValue: ({ submittedAt }) => submittedAt ?? '',
  },
]
