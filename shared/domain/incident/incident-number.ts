import { toFiscalYearShort } from '../calendar/fiscal-year.ts'

/** The number of an incident of a 年度, said on the telephone and printed: R8-事案-01. */
export function toIncidentNumber(fiscalYear: number, serial: number): string {
  return `${toFiscalYearShort(fiscalYear)}-事案-${String(serial).padStart(2, '0')}`
}
