import { toLocalDate, toLocalTime } from '../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../shared/domain/calendar/wareki.ts'

/** That the PC's clock is behind the records, how far, and what to do; `from` is an instant, `today` a date. */
export function toClockWords(from: string, today: string): string {
  const recorded = `${toWareki(toLocalDate(from))} ${toLocalTime(from)}`
  return [
    `PC の日付が前回より戻っています（記録は${recorded}まで、PC の今日は${toWareki(today)}）。`,
    'Windows の「日付と時刻」で正しい日付と時刻に直してください。',
    '記録は失われていません。今の日付が正しいときは、そのまま使えます。',
  ].join('')
}
