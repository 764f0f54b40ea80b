import type { AccountId } from '../../shared/domain/id/branded-id.ts'
import { getAccount, updateAccount, updatePassword } from '../data/repositories/account-repository.ts'
import { retireKeyOf } from './account-key-service.ts'
import { recordAccount } from './account-record.ts'
import { refuseLastHolder } from './closed/last-holder.ts'
import type { AccountWithPassword } from './new-account.ts'
import { hashPassword, type PasswordCost } from './password-hash.ts'
import { makeInitialPassword } from './secret-text.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

/** Sets a fresh first password that must be changed at the next sign-in. */
export async function resetPassword(
  context: ServiceContext,
  cost: PasswordCost,
  input: Readonly<{ accountId: AccountId; expectedRowVersion: number }>,
): Promise<AccountWithPassword> {
  const initialPassword = makeInitialPassword()
  const passwordHash = await hashPassword(initialPassword, cost)
  return inTransaction(context, () => {
    const before = getAccount(context.db, input.accountId)
    updateAccount(context.db, before, input.expectedRowVersion)
    updatePassword(context.db, { accountId: before.id, passwordHash, mustChangePassword: true })
    refuseLastHolder(context.db, before.id)
    retireKeyOf(context, before.id)
    const account = recordAccount(context, { act: 'accounts.resetPassword', id: before.id, before })
    return { account, initialPassword }
  })
}
