import type { Account } from '../../shared/contract/accounts.ts'
import { roles } from '../../shared/domain/account/role.ts'
import type { AccountId } from '../../shared/domain/id/branded-id.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'
import {
  type AccountRow,
  findAccountByLoginName,
  getAccount,
  listAccounts,
  updateAccount,
} from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { recordAccount, toAccount } from './account-record.ts'
import { refuseLastAdministrator, refuseTakenStaffMember } from './account-rules.ts'
import { revokeKeysOf } from './closed/last-holder.ts'
import { type AccountFields, insertNewAccount } from './new-account.ts'
import { refuseWeakPassword } from './password-check.ts'
import { hashPassword, type PasswordCost } from './password-hash.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Target = Readonly<{ accountId: AccountId; expectedRowVersion: number }>

/** Every account, active ones first. */
export function showAccounts(context: ServiceContext): Account[] {
  return listAccounts(context.db).map((row) => toAccount(context, row))
}

/** Makes one account whose first password must be changed; a taken `loginName` is `invalid_input` (reason `taken`). */
export async function createAccount(
  context: ServiceContext,
  cost: PasswordCost,
  input: AccountFields & { loginName: string; initialPassword: string },
): Promise<Account> {
  const names = [input.loginName, input.displayName, getOrganization(context.db).name]
  refuseWeakPassword('initialPassword', input.initialPassword, names)
  const passwordHash = await hashPassword(input.initialPassword, cost)
  return inTransaction(context, () => {
    const { loginName } = input
    if (findAccountByLoginName(context.db, loginName)) throw invalidInput('loginName', 'taken')
    return insertNewAccount(context, { ...input, passwordHash })
  })
}

/** Changes what is given; the last active administrator keeps that role (rule `lastAdministrator`). */
export function changeAccount(context: ServiceContext, input: Target & AccountFields): Account {
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    if (!input.roles.includes('administrator')) refuseLastAdministrator(context, before)
    refuseTakenStaffMember(context, input.staffMemberId, before.id)
    const hasSameRoles = roles.every((role) => before.roles.includes(role) === input.roles.includes(role))
    const act = hasSameRoles ? 'accounts.update' : 'accounts.changeRoles'
    return saveAccount(context, act, before, { ...input, state: before.state })
  })
}

/** Ends the account's rights; its past acts keep its name. Refused for the last active administrator. */
export function retireAccount(context: ServiceContext, input: Target): Account {
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    refuseLastAdministrator(context, before)
    revokeKeysOf(context, before.id)
    return saveAccount(context, 'accounts.retire', before, { ...before, ...input, state: 'retired' })
  })
}

export function reinstateAccount(context: ServiceContext, input: Target): Account {
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    return saveAccount(context, 'accounts.reinstate', before, { ...before, ...input, state: 'active' })
  })
}

function saveAccount(
  context: ServiceContext,
  act: string,
  before: AccountRow,
  fields: AccountFields & { state: AccountRow['state']; expectedRowVersion: number },
): Account {
  updateAccount(context.db, { ...fields, id: before.id, roles: [...fields.roles] }, fields.expectedRowVersion)
  return recordAccount(context, { act, id: before.id, before })
}
