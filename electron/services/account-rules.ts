import type { AccountId, StaffMemberId } from '../../shared/domain/id/branded-id.ts'
import { notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type AccountRow,
  countOtherAdministrators,
  findAccountOfStaffMember,
} from '../data/repositories/account-repository.ts'
import { findStaffMemberPlace } from '../data/repositories/staff-place-repository.ts'
import type { ServiceContext } from './service-context.ts'

/** Throws rule `lastAdministrator` where nobody else could look after the program. */
export function refuseLastAdministrator(context: ServiceContext, account: AccountRow): void {
  if (!account.roles.includes('administrator') || account.state !== 'active') return
  if (countOtherAdministrators(context.db, account.id) === 0) throw ruleViolation('lastAdministrator')
}

/** Throws rule `staffMemberHasAccount`: one person, one account, so that every act has one name. */
export function refuseTakenStaffMember(
  context: ServiceContext,
  staffMemberId: StaffMemberId | null,
  accountId: AccountId,
): void {
  if (staffMemberId === null) return
  if (!findStaffMemberPlace(context.db, staffMemberId)) throw notFound('staffMember', staffMemberId)
  const holder = findAccountOfStaffMember(context.db, staffMemberId)
  if (holder && holder.id !== accountId) {
    throw ruleViolation('staffMemberHasAccount', { loginName: holder.loginName })
  }
}
