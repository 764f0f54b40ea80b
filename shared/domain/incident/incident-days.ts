import { invalidInput } from '../../errors/app-error.ts'
import { toWareki, toWarekiShort } from '../calendar/wareki.ts'

type Days = Readonly<{
  foundOn: string
  occurredOn: string | null
  notices: readonly Readonly<{ reportedOn: string }>[]
}>

/**
 * Refuses days that cannot be: found or reported after `today`, happened after it was found, reported before it was.
 * All are calendar dates.
 */
export function checkIncidentDays({ foundOn, occurredOn, notices }: Days, today: string): void {
  if (foundOn > today) throw invalidInput('foundOn', 'inFuture')
  if (occurredOn !== null && occurredOn > foundOn) throw invalidInput('occurredOn', 'afterFound')
  for (const { reportedOn } of notices) {
    if (reportedOn > today) throw invalidInput('notices', 'inFuture')
    if (reportedOn < foundOn) throw invalidInput('notices', 'beforeFound')
  }
}

type Found = Readonly<{ foundOn: string; foundTime: string | null }>

/** 令和8年11月20日　午前9時5分; without the time where it is not known. */
export function toFoundText({ foundOn, foundTime }: Found): string {
  return foundTime === null ? toWareki(foundOn) : `${toWareki(foundOn)}　${toTimeText(foundTime)}`
}

/** R8.11.20 09:05, for lists. */
export function toFoundShort({ foundOn, foundTime }: Found): string {
  return foundTime === null ? toWarekiShort(foundOn) : `${toWarekiShort(foundOn)} ${foundTime}`
}

/** `13:05` as 午後1時5分. */
export function toTimeText(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`
}
