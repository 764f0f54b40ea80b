import type { HistoryEntryWords } from '../../../shared/contract/history.ts'
import type { Column } from '../../components/data-table/column.ts'
import { toEntryTime } from './entry-time.ts'

/** The columns of the history; the order is that of time and no other. */
export const historyColumns: readonly Column<HistoryEntryWords>[] = [
  {
    id: 'at',
    heading: '日時',
    width: 10.5,
    isSortable: false,
    text: ({ at }) => toEntryTime(at),
  },
  { id: 'who', heading: 'だれ', width: 12, isSortable: false, text: ({ who }) => who },
  { id: 'act', heading: 'したこと', width: 17, isSortable: false, text: ({ act }) => act },
  {
    id: 'record',
    heading: '記録',
    width: 16,
    isSortable: false,
    text: ({ kind, recordName }) => (recordName === '' ? kind : `${recordName}（${kind}）`),
  },
  {
    id: 'changes',
    heading: '変わった項目',
    width: 12,
    isSortable: false,
    text: ({ changes }) => changes.map(({ field }) => field).join('、'),
  },
]
