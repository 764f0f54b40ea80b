import type { Role } from '../../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import {
  findAccountByLoginName,
  getAccount,
  insertAccount,
} from '../../data/repositories/account-repository.ts'
import { toRecordedAccount } from '../account-service.ts'
import { type Actor, recordChange, type ServiceContext } from '../service-context.ts'
import { createStaffMember } from '../staff-service.ts'
import { showUnits } from '../unit-service.ts'
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
