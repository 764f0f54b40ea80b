import type { Unit } from '../../shared/contract/units.ts'
import type { StaffMemberId, UnitId } from '../../shared/domain/id/branded-id.ts'
import type { Body } from '../../shared/domain/unit/body.ts'
import { toUnitNameKey } from '../../shared/domain/unit/unit-name.ts'
import { invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import { refreshRunningSheets } from '../data/repositories/sheet-repository.ts'
import { getStaffMember } from '../data/repositories/staff-member-repository.ts'
import {
  getUnit,
  insertUnit,
  listUnits,
  type UnitRow,
  updateUnit,
  updateUnitPositions,
} from '../data/repositories/unit-repository.ts'
import { inTransaction, recordChange, type ServiceContext, type WritingContext } from './service-context.ts'

type Heads = {
  headStaffMemberId?: StaffMemberId | null | undefined
  deputyStaffMemberId?: StaffMemberId | null | undefined
}
type UnitFields = { name: string; body: Body } & Heads
type Target = { unitId: UnitId; expectedRowVersion: number }

/** The units in their order, retired ones last. */
export function showUnits(context: ServiceContext): Unit[] {
  return listUnits(context.db)
}

/** Adds a unit behind the others; refused where an active one has the name (rule `unitNameTaken`). */
export function createUnit(context: WritingContext, input: UnitFields): Unit {
  return inTransaction(context, () => {
    refuseTakenName(context, input.name, null)
    const id: UnitId = context.newId()
    const { name, body } = input
    insertUnit(context.db, { id, name, body, ...toHeads(context, input, null) })
    const after = getUnit(context.db, id)
    recordUnitChange(context, 'units.create', null, after)
    return after
  })
}

/** Renames a unit, puts it under another body or names its 所属長 and the deputy. Running sheets show the new name, settled ones the old. */
export function changeUnit(context: ServiceContext, input: UnitFields & Target): Unit {
  return inTransaction(context, () => {
    const before = getUnit(context.db, input.unitId)
    if (before.state === 'active') refuseTakenName(context, input.name, input.unitId)
    const { name, body } = input
    const heads = toHeads(context, input, before)
    return keep(context, 'units.update', before, { ...before, name, body, ...heads }, input)
  })
}

/** Retires a unit; refused while active staff belong to it (rule `unitHasStaff`). */
export function retireUnit(context: ServiceContext, input: Target): Unit {
  return inTransaction(context, () => {
    const before = getUnit(context.db, input.unitId)
    if (before.staffCount > 0) throw ruleViolation('unitHasStaff', { staffCount: before.staffCount })
    return keep(context, 'units.retire', before, { ...before, state: 'retired' }, input)
  })
}

/** Takes a retired unit back; refused where an active one has the name by now (rule `unitNameTaken`). */
export function reinstateUnit(context: ServiceContext, input: Target): Unit {
  return inTransaction(context, () => {
    const before = getUnit(context.db, input.unitId)
    refuseTakenName(context, before.name, input.unitId)
    return keep(context, 'units.reinstate', before, { ...before, state: 'active' }, input)
  })
}

/** Puts the active units in a new order; refused where the list is not all of them (rule `orderOutdated`). */
export function reorderUnits(context: ServiceContext, input: { unitIds: readonly UnitId[] }): Unit[] {
  return inTransaction(context, () => {
    const before = listUnits(context.db).filter((unit) => unit.state === 'active')
    const isComplete =
      before.length === input.unitIds.length && before.every((unit) => input.unitIds.includes(unit.id))
    if (!isComplete) throw ruleViolation('orderOutdated')
    updateUnitPositions(context.db, input.unitIds)
    recordChange(context, {
      act: 'units.reorder',
      recordKind: 'unitOrder',
      recordId: 'all',
      before: { unitIds: before.map((unit) => unit.id) },
      after: { unitIds: input.unitIds },
    })
    return listUnits(context.db)
  })
}

function keep(context: ServiceContext, act: string, before: UnitRow, wanted: UnitRow, target: Target): Unit {
  updateUnit(context.db, wanted, target.expectedRowVersion)
  refreshRunningSheets(context.db)
  const after = getUnit(context.db, target.unitId)
  recordUnitChange(context, act, before, after)
  return after
}

/** Those named, or as they were; refuses somebody new who left, and one person as both. */
function toHeads(context: WritingContext, input: Heads, before: UnitRow | null) {
  const was = {
    headStaffMemberId: before?.headStaffMemberId ?? null,
    deputyStaffMemberId: before?.deputyStaffMemberId ?? null,
  }
  const { headStaffMemberId = was.headStaffMemberId, deputyStaffMemberId = was.deputyStaffMemberId } = input
  const heads = { headStaffMemberId, deputyStaffMemberId }
  for (const field of ['headStaffMemberId', 'deputyStaffMemberId'] as const) {
    const id = heads[field]
    if (id === null || id === was[field]) continue
    if (getStaffMember(context.db, id).state === 'retired') throw invalidInput(field, 'notActive')
  }
  if (headStaffMemberId !== null && headStaffMemberId === deputyStaffMemberId)
    throw invalidInput('deputyStaffMemberId', 'isHead')
  return heads
}

function refuseTakenName(context: WritingContext, name: string, exceptId: UnitId | null): void {
  const key = toUnitNameKey(name)
  const taken = listUnits(context.db).find(
    (unit) => unit.state === 'active' && unit.id !== exceptId && toUnitNameKey(unit.name) === key,
  )
  if (taken !== undefined) throw ruleViolation('unitNameTaken', { name: taken.name })
}

function recordUnitChange(
  context: WritingContext,
  act: string,
  before: UnitRow | null,
  after: UnitRow,
): void {
  recordChange(context, { act, recordKind: 'unit', recordId: after.id, before, after })
}
