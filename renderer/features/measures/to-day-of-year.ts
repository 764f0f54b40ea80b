import { fiscalYearEnd, fiscalYearStart } from '../../../shared/domain/calendar/fiscal-year.ts'

/** Today where it lies in the 年度; the last day of a year that is over, none of one to come. */
export function toDayOfYear(today: string, fiscalYear: number): string | null {
  if (today < fiscalYearStart(fiscalYear)) return null
  const last = fiscalYearEnd(fiscalYear)
  return today > last ? last : today
}
