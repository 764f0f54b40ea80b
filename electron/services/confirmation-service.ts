import type { ConfirmationSheet } from '../../shared/contract/confirmations.ts'
import type { SheetSummary } from '../../shared/contract/inspections.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { SheetId, StaffMemberId, UnitId } from '../../shared/domain/id/branded-id.ts'
import { checkMayConfirm, mayConfirm } from '../../shared/domain/inspection/confirmation.ts'
import { invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import { countRemarks } from '../data/repositories/answer-repository.ts'
import { listInspections } from '../data/repositories/inspection-repository.ts'
import {
  getSheet,
  listSheets,
  type SheetRow,
  updateSheetConfirmation,
  updateSheetReturned,
} from '../data/repositories/sheet-repository.ts'
import { listUnits } from '../data/repositories/unit-repository.ts'
import { getOpenInspection } from './inspection-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { toSheetSummary } from './sheet-service.ts'

type Target = { sheetId: SheetId; expectedRowVersion: number }

/** The submitted and the sent-back sheets of running inspections that the caller confirms; the officer sees all. */
export function showConfirmations(context: ServiceContext): ConfirmationSheet[] {
  const heads = readHeads(context)
  const isOfficer = context.actor.roles.some((role) => role === 'officer' || role === 'administrator')
  return listInspections(context.db)
    .filter(({ state, requiresConfirmation }) => state === 'open' && requiresConfirmation)
    .flatMap((inspection) => {
      const remarks = countRemarks(context.db, inspection.id)
      return listSheets(context.db, inspection.id)
        .filter((sheet) => sheet.state === 'submitted' || sheet.returnedAt !== null)
        .filter((sheet) => sheet.state !== 'excluded')
        .map((sheet) => ({
          ...toSheetSummary(sheet),
          inspectionTitle: inspection.title,
          remarkCount: remarks.get(sheet.id) ?? 0,
          mayConfirm: mayConfirm(context.actor, withHead(heads, sheet)),
        }))
        .filter((sheet) => isOfficer || sheet.mayConfirm)
    })
}

/** How many submitted sheets wait for the caller's 確認. */
export function countWaitingConfirmations(context: ServiceContext): number {
  return showConfirmations(context).filter(
    ({ mayConfirm: isMine, state, confirmedAt }) => isMine && state === 'submitted' && confirmedAt === null,
  ).length
}

/** Confirms on screen all the given sheets or, where one is refused or stale, none. */
export function confirmSheets(context: ServiceContext, input: { sheets: readonly Target[] }): SheetSummary[] {
  const confirmedAt = context.now().toISOString()
  return inTransaction(context, () => {
    const heads = readHeads(context)
    return input.sheets.map((target) => {
      const sheet = getWaiting(context, target.sheetId)
      checkMayConfirm(context.actor, withHead(heads, sheet))
      const confirmation = { confirmedAt, confirmedBy: context.actor.name, basis: 'screen' as const }
      return keepConfirmation(context, 'confirmations.confirm', sheet, target, confirmation)
    })
  })
}

/** Records what the sealed papers show; for the officer. All of them or none. */
export function confirmSheetsOnPaper(
  context: ServiceContext,
  input: { sheets: readonly Target[]; confirmerName: string; confirmedOn: string },
): SheetSummary[] {
  const { confirmerName, confirmedOn } = input
  if (confirmedOn > toLocalDate(context.now())) throw invalidInput('confirmedOn', 'inFuture')
  const confirmedAt = new Date(`${confirmedOn}T00:00:00+09:00`).toISOString()
  return inTransaction(context, () =>
    input.sheets.map((target) => {
      const sheet = getWaiting(context, target.sheetId)
      if (confirmedOn < getOpenInspection(context, sheet.inspectionId).openedOn)
        throw invalidInput('confirmedOn', 'beforeOpening')
      const confirmation = { confirmedAt, confirmedBy: confirmerName, basis: 'paper' as const }
      return keepConfirmation(context, 'confirmations.confirmOnPaper', sheet, target, confirmation)
    }),
  )
}

/** Gives a submitted sheet back to its respondent with the reason. */
export function sendBackSheet(context: ServiceContext, input: Target & { reason: string }): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getWaiting(context, input.sheetId)
    checkMayConfirm(context.actor, withHead(readHeads(context), sheet))
    const returned = {
      returnedAt: context.now().toISOString(),
      returnedBy: context.actor.name,
      returnReason: input.reason,
    }
    updateSheetReturned(context.db, sheet.id, returned, input.expectedRowVersion)
    return recorded(context, 'confirmations.sendBack', sheet)
  })
}

/** Takes a mistaken confirmation back while the inspection is open. */
export function undoConfirmation(context: ServiceContext, input: Target): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    getOpenInspection(context, sheet.inspectionId)
    if (sheet.confirmedAt === null) throw ruleViolation('sheetNotConfirmed', { number: sheet.number })
    return keepConfirmation(context, 'confirmations.undo', sheet, input, null)
  })
}

function keepConfirmation(
  context: ServiceContext,
  act: string,
  sheet: SheetRow,
  target: Target,
  confirmation: Parameters<typeof updateSheetConfirmation>[2],
): SheetSummary {
  updateSheetConfirmation(context.db, sheet.id, confirmation, target.expectedRowVersion)
  return recorded(context, act, sheet)
}

/** A submitted sheet of a running inspection that nobody has confirmed yet. */
function getWaiting(context: ServiceContext, id: SheetId): SheetRow {
  const sheet = getSheet(context.db, id)
  getOpenInspection(context, sheet.inspectionId)
  if (sheet.state !== 'submitted') throw ruleViolation('sheetNotSubmitted', { number: sheet.number })
  if (sheet.confirmedAt !== null) throw ruleViolation('sheetConfirmed', { number: sheet.number })
  return sheet
}

function recorded(context: ServiceContext, act: string, before: SheetRow): SheetSummary {
  const after = getSheet(context.db, before.id)
  const change = { act, recordKind: 'inspectionSheet', recordId: before.id }
  recordChange(context, { ...change, before, after })
  return toSheetSummary(after)
}

type Heads = ReadonlyMap<UnitId, StaffMemberId | null>

function readHeads(context: ServiceContext): Heads {
  return new Map(listUnits(context.db).map((unit) => [unit.id, unit.headStaffMemberId]))
}

function withHead(heads: Heads, sheet: SheetRow) {
  const headStaffMemberId = sheet.unitId === null ? null : (heads.get(sheet.unitId) ?? null)
  return { number: sheet.number, staffMemberId: sheet.staffMemberId, headStaffMemberId }
}
