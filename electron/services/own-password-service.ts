import type { SessionState } from '../../shared/contract/session.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { findAccount, getAccount, updatePassword } from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { keepRewrap, prepareRewrap } from './account-key-service.ts'
import { checkAccountPassword } from './account-password.ts'
import { toRecordedAccount } from './account-record.ts'
import { openSessionKeys } from './closed/session-keys.ts'
import { refuseWeakPassword, toCost } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { type Connection, getReadyFolder, toContextOf } from './program-state.ts'
import { inTransaction, recordChange } from './service-context.ts'
import { showSession } from './session-service.ts'
import { findSessionAccount, toActor } from './session-state.ts'

/** Sets the person's own password after the present one; it must differ (rule `passwordUnchanged`). */
export async function changePassword(
  connection: Connection,
  input: { currentPassword: string; newPassword: string },
): Promise<SessionState> {
  const account = findSessionAccount(connection)
  if (!account) throw new AppError('not_signed_in', { reason: 'signedOut' })
  const { db } = getReadyFolder(connection.program)
  if (isSame(input.currentPassword, input.newPassword)) throw ruleViolation('passwordUnchanged')
  const names = [account.loginName, account.displayName, getOrganization(db).name]
  refuseWeakPassword('newPassword', input.newPassword, names)
  await checkAccountPassword(connection.program, input.currentPassword, () => findAccount(db, account.id))
  const cost = toCost(connection.program)
  const passwordHash = await hashPassword(input.newPassword, cost)
  const rewrap = await prepareRewrap(db, { ...input, accountId: account.id, cost })
  const context = toContextOf(connection.program, toActor(account))
  inTransaction(context, () => {
    updatePassword(db, { accountId: account.id, passwordHash, mustChangePassword: false })
    keepRewrap(context, rewrap)
    recordChange(context, {
      act: 'session.changePassword',
      recordKind: 'account',
      recordId: account.id,
      before: toRecordedAccount(account),
      after: toRecordedAccount(getAccount(db, account.id)),
    })
  })
  await openSessionKeys(connection, { accountId: account.id, password: input.newPassword })
  return showSession(connection)
}

/** As they are compared at sign-in: full and half width alike. */
function isSame(one: string, other: string): boolean {
  return one.normalize('NFKC') === other.normalize('NFKC')
}
