import { ruleViolation } from '../../errors/app-error.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'

/** More years than this are too many to be taken in at a glance, on screen and on paper. */
export const maxComparedYears = 10

/** Which years to compare: these closed ones (null: the newest ten), and the running one where it is asked for. */
export type YearChoice = {
  readonly fiscalYears: readonly number[] | null
  readonly includesRunning: boolean
}

/**
 * The inspections to compare, the oldest first. A named year whose inspection is not closed is refused (rule
 * `noClosedInspection`); of several running ones the newest is taken.
 */
export function chooseYears<
  Inspection extends { readonly fiscalYear: number; readonly state: 'open' | 'closed' },
>(inspections: readonly Inspection[], { fiscalYears, includesRunning }: YearChoice): Inspection[] {
  const newestFirst = inspections.toSorted((one, other) => other.fiscalYear - one.fiscalYear)
  const closed = newestFirst.filter(({ state }) => state === 'closed')
  const running = newestFirst.find(({ state }) => state === 'open')
  const chosen = fiscalYears === null ? closed.slice(0, maxComparedYears) : pickYears(closed, fiscalYears)
  return [...chosen, ...(includesRunning && running !== undefined ? [running] : [])].toSorted(
    (one, other) => one.fiscalYear - other.fiscalYear,
  )
}

function pickYears<Inspection extends { readonly fiscalYear: number }>(
  closed: readonly Inspection[],
  fiscalYears: readonly number[],
): Inspection[] {
  const byYear = new Map(closed.map((inspection) => [inspection.fiscalYear, inspection]))
  return [...new Set(fiscalYears)].map((fiscalYear) => {
    const inspection = byYear.get(fiscalYear)
    if (inspection === undefined)
      throw ruleViolation('noClosedInspection', { year: toFiscalYearLabel(fiscalYear) })
    return inspection
  })
}
