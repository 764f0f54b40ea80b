import type { Account } from '../../shared/contract/accounts.ts'
import type { Role } from '../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../shared/domain/id/branded-id.ts'
import { invalidInput, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type AccountRow,
  countOtherAdministrators,
  findAccountByLoginName,
  findAccountOfStaffMember,
  getAccount,
  insertAccount,
  listAccounts,
  updateAccount,
  updatePassword,
} from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { findStaffMemberPlace } from '../data/repositories/staff-place-repository.ts'
import { retireKeyOf } from './account-key-service.ts'
import { refuseWeakPassword } from './password-check.ts'
import { hashPassword, type PasswordCost } from './password-hash.ts'
import { makeInitialPassword } from './secret-text.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = Readonly<{ accountId: AccountId; expectedRowVersion: number }>
type AccountFields = Readonly<{
  displayName: string
  roles: readonly Role[]
  staffMemberId: StaffMemberId | null
}>

/** An account with the password to hand over on paper; it is nowhere else. */
export type AccountWithPassword = { account: Account; initialPassword: string }

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
  const { name: bodyName } = getOrganization(context.db)
  refuseWeakPassword('initialPassword', input.initialPassword, [input.loginName, input.displayName, bodyName])
  const passwordHash = await hashPassword(input.initialPassword, cost)
  return inTransaction(context, () => {
    const { loginName } = input
    if (findAccountByLoginName(context.db, loginName)) throw invalidInput('loginName', 'taken')
    return insertNewAccount(context, { ...input, passwordHash })
  })
}

/**
 * Makes a respondent account for each active staff member who has none, named as the person is written, with a
 * digit behind where two are written alike. All of them or none.
 */
export async function createAccountsForStaff(
  context: ServiceContext,
  cost: PasswordCost,
  staffMemberIds: readonly StaffMemberId[],
): Promise<AccountWithPassword[]> {
  const secrets = await makeSecrets([...new Set(staffMemberIds)], cost)
  return inTransaction(context, () =>
    secrets.map(({ staffMemberId, initialPassword, passwordHash }) => {
      const place = findStaffMemberPlace(context.db, staffMemberId)
      if (place?.state !== 'active') throw notFound('staffMember', staffMemberId)
      const loginName = pickLoginName(context, place.name)
      const fields = { displayName: place.name, roles: ['respondent'] as const, staffMemberId }
      return { account: insertNewAccount(context, { ...fields, loginName, passwordHash }), initialPassword }
    }),
  )
}

type Secret = { staffMemberId: StaffMemberId; initialPassword: string; passwordHash: string }

/** Two at a time: each takes a core and 128 MiB. */
async function makeSecrets(staffMemberIds: readonly StaffMemberId[], cost: PasswordCost): Promise<Secret[]> {
  const secrets: Secret[] = []
  for (let start = 0; start < staffMemberIds.length; start += 2) {
    const made = staffMemberIds.slice(start, start + 2).map(async (staffMemberId) => {
      const initialPassword = makeInitialPassword()
      return { staffMemberId, initialPassword, passwordHash: await hashPassword(initialPassword, cost) }
    })
    secrets.push(...(await Promise.all(made)))
  }
  return secrets
}

/** Changes what is given; the last active administrator keeps that role (rule `lastAdministrator`). */
export function changeAccount(context: ServiceContext, input: Target & AccountFields): Account {
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    if (!input.roles.includes('administrator')) refuseLastAdministrator(context, before)
    refuseTakenStaffMember(context, input.staffMemberId, before.id)
    return saveAccount(context, 'accounts.update', before, { ...input, state: before.state })
  })
}

/** Sets a fresh first password that must be changed at the next sign-in. */
export async function resetPassword(
  context: ServiceContext,
  cost: PasswordCost,
  input: Target,
): Promise<AccountWithPassword> {
  const initialPassword = makeInitialPassword()
  const passwordHash = await hashPassword(initialPassword, cost)
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    updateAccount(context.db, before, input.expectedRowVersion)
    updatePassword(context.db, { accountId: before.id, passwordHash, mustChangePassword: true })
    retireKeyOf(context, before.id)
    const account = recordAccount(context, 'accounts.resetPassword', before)
    return { account, initialPassword }
  })
}

/** Ends the account's rights; its past acts keep its name. Refused for the last active administrator. */
export function retireAccount(context: ServiceContext, input: Target): Account {
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    refuseLastAdministrator(context, before)
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
  return recordAccount(context, act, before)
}

function insertNewAccount(
  context: ServiceContext,
  fields: AccountFields & { loginName: string; passwordHash: string },
): Account {
  const id: AccountId = context.newId()
  refuseTakenStaffMember(context, fields.staffMemberId, id)
  insertAccount(context.db, { ...fields, id, roles: [...fields.roles], mustChangePassword: true })
  return recordAccount(context, 'accounts.create', null, id)
}

/** Writes the account as it is now into the history, without its secrets. */
function recordAccount(
  context: ServiceContext,
  act: string,
  before: AccountRow | null,
  id = before?.id,
): Account {
  if (id === undefined) throw notFound('account', '')
  const after = getAccount(context.db, id)
  recordChange(context, {
    act,
    recordKind: 'account',
    recordId: id,
    before: before && toRecordedAccount(before),
    after: toRecordedAccount(after),
  })
  return toAccount(context, after)
}

/** An account as the history keeps it: without its secrets. */
export function toRecordedAccount(row: AccountRow) {
  const { loginName, displayName, roles, staffMemberId, state, mustChangePassword } = row
  return { loginName, displayName, roles, staffMemberId, state, mustChangePassword }
}

function refuseLastAdministrator(context: ServiceContext, account: AccountRow): void {
  if (!account.roles.includes('administrator') || account.state !== 'active') return
  if (countOtherAdministrators(context.db, account.id) === 0) throw ruleViolation('lastAdministrator')
}

function refuseTakenStaffMember(
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

function pickLoginName(context: ServiceContext, name: string): string {
  const isFree = (loginName: string) => !findAccountByLoginName(context.db, loginName)
  for (let digit = 1; ; digit += 1) {
    const loginName = digit === 1 ? name : `${name}${digit}`
    if (isFree(loginName)) return loginName
  }
}

function toAccount(context: ServiceContext, row: AccountRow): Account {
  const place = row.staffMemberId === null ? undefined : findStaffMemberPlace(context.db, row.staffMemberId)
  return {
    id: row.id,
    loginName: row.loginName,
    displayName: row.displayName,
    roles: [...row.roles],
    staffMemberId: row.staffMemberId,
    unitName: place?.unitName ?? null,
    state: row.state,
    mustChangePassword: row.mustChangePassword,
    lastSignedInAt: row.lastSignedInAt,
    rowVersion: row.rowVersion,
  }
}
