import type { Role } from '../../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import {
  findAccountByLoginName,
  getAccount,
  insertAccount,
} from '../../data/repositories/account-repository.ts'
import { toRecordedAccount } from '../account-record.ts'
import { type Actor, recordChange, type ServiceContext } from '../service-context.ts'
import { createStaffMember, showStaff } from '../staff-service.ts'
import { changeUnit, showUnits } from '../unit-service.ts'
import type { SampleData } from './sample-data.ts'

/** Puts the people of the sample on the roster, in their order, with an account for those who have roles. */
export function insertSampleStaff(context: ServiceContext, data: SampleData, passwordHash: string): void {
  const unitIds = new Map(showUnits(context).map((unit) => [unit.name, unit.id]))
  for (const { unit, accountRoles, ...person } of data.staff) {
    const unitId = unitIds.get(unit)
    invariant(unitId, `the sample has the unit ${unit}`)
    const { id, name } = createStaffMember(context, { ...person, unitId })
    if (accountRoles.length > 0) {
      insertSampleAccount(context, { name, roles: accountRoles, staffMemberId: id, passwordHash })
    }
  }
  nameHeads(context, data)
}

/** Names the 所属長 of each unit, now that they are on the roster. */
function nameHeads(context: ServiceContext, data: SampleData): void {
  const staff = showStaff(context)
  for (const { id, name, body, rowVersion } of showUnits(context)) {
    const headName = data.organization.units.find((unit) => unit.name === name)?.head
    const head = staff.find((member) => member.name === headName)
    invariant(head, `the sample has a head of ${name}`)
    changeUnit(context, {
      unitId: id,
      name,
      body,
      headStaffMemberId: head.id,
      expectedRowVersion: rowVersion,
    })
  }
}

function insertSampleAccount(
  context: ServiceContext,
  account: { name: string; roles: Role[]; staffMemberId: StaffMemberId; passwordHash: string },
): void {
  const id: AccountId = context.newId()
  const { name, ...fields } = account
  insertAccount(context.db, { id, loginName: name, displayName: name, mustChangePassword: false, ...fields })
  const after = toRecordedAccount(getAccount(context.db, id))
  recordChange(context, { act: 'accounts.create', recordKind: 'account', recordId: id, before: null, after })
}

/** One who acts in the sample, by the name of their account. */
export function getSampleActor(context: ServiceContext, loginName: string): Actor {
  const account = findAccountByLoginName(context.db, loginName)
  invariant(account, `the sample has the account ${loginName}`)
  const { id, displayName, roles, staffMemberId } = account
  return { accountId: id, name: displayName, roles, staffMemberId }
}
