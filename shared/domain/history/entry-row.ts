import { toLocalDate, toLocalTime } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { ChangeWords, EntryWords } from './describe-entry.ts'
import { nothingWords } from './value-words.ts'

/** The columns of the history on paper and in files. */
export const entryColumns = [
  '番号',
  '日付',
  '時刻',
  'だれ',
  'したこと',
  '記録の種類',
  '記録',
  '変わった内容',
] as const

/** An entry as one row of texts under `entryColumns`; each changed field is a line of its own. */
export function toEntryRow(entry: EntryWords): string[] {
  return [
    String(entry.sequence),
    toWareki(toLocalDate(entry.at)),
    toLocalTime(entry.at),
    entry.who,
    entry.act,
    entry.kind,
    entry.recordName,
    entry.changes.map(toChangeText).join('\n'),
  ]
}

/** What was not there before is told by what it became alone. */
function toChangeText({ field, before, after }: ChangeWords): string {
  return before === nothingWords ? `${field}：${after}` : `${field}：${before} → ${after}`
}
