import { invalidInput, ruleViolation } from '../../errors/app-error.ts'
import type { FoundResult, StocktakingState } from './stocktaking-result.ts'

type Running = Readonly<{ recordNumber: string; state: StocktakingState }>
type Dated = Running & Readonly<{ startedOn: string }>

/** Throws rule `stocktakingClosed` or `stocktakingCancelled` where the stocktaking is settled. */
export function checkIsRunning({ recordNumber, state }: Running): void {
  if (state === 'closed') throw ruleViolation('stocktakingClosed', { recordNumber })
  if (state === 'cancelled') throw ruleViolation('stocktakingCancelled', { recordNumber })
}

/** Those that count: one that was cancelled is as if it had not been opened. */
export function listStanding<One extends Readonly<{ state: StocktakingState }>>(all: readonly One[]): One[] {
  return all.filter(({ state }) => state !== 'cancelled')
}

/** A cancelled one keeps its number, and the next one of the same 年度 is one further. */
export function toNextSerial(fiscalYear: number, all: readonly Readonly<{ fiscalYear: number }>[]): number {
  return all.filter((one) => one.fiscalYear === fiscalYear).length + 1
}

/**
 * Whether a running stocktaking may be cancelled, and with what reason it is: at once while nothing was recorded (no result
 * and no seal of a unit), else only with a reason.
 */
export function checkCancelling(cancelling: Running & Readonly<{ hasRecords: boolean; reason: string }>): {
  reason: string | null
} {
  checkIsRunning(cancelling)
  const reason = cancelling.reason.trim()
  if (reason === '' && cancelling.hasRecords) throw invalidInput('reason', 'required')
  return { reason: reason === '' ? null : reason }
}

/** Refuses a period that ends before it begins. */
export function checkStocktakingPeriod({ startedOn, dueOn }: { startedOn: string; dueOn: string }): void {
  if (dueOn < startedOn) throw invalidInput('dueOn', 'beforeOpening')
}

/**
 * Whether a 年度 may be opened beside those there are: one each year (rule `stocktakingExists`), one at a time
 * (`stocktakingRunning`), none before a later one (`laterStocktaking`), for it carries over what the last one missed.
 * Cancelled ones do not count.
 */
export function checkOpening(
  fiscalYear: number,
  all: readonly (Running & Readonly<{ fiscalYear: number }>)[],
): void {
  const others = listStanding(all)
  const same = others.find((one) => one.fiscalYear === fiscalYear)
  if (same !== undefined) throw ruleViolation('stocktakingExists', { recordNumber: same.recordNumber })
  const running = others.find(({ state }) => state === 'open')
  if (running !== undefined) throw ruleViolation('stocktakingRunning', { recordNumber: running.recordNumber })
  const later = others.find((one) => one.fiscalYear > fiscalYear)
  if (later !== undefined) throw ruleViolation('laterStocktaking', { recordNumber: later.recordNumber })
}

/** What a person found of an asset. `changed` may have been written into the register: `isWritten`. */
export type Outcome = Readonly<{
  result: FoundResult
  note: string
  nextStep: string
  isWritten: boolean
}>

/**
 * Whether a result may be recorded so: 変更 says what differs or writes it into the register, 不明 says what was tried and
 * what is done next, and nothing is found before the stocktaking began or after today.
 */
export function checkOutcome(
  outcome: Outcome,
  day: Readonly<{ checkedOn: string; startedOn: string; today: string }>,
): void {
  checkDay('checkedOn', day.checkedOn, day)
  const { result, note, nextStep, isWritten } = outcome
  if (result === 'changed' && !isWritten && note.trim() === '') throw invalidInput('note', 'required')
  if (result !== 'notFound') return
  if (note.trim() === '') throw invalidInput('note', 'required')
  if (nextStep.trim() === '') throw invalidInput('nextStep', 'required')
}

/**
 * Whether the seal of a unit may be recorded: every asset of it has a result (rule `unitUnfinished` with the count), and
 * the paper was sealed between the beginning and today.
 */
export function checkSigning(
  unit: Readonly<{ unitName: string; left: number }>,
  signing: Readonly<{ signedOn: string; startedOn: string; today: string }>,
): void {
  if (unit.left > 0) throw ruleViolation('unitUnfinished', { name: unit.unitName, count: unit.left })
  checkDay('signedOn', signing.signedOn, signing)
}

type Closing = Dated &
  Readonly<{
    closedOn: string
    today: string
    /** 未確認, as the records are and as the person was told. */
    left: number
    acknowledged: number
    reason: string
  }>

/**
 * Whether a stocktaking may be closed, and with what reason it is. With assets nobody looked at, their count must be the
 * one that was told (rule `leftUnconfirmed`) and there must be a reason; without any, there is none.
 */
export function checkClosing(closing: Closing): { reason: string | null } {
  checkIsRunning(closing)
  checkDay('closedOn', closing.closedOn, closing)
  if (closing.left !== closing.acknowledged) throw ruleViolation('leftUnconfirmed', { count: closing.left })
  if (closing.left === 0) return { reason: null }
  const reason = closing.reason.trim()
  if (reason === '') throw invalidInput('reason', 'required')
  return { reason }
}

/** A closed one is opened again only while no later year went on from it (rule `laterStocktaking`). */
export function checkReopening(
  closed: Running & Readonly<{ fiscalYear: number }>,
  others: readonly (Running & Readonly<{ fiscalYear: number }>)[],
): void {
  const { recordNumber, state, fiscalYear } = closed
  if (state === 'open') throw ruleViolation('stocktakingNotClosed', { recordNumber })
  if (state === 'cancelled') throw ruleViolation('stocktakingCancelled', { recordNumber })
  const later = listStanding(others).find((one) => one.fiscalYear > fiscalYear)
  if (later !== undefined) throw ruleViolation('laterStocktaking', { recordNumber: later.recordNumber })
}

function checkDay(field: string, date: string, { startedOn, today }: { startedOn: string; today: string }) {
  if (date < startedOn) throw invalidInput(field, 'beforeOpening')
  if (date > today) throw invalidInput(field, 'inFuture')
}
