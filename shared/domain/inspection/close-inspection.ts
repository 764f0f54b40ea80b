import { invalidInput, ruleViolation } from '../../errors/app-error.ts'
import type { SheetId } from '../id/branded-id.ts'
import type { SheetState } from './sheet-state.ts'

type Closing = {
  readonly openedOn: string
  readonly closedOn: string
  readonly today: string
  readonly sheets: readonly {
    readonly id: SheetId
    readonly number: string
    readonly state: SheetState
    readonly confirmedAt: string | null
  }[]
  readonly requiresConfirmation: boolean
  readonly acknowledgedSheetIds: readonly SheetId[]
  readonly reason: string | null
}

/**
 * Whether an inspection may be closed, and with what reason it is. Sheets that never came back must be named one for
 * one and be given a reason (rule `sheetsUnsubmitted` tells their ids and numbers); without such sheets the reason is
 * optional. Where 所属長の確認 is asked for, every submitted sheet has it (rule `sheetsUnconfirmed`, `numbers`).
 */
export function checkClosing(closing: Closing): { reason: string | null } {
  if (closing.closedOn < closing.openedOn) throw invalidInput('closedOn', 'beforeOpening')
  if (closing.closedOn > closing.today) throw invalidInput('closedOn', 'inFuture')
  refuseUnconfirmed(closing)
  const unsubmitted = closing.sheets.filter(({ state }) => state === 'notStarted' || state === 'answering')
  if (
    !isSameSet(
      unsubmitted.map((sheet) => sheet.id),
      closing.acknowledgedSheetIds,
    )
  ) {
    throw ruleViolation('sheetsUnsubmitted', {
      sheetIds: unsubmitted.map((sheet) => sheet.id),
      numbers: unsubmitted.map((sheet) => sheet.number),
    })
  }
  const reason = closing.reason?.trim() || null
  if (unsubmitted.length > 0 && reason === null) throw invalidInput('reason', 'required')
  return { reason }
}

function refuseUnconfirmed({ requiresConfirmation, sheets }: Closing): void {
  if (!requiresConfirmation) return
  const waiting = sheets.filter(({ state, confirmedAt }) => state === 'submitted' && confirmedAt === null)
  if (waiting.length === 0) return
  throw ruleViolation('sheetsUnconfirmed', { numbers: waiting.map((sheet) => sheet.number) })
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const wanted = new Set(left)
  return wanted.size === new Set(right).size && right.every((item) => wanted.has(item))
}
