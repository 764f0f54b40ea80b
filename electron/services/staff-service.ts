import type { StaffMember } from '../../shared/contract/staff.ts'
import type { StaffMemberId, UnitId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { findAccountOfStaffMember } from '../data/repositories/account-repository.ts'
import { refreshRunningSheets } from '../data/repositories/sheet-repository.ts'
import {
  getStaffMember,
  listStaffMembers,
  listStaffMembersOfUnit,
  prepareStaffMemberInsert,
  prepareStaffMemberUpdate,
  type StaffMemberFields,
  type StaffMemberRow,
  updateStaffMemberPositions,
  updateStaffMemberState,
} from '../data/repositories/staff-member-repository.ts'
import { getUnit } from '../data/repositories/unit-repository.ts'
import { retireAccount } from './account-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = { staffMemberId: StaffMemberId; expectedRowVersion: number }

/** The roster: active staff by unit and in their order, then those who have left. */
export function showStaff(context: ServiceContext): StaffMember[] {
  return listStaffMembers(context.db)
}

/** Adds a person behind the others of the unit; refused where that is retired (rule `unitRetired`). */
export function createStaffMember(context: ServiceContext, input: StaffMemberFields): StaffMember {
  return inTransaction(context, () => {
    refuseRetiredUnit(context, input.unitId)
    const id: StaffMemberId = context.newId()
    prepareStaffMemberInsert(context.db)(id, input)
    return record(context, 'staff.create', null, id)
  })
}

/** Changes a person of the roster. Their running sheets follow; submitted ones keep what was printed on them. */
export function changeStaffMember(context: ServiceContext, input: StaffMemberFields & Target): StaffMember {
  return inTransaction(context, () => {
    const before = getStaffMember(context.db, input.staffMemberId)
    if (before.unitId !== input.unitId) refuseRetiredUnit(context, input.unitId)
    prepareStaffMemberUpdate(context.db)(input.staffMemberId, input, input.expectedRowVersion)
    refreshRunningSheets(context.db)
    return record(context, 'staff.update', before, input.staffMemberId)
  })
}

/**
 * Takes a person who left off the roster and ends their account with it (policy article 7 item (4), access control);
 * their sheets stay. Refused for the last active administrator (rule `lastAdministrator`).
 */
export function retireStaffMember(context: ServiceContext, input: Target): StaffMember {
  return inTransaction(context, () => {
    const before = getStaffMember(context.db, input.staffMemberId)
    updateStaffMemberState(context.db, input.staffMemberId, 'retired', input.expectedRowVersion)
    retireAccountOf(context, input.staffMemberId)
    return record(context, 'staff.retire', before, input.staffMemberId)
  })
}

/** Puts a person back on the roster; refused where their unit is retired (rule `unitRetired`). */
export function reinstateStaffMember(context: ServiceContext, input: Target): StaffMember {
  return inTransaction(context, () => {
    const before = getStaffMember(context.db, input.staffMemberId)
    refuseRetiredUnit(context, before.unitId)
    updateStaffMemberState(context.db, input.staffMemberId, 'active', input.expectedRowVersion)
    return record(context, 'staff.reinstate', before, input.staffMemberId)
  })
}

/** Puts the active staff of a unit in a new order; refused where the list is not all of them (rule `orderOutdated`). */
export function reorderStaff(
  context: ServiceContext,
  input: { unitId: UnitId; staffMemberIds: readonly StaffMemberId[] },
): StaffMember[] {
  return inTransaction(context, () => {
    const staff = listStaffMembersOfUnit(context.db, input.unitId)
    const before = staff.filter((member) => member.state === 'active').map((member) => member.id)
    const wanted = new Set(input.staffMemberIds)
    const isComplete =
      wanted.size === before.length &&
      input.staffMemberIds.length === before.length &&
      before.every((id) => wanted.has(id))
    if (!isComplete) throw ruleViolation('orderOutdated')
    updateStaffMemberPositions(context.db, input.staffMemberIds)
    recordChange(context, {
      act: 'staff.reorder',
      recordKind: 'staffOrder',
      recordId: input.unitId,
      before: { staffMemberIds: before },
      after: { staffMemberIds: input.staffMemberIds },
    })
    return listStaffMembers(context.db)
  })
}

function retireAccountOf(context: ServiceContext, staffMemberId: StaffMemberId): void {
  const account = findAccountOfStaffMember(context.db, staffMemberId)
  if (account?.state !== 'active') return
  retireAccount(context, { accountId: account.id, expectedRowVersion: account.rowVersion })
}

function refuseRetiredUnit(context: ServiceContext, unitId: UnitId): void {
  const unit = getUnit(context.db, unitId)
  if (unit.state === 'retired') throw ruleViolation('unitRetired', { name: unit.name })
}

function record(
  context: ServiceContext,
  act: string,
  before: StaffMemberRow | null,
  id: StaffMemberId,
): StaffMember {
  const after = getStaffMember(context.db, id)
  recordChange(context, { act, recordKind: 'staffMember', recordId: id, before, after })
  return after
}
