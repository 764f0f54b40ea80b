import { invalidInput } from '../../errors/app-error.ts'
import { toFiscalYear } from '../calendar/fiscal-year.ts'
import type { MeasureState } from './measure-state.ts'

/** Refuses a day of a check that is still to come (`inFuture`) or lies in another 年度 (`otherYear`). */
export function refuseWrongDay(check: { fiscalYear: number; checkedOn: string }, today: string): void {
  if (check.checkedOn > today) throw invalidInput('checkedOn', 'inFuture')
  if (toFiscalYear(check.checkedOn) !== check.fiscalYear) throw invalidInput('checkedOn', 'otherYear')
}

/** 見送り is given with its reason; a reason of any other state is dropped. */
export function toDeclinedReason(state: MeasureState, reason: string): string | null {
  if (state !== 'declined') return null
  if (reason.trim() === '') throw invalidInput('declinedReason', 'required')
  return reason.trim()
}

/** The day so many months later; 31 January and one month is the last day of February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, lastDay))
  return first.toISOString().slice(0, 10)
}
