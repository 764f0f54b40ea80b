import { toLocalDate } from '../calendar/calendar-date.ts'

const dayMs = 86_400_000

/** How many days of the calendar in Japan lie between a backup and a day: 0 on the day it was made, less before it. */
export function toBackupAge(madeAt: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(toLocalDate(madeAt))) / dayMs)
}

/**
 * Whether it is time for a new one: the last good backup is more than so many days old, or there is none. One of a day
 * that is still to come, as after a clock was set back, says nothing of its age.
 */
export function isBackupDue(madeAt: string | null, today: string, dueDays: number): boolean {
  if (madeAt === null) return true
  const ageDays = toBackupAge(madeAt, today)
  return ageDays < 0 || ageDays > dueDays
}
