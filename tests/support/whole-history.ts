import type { HistoryFilter } from '../../shared/domain/history/history-filter.ts'

/** A filter of the history that leaves nothing out. */
export const wholeHistory = {
  record: null,
  who: null,
  fromDay: null,
  toDay: null,
  kind: null,
  act: null,
  text: '',
} satisfies HistoryFilter
