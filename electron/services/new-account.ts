import type { Account } from '../../shared/contract/accounts.ts'
import type { Role } from '../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../shared/domain/id/branded-id.ts'
import { insertAccount } from '../data/repositories/account-repository.ts'
import { recordAccount } from './account-record.ts'
import { refuseTakenStaffMember } from './account-rules.ts'
import type { ServiceContext } from './service-context.ts'

/** What is decided about an account besides its sign-in name. */
export type AccountFields = Readonly<{
  displayName: string
  roles: readonly Role[]
  staffMemberId: StaffMemberId | null
}>

/** An account with the password to hand over on paper; it is nowhere else. */
export type AccountWithPassword = { account: Account; initialPassword: string }

/** Adds an account whose first password must be changed at its first sign-in. Part of the caller's transaction. */
export function insertNewAccount(
  context: ServiceContext,
  fields: AccountFields & { loginName: string; passwordHash: string },
): Account {
  const id: AccountId = context.newId()
  refuseTakenStaffMember(context, fields.staffMemberId, id)
  insertAccount(context.db, { ...fields, id, roles: [...fields.roles], mustChangePassword: true })
  return recordAccount(context, { act: 'accounts.create', id, before: null })
}
