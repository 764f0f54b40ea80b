import type { ConfirmationSheet } from '../../shared/contract/confirmations.ts'
import type { SheetSummary } from '../../shared/contract/inspections.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { SheetId, StaffMemberId, UnitId } from '../../shared/domain/id/branded-id.ts'
import {
  findConfirmingOffice,
  getConfirmingOffice,
  refuseOwnSeal,
  toConfirmerText,
} from '../../shared/domain/inspection/confirmation.ts'
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
import { listStaffMembers } from '../data/repositories/staff-member-repository.ts'
import { listUnits, type UnitRow } from '../data/repositories/unit-repository.ts'
import { getOpenInspection } from './inspection-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { toSheetSummary } from './sheet-service.ts'

type Target = { sheetId: SheetId; expectedRowVersion: number }

/** The submitted and the sent-back sheets of running inspections that the caller confirms; the officer sees all. */
export function showConfirmations(context: ServiceContext): ConfirmationSheet[] {
  const heads = readHeads(context)
  const isOfficer = mayRecordForOthers(context)
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
          office: findConfirmingOffice(context.actor, withHeads(heads, sheet)) ?? null,
        }))
        .map((sheet) => ({ ...sheet, mayConfirm: sheet.office !== null }))
        .filter((sheet) => isOfficer || sheet.mayConfirm)
    })
}

/** How many submitted sheets wait for the caller's 確認; a deputy is not asked, the 所属長 asks them. */
export function countWaitingConfirmations(context: ServiceContext): number {
  return showConfirmations(context).filter(
    ({ office, state, confirmedAt }) =>
      office !== null && office !== 'deputy' && state === 'submitted' && confirmedAt === null,
  ).length
}

/** Confirms on screen all the given sheets or, where one is refused or stale, none. */
export function confirmSheets(context: ServiceContext, input: { sheets: readonly Target[] }): SheetSummary[] {
  const confirmedAt = context.now().toISOString()
  return inTransaction(context, () => {
    const heads = readHeads(context)
    return input.sheets.map((target) => {
      const sheet = getWaiting(context, target.sheetId)
      const office = getConfirmingOffice(context.actor, withHeads(heads, sheet))
      const confirmedBy = toConfirmerText(context.actor.name, office)
      const confirmation = { confirmedAt, confirmedBy, basis: 'screen' as const }
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
      refuseOwnSeal(confirmerName, sheet)
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
    const office = getConfirmingOffice(context.actor, withHeads(readHeads(context), sheet))
    const returned = {
      returnedAt: context.now().toISOString(),
      returnedBy: toConfirmerText(context.actor.name, office),
      returnReason: input.reason,
    }
    updateSheetReturned(context.db, sheet.id, returned, input.expectedRowVersion)
    return recorded(context, 'confirmations.sendBack', sheet)
  })
}

/** Takes a mistaken confirmation back while the inspection is open; by the officer and by those who may confirm it. */
export function undoConfirmation(context: ServiceContext, input: Target): SheetSummary {
  return inTransaction(context, () => {
    const sheet = getSheet(context.db, input.sheetId)
    getOpenInspection(context, sheet.inspectionId)
    if (!mayRecordForOthers(context)) getConfirmingOffice(context.actor, withHeads(readHeads(context), sheet))
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

/** The officer looks after everybody's sheets. */
function mayRecordForOthers({ actor }: ServiceContext): boolean {
  return actor.roles.some((role) => role === 'officer' || role === 'administrator')
}

type Heads = ReadonlyMap<UnitId, Pick<UnitRow, 'headStaffMemberId' | 'deputyStaffMemberId'>>

/** The 所属長 and deputies who are still there: one who left confirms nothing, and an approver takes their place. */
function readHeads({ db }: ServiceContext): Heads {
  const active = new Set(
    listStaffMembers(db)
      .filter(({ state }) => state === 'active')
      .map(({ id }) => id),
  )
  const present = (id: StaffMemberId | null) => (id !== null && active.has(id) ? id : null)
  return new Map(
    listUnits(db).map(({ id, headStaffMemberId, deputyStaffMemberId }) => [
      id,
      {
        headStaffMemberId: present(headStaffMemberId),
        deputyStaffMemberId: present(deputyStaffMemberId),
      },
    ]),
  )
}

function withHeads(heads: Heads, { number, staffMemberId, staffName, unitId }: SheetRow) {
  const none = { headStaffMemberId: null, deputyStaffMemberId: null }
  return {
    ...{ number, staffMemberId, staffName },
    ...((unitId === null ? undefined : heads.get(unitId)) ?? none),
  }
}
