import { toFiscalYearShort } from '../calendar/fiscal-year.ts'

/**
 * The record number of a 年度's inspection, printed on its report and said on the telephone: R8-点検-01. The serial
 * leaves room for more than one inspection a year.
 */
export function toInspectionNumber(fiscalYear: number, serial = 1): string {
  return `${toFiscalYearShort(fiscalYear)}-点検-${String(serial).padStart(2, '0')}`
}

/** The number of a finding of a 年度's inspection: R8-指摘-001. */
export function toFindingNumber(fiscalYear: number, serial: number): string {
  return `${toFiscalYearShort(fiscalYear)}-指摘-${String(serial).padStart(3, '0')}`
}

/** The number of a 年度's review of the policy: R8-見直し-01. */
export function toPolicyReviewNumber(fiscalYear: number, serial: number): string {
  return `${toFiscalYearShort(fiscalYear)}-見直し-${String(serial).padStart(2, '0')}`
}

/** The number of a 年度's stocktaking of the register: R8-棚卸し-01. */
export function toStocktakingNumber(fiscalYear: number, serial = 1): string {
  return `${toFiscalYearShort(fiscalYear)}-棚卸し-${String(serial).padStart(2, '0')}`
}

/** The number of a correction of a sealed record: R8-点検-01-訂正-1. */
export function toCorrectionNumber(recordNumber: string, serial: number): string {
  return `${recordNumber}-訂正-${serial}`
}

/** The number of one sheet, short enough to be read out from paper: R8-001. */
export function toSheetNumber(fiscalYear: number, serial: number): string {
  return `${toFiscalYearShort(fiscalYear)}-${String(serial).padStart(3, '0')}`
}
