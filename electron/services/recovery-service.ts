import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type AccountRow,
  findAccountByLoginName,
  getAccount,
  updatePassword,
} from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getRecoveryCode, updateAfterWrongCode } from '../data/repositories/recovery-code-repository.ts'
import { retireKeyOf } from './account-key-service.ts'
import { toRecordedAccount } from './account-record.ts'
import { keepRecoveredKeys, prepareRecoveredKeys } from './closed/recovered-keys.ts'
import { checkSecret, refuseWeakPassword, toCost, type WrongTry } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { nobody, type ProgramState, toContextOf } from './program-state.ts'
import { makeHashedCode, putRecoveryCode } from './recovery-code.ts'
import { toComparableCode } from './secret-text.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/**
 * Sets an administrator's password by the code from the safe, and gives the code that replaces it. Rules:
 * `wrongRecoveryCode` and `waitAfterWrongPasswords`, both with `secondsLeft`; `notAdministrator` for other accounts.
 */
export async function recover(
  program: ProgramState,
  input: { recoveryCode: string; loginName: string; newPassword: string },
): Promise<{ recoveryCode: string }> {
  const context = toContextOf(program, nobody)
  const { db } = context
  const loginName = input.loginName.trim()
  const displayName = findAccountByLoginName(db, loginName)?.displayName ?? ''
  refuseWeakPassword('newPassword', input.newPassword, [loginName, displayName, getOrganization(db).name])
  const usedHash = await checkCode(program, context, input.recoveryCode)
  const account = getAdministrator(context, loginName)
  const cost = toCost(program)
  const code = await makeHashedCode(cost)
  const passwordHash = await hashPassword(input.newPassword, cost)
  const codes = { recoveryCode: input.recoveryCode, nextCode: code.recoveryCode }
  const { newPassword } = input
  const keys = await prepareRecoveredKeys(db, { accountId: account.id, ...codes, newPassword, cost })
  inTransaction(context, () => {
    // another may have used the same code while this one was hashing: it opens once
    if (getRecoveryCode(db).codeHash !== usedHash)
      throw ruleViolation('wrongRecoveryCode', { secondsLeft: 0 })
    updatePassword(db, { accountId: account.id, passwordHash, mustChangePassword: false })
    retireKeyOf(context, account.id)
    keepRecoveredKeys(context, keys)
    const after = toRecordedAccount(getAccount(db, account.id))
    const record = { recordKind: 'account', recordId: account.id, before: toRecordedAccount(account), after }
    recordChange(context, { ...record, act: 'session.recover' })
    putRecoveryCode(context, code)
  })
  return { recoveryCode: code.recoveryCode }
}

/**
 * The hash of the code that was right; rules `wrongRecoveryCode` and `waitAfterWrongPasswords`, both with `secondsLeft`. What was typed as a name is not noted: it may be a password.
 */
export async function checkCode(
  program: ProgramState,
  context: ServiceContext,
  typed: string,
): Promise<string> {
  let hash = ''
  await checkSecret(program, {
    secret: toComparableCode(typed),
    wrongRule: 'wrongRecoveryCode',
    readTries: () => {
      const { codeHash, failedCount, lastFailedAt } = getRecoveryCode(context.db)
      hash = codeHash
      return { hash, failedCount, lastFailedAt }
    },
    onWrong: (wrong) => keepWrongCode(context, wrong),
  })
  return hash
}

function keepWrongCode(context: ServiceContext, wrong: WrongTry): void {
  inTransaction(context, () => {
    updateAfterWrongCode(context.db, wrong)
    const record = { recordKind: 'recoveryCode', recordId: '1', before: null, after: null }
    recordChange(context, { ...record, act: 'session.wrongRecoveryCode' })
  })
}

function getAdministrator(context: ServiceContext, loginName: string): AccountRow {
  const account = findAccountByLoginName(context.db, loginName)
  if (account?.roles.includes('administrator') && account.state === 'active') return account
  throw ruleViolation('notAdministrator')
}
