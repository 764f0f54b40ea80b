import { getRecoveryCode, replaceRecoveryCode } from '../data/repositories/recovery-code-repository.ts'
import { checkOwnPassword } from './account-password.ts'
import { makeKeyHolder } from './closed/key-holder-service.ts'
import { keepRenewedHolder } from './closed/last-holder.ts'
import { toCost } from './password-check.ts'
import { hashPassword, type PasswordCost } from './password-hash.ts'
import { type Connection, toServiceContext } from './program-state.ts'
import { makeRecoveryCode, toComparableCode } from './secret-text.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** A fresh code with what is kept of it. */
type HashedCode = Readonly<{ recoveryCode: string; codeHash: string }>

/** A fresh code; it is shown once, and only its hash is kept. */
export async function makeHashedCode(cost: PasswordCost): Promise<HashedCode> {
  const recoveryCode = makeRecoveryCode()
  return { recoveryCode, codeHash: await hashPassword(toComparableCode(recoveryCode), cost) }
}

/** Puts a code in the place of the one before, which opens nothing any more. Part of the caller's transaction. */
export function putRecoveryCode(context: ServiceContext, { codeHash }: HashedCode): void {
  const { madeAt } = getRecoveryCode(context.db)
  const after = { madeAt: context.now().toISOString() }
  replaceRecoveryCode(context.db, codeHash, after.madeAt)
  const record = { recordKind: 'recoveryCode', recordId: '1', before: { madeAt }, after }
  recordChange(context, { ...record, act: 'accounts.renewRecoveryCode' })
}

/** When the code in the safe was made, to be held against the date on its paper. */
export function showRecoveryCodeDate(context: ServiceContext): { madeAt: string } {
  return { madeAt: getRecoveryCode(context.db).madeAt }
}

/**
 * A new code for one that was lost, after the administrator's own password; rules as at signing in, and `lastKeyHolder`
 * where only the lost code opens the 実施手順. The new one opens them where the administrator can.
 */
export async function renewRecoveryCode(
  connection: Connection,
  { password }: { password: string },
): Promise<{ recoveryCode: string }> {
  await checkOwnPassword(connection, password)
  const code = await makeHashedCode(toCost(connection.program))
  const context = toServiceContext(connection)
  const secret = toComparableCode(code.recoveryCode)
  const holder = await makeKeyHolder({ owner: null, secret, cost: toCost(connection.program) })
  inTransaction(context, () => {
    putRecoveryCode(context, code)
    keepRenewedHolder(context, holder)
  })
  return { recoveryCode: code.recoveryCode }
}
