import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'

/** When an entry was written, short: R8.11.22 10:05. */
export function toEntryTime(at: string): string {
  return `${toWarekiShort(toLocalDate(at))} ${toLocalTime(at)}`
}
