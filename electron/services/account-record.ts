import type { Account } from '../../shared/contract/accounts.ts'
import type { AccountId } from '../../shared/domain/id/branded-id.ts'
import { type AccountRow, getAccount } from '../data/repositories/account-repository.ts'
import { findStaffMemberPlace } from '../data/repositories/staff-place-repository.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** Writes the account as it is now into the history, without its secrets, and gives it. */
export function recordAccount(
  context: ServiceContext,
  change: { act: string; id: AccountId; before: AccountRow | null },
): Account {
  const after = getAccount(context.db, change.id)
  recordChange(context, {
    act: change.act,
    recordKind: 'account',
    recordId: change.id,
    before: change.before && toRecordedAccount(change.before),
    after: toRecordedAccount(after),
  })
  return toAccount(context, after)
}

/** An account as the history keeps it: without its secrets. */
export function toRecordedAccount(row: AccountRow) {
  const { loginName, displayName, roles, staffMemberId, state, mustChangePassword } = row
  return { loginName, displayName, roles, staffMemberId, state, mustChangePassword }
}

/** An account as a screen shows it, with the unit of its staff member. */
export function toAccount(context: ServiceContext, row: AccountRow): Account {
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
