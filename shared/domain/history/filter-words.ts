import { toWareki } from '../calendar/wareki.ts'
import { toActWords, toKindWords } from './act-words.ts'
import type { HistoryFilter } from './history-filter.ts'

/** What the history is narrowed to, as lines for a paper or a file: name and value. */
export function listFilterWords(filter: HistoryFilter): [string, string][] {
  const { who, kind, act, text } = filter
  return [
    ['期間', toPeriodWords(filter)],
    ['だれ', who === null ? 'すべて' : who === '' ? '（サインイン前）' : who],
    ['記録の種類', kind === null ? 'すべて' : toKindWords(kind)],
    ['したこと', act === null ? 'すべて' : toActWords(act)],
    ...(text === '' ? [] : [['含む言葉', `「${text}」`] satisfies [string, string]]),
    ...(filter.record === null ? [] : [['対象', '一つの記録だけ'] satisfies [string, string]]),
  ]
}

function toPeriodWords({ fromDay, toDay }: HistoryFilter): string {
  if (fromDay === null && toDay === null) return 'すべて'
  const since = fromDay === null ? 'はじめ' : toWareki(fromDay)
  return `${since}から${toDay === null ? '今' : toWareki(toDay)}まで`
}
