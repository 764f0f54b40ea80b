import type { Role } from '../../shared/domain/account/role.ts'
import type { StaffMemberId, UnitId } from '../../shared/domain/id/branded-id.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { listUnitsHeadedBy } from '../data/repositories/unit-repository.ts'
import type { ServiceContext } from './service-context.ts'

type HeldSheet = { readonly staffMemberId: StaffMemberId; readonly unitId: UnitId | null }
const readersOfAll: readonly Role[] = ['officer', 'approver', 'auditor', 'administrator']
const writersOfAll: readonly Role[] = ['officer', 'administrator']

/** One reads one's own sheet and, as 所属長, those of the unit; officer, approvers and auditors read any. Throws `not_permitted`. */
export function checkMayRead(context: ServiceContext, sheet: HeldSheet): void {
  const { staffMemberId } = context.actor
  const { unitId } = sheet
  const headed = staffMemberId === null ? [] : listUnitsHeadedBy(context.db, staffMemberId)
  if (unitId !== null && headed.includes(unitId)) return
  check(context, sheet, readersOfAll)
}

/** One answers one's own sheet; the officer any, to enter what came back on paper. Throws `not_permitted`. */
export function checkMayAnswer(context: ServiceContext, sheet: HeldSheet): void {
  check(context, sheet, writersOfAll)
}

/** Only the officer enters what others wrote on paper or in a file. Throws `not_permitted`. */
export function checkMayEnterForOthers({ actor }: ServiceContext): void {
  if (!actor.roles.some((role) => writersOfAll.includes(role))) throw new AppError('not_permitted')
}

function check({ actor }: ServiceContext, sheet: HeldSheet, allowed: readonly Role[]): void {
  const isOwn = actor.staffMemberId !== null && actor.staffMemberId === sheet.staffMemberId
  if (!isOwn && !actor.roles.some((role) => allowed.includes(role))) throw new AppError('not_permitted')
}
