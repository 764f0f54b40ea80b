import type { StaffMemberId } from '../../shared/domain/id/branded-id.ts'
import { notFound } from '../../shared/errors/app-error.ts'
import { findAccountByLoginName } from '../data/repositories/account-repository.ts'
import { findStaffMemberPlace } from '../data/repositories/staff-place-repository.ts'
import { type AccountWithPassword, insertNewAccount } from './new-account.ts'
import { hashPassword, type PasswordCost } from './password-hash.ts'
import { makeInitialPassword } from './secret-text.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

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

function pickLoginName(context: ServiceContext, name: string): string {
  const isFree = (loginName: string) => !findAccountByLoginName(context.db, loginName)
  for (let digit = 1; ; digit += 1) {
    const loginName = digit === 1 ? name : `${name}${digit}`
    if (isFree(loginName)) return loginName
  }
}
