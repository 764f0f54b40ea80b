import { toDateParts } from './calendar-date.ts'
import { eraFirstYear, findEraOn } from './era.ts'

/** A date as official papers write it: 令和8年11月22日, the first year 令和元年; before 昭和 the Gregorian year. */
export function toWareki(date: string): string {
  const { month, day } = toDateParts(date)
  return `${toWarekiYear(date)}年${month}月${day}日`
}

/** A date in the short form of ledgers: R8.11.22; before 昭和 as 1925.4.1. */
export function toWarekiShort(date: string): string {
  const { year, month, day } = toDateParts(date)
  const era = findEraOn(date)
  const shortYear = era === undefined ? String(year) : `${era.letter}${year - eraFirstYear(era) + 1}`
  return `${shortYear}.${month}.${day}`
}

/** The year of an era on a date, without 年: 令和8, 令和元, or the Gregorian year before 昭和. */
export function toWarekiYear(date: string): string {
  const { year } = toDateParts(date)
  const era = findEraOn(date)
  if (era === undefined) return String(year)
  const yearOfEra = year - eraFirstYear(era) + 1
  return `${era.name}${yearOfEra === 1 ? '元' : yearOfEra}`
}
