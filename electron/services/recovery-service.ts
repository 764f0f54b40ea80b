import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  findAccountByLoginName,
  getAccount,
  updatePassword,
} from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import {
  getRecoveryCode,
  replaceRecoveryCode,
  updateAfterWrongCode,
} from '../data/repositories/recovery-code-repository.ts'
import { retireKeyOf } from './account-key-service.ts'
import { toRecordedAccount } from './account-service.ts'
import { checkSecret, refuseWeakPassword, toCost } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { nobody, type ProgramState, toContextOf } from './program-state.ts'
import { makeRecoveryCode, toComparableCode } from './secret-text.ts'
import { inTransaction, recordChange } from './service-context.ts'

/**
 * Sets an administrator's password by the code from the safe, and gives the code that replaces it. Rules:
 * `wrongRecoveryCode` and `waitAfterWrongPasswords`, both with `secondsLeft`; `notAdministrator` for other accounts.
 */
export async function recover(
  program: ProgramState,
  input: { recoveryCode: string; loginName: string; newPassword: string },
): Promise<{ recoveryCode: string }> {
  const context = toContextOf(program, nobody)
  const displayName = findAccountByLoginName(context.db, input.loginName)?.displayName ?? ''
  const names = [input.loginName, displayName, getOrganization(context.db).name]
  refuseWeakPassword('newPassword', input.newPassword, names)
  await checkSecret(program, {
    secret: toComparableCode(input.recoveryCode),
    wrongRule: 'wrongRecoveryCode',
    readTries: () => {
      const code = getRecoveryCode(context.db)
      return { hash: code.codeHash, failedCount: code.failedCount, lastFailedAt: code.lastFailedAt }
    },
    onWrong: (at) =>
      inTransaction(context, () => {
        updateAfterWrongCode(context.db, at)
        recordChange(context, recordOf('session.wrongRecoveryCode', input.loginName))
      }),
  })
  const account = findAccountByLoginName(context.db, input.loginName)
  if (!account?.roles.includes('administrator') || account.state !== 'active') {
    throw ruleViolation('notAdministrator')
  }
  const recoveryCode = makeRecoveryCode()
  const cost = toCost(program)
  const codeHash = await hashPassword(toComparableCode(recoveryCode), cost)
  const passwordHash = await hashPassword(input.newPassword, cost)
  inTransaction(context, () => {
    updatePassword(context.db, { accountId: account.id, passwordHash, mustChangePassword: false })
    retireKeyOf(context, account.id)
    replaceRecoveryCode(context.db, codeHash, context.now().toISOString())
    const after = toRecordedAccount(getAccount(context.db, account.id))
    recordChange(context, { ...recordOf('session.recover', account.id), after })
  })
  return { recoveryCode }
}

function recordOf(act: string, recordId: string) {
  return { act, recordKind: 'account', recordId, before: null, after: null }
}
