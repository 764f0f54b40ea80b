import { toDateParts } from './calendar-date.ts'
import { eraFirstYear, findEraOn } from './era.ts'
import { toWarekiYear } from './wareki.ts'

/** The 年度 a date lies in, by the year it begins in: 31 March 2027 is 2026. */
export function toFiscalYear(date: string): number {
  const { year, month } = toDateParts(date)
  return month >= 4 ? year : year - 1
}

/** The name of a 年度: 2026 is 令和8年度. A year in which the era changed takes the new era (2019 is 令和元年度). */
export function toFiscalYearLabel(fiscalYear: number): string {
  return `${toWarekiYear(namingDay(fiscalYear))}年度`
}

/** The short name of a 年度, for record numbers: 2026 is R8. */
export function toFiscalYearShort(fiscalYear: number): string {
  const era = findEraOn(namingDay(fiscalYear))
  return era === undefined ? String(fiscalYear) : `${era.letter}${fiscalYear - eraFirstYear(era) + 1}`
}

/** 1 April of the year the 年度 is named by. */
export function fiscalYearStart(fiscalYear: number): string {
  return `${fiscalYear}-04-01`
}

/** 31 March of the year after. */
export function fiscalYearEnd(fiscalYear: number): string {
  return `${fiscalYear + 1}-03-31`
}

/** The last day of the calendar year: by it 1988 is still 昭和63年度 and 1989 already 平成元年度. */
function namingDay(fiscalYear: number): string {
  return `${fiscalYear}-12-31`
}
