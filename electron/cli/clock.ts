import { createHash, randomUUID } from 'node:crypto'
import { isCalendarDate } from '../../shared/domain/calendar/calendar-date.ts'
import { UsageError } from './outcome.ts'

const instant =
  /^(\d{4}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/

/** The 年度 the program knows begin in 1989; the sample needs the one before as well. */
const years = { first: 1991, last: 2199 }

/** Checks --now: an instant that exists, in the years the program can count. Throws `UsageError`. */
export function requireInstant(now: string): string {
  const date = instant.exec(now)?.[1]
  const year = Number(date?.slice(0, 4))
  if (date === undefined || !isCalendarDate(date) || year < years.first || year > years.last) {
    throw new UsageError(
      `--now の日時「${now}」は読み取れません。2026-11-22T10:00:00+09:00 の形で、${years.first}年から${years.last}年までの日時を指定してください。`,
    )
  }
  return now
}

/** The clock of --now, which stands still, or the PC's own. A date alone is its first moment in Japan. */
export function toClock(now: string | undefined): () => Date {
  if (now === undefined) return () => new Date()
  const fixed = Date.parse(isCalendarDate(now) ? `${now}T00:00:00+09:00` : now)
  return () => new Date(fixed)
}

/**
 * Fresh ids. With --now they are made from the instant and from what the command is asked, so that the same command
 * gives the same ids while two different commands on the same records never do.
 */
export function toIds(now: string | undefined, asked: readonly string[]): () => string {
  if (now === undefined) return randomUUID
  const seed = JSON.stringify([toClock(now)().toISOString(), ...asked])
  let count = 0
  return () => {
    count += 1
    return toUuid(createHash('sha256').update(`${seed} ${count}`).digest('hex'))
  }
}

/** The first digits of a hash in the form of a UUID that says it was made by its own rule (version 8). */
function toUuid(hash: string): string {
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}
