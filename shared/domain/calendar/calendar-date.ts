const dayMs = 86_400_000
const japanOffsetMs = 9 * 3_600_000

/** The parts of a calendar date; month and day count from 1. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

/** The ISO text of a calendar date, or undefined when no such day exists (30 February, month 13). */
export function toCalendarDate({ year, month, day }: DateParts): string | undefined {
  if (!isBetween(year, 1000, 9999) || !isBetween(month, 1, 12)) return undefined
  if (!isBetween(day, 1, countDays(year, month))) return undefined
  return `${year}-${toTwoDigits(month)}-${toTwoDigits(day)}`
}

// plain arithmetic: a ledger that comes in has tens of thousands of dates
function countDays(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function toTwoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** Whether the text is a calendar date that exists, written as `2026-11-22`. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toCalendarDate(toParts(text)) === text
}

/** The parts of a calendar date; throws where the text is not one. */
export function toDateParts(date: string): DateParts {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`)
  return toParts(date)
}

/** The calendar date in Japan (always UTC+9) at an instant, as `2026-11-22`. */
export function toLocalDate(instant: string | Date): string {
  return new Date(toInstantMs(instant) + japanOffsetMs).toISOString().slice(0, 10)
}

/** The time of day in Japan at an instant, as `09:05`. */
export function toLocalTime(instant: string | Date): string {
  return new Date(toInstantMs(instant) + japanOffsetMs).toISOString().slice(11, 16)
}

/** The calendar date so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = toDateParts(date)
  return new Date(Date.UTC(year, month - 1, day) + days * dayMs).toISOString().slice(0, 10)
}

function toInstantMs(instant: string | Date): number {
  return typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
}

function toParts(text: string): DateParts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}
