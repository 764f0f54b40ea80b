import type { ClosedKeyStatus } from '../../../shared/contract/closed-keys.ts'
import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import { AppError, notFound, ruleViolation } from '../../../shared/errors/app-error.ts'
import { getAccount } from '../../data/repositories/account-repository.ts'
import { findKeyHolder, getKeyHolder } from '../../data/repositories/key-holder-repository.ts'
import { toCost } from '../password-check.ts'
import type { Connection } from '../program-state.ts'
import { checkCode } from '../recovery-service.ts'
import { toComparableCode } from '../secret-text.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { makeRing } from './closed-key-ring.ts'
import { grantClosedKeys } from './closed-key-service.ts'
import { isReader, showClosedKeys } from './closed-key-status.ts'
import { requireClosedKey } from './closed-texts.ts'
import { keepKeyHolder, makeKeyHolder, openKeyHolder } from './key-holder-service.ts'
import { revokeKeysOf } from './last-holder.ts'

/** Gives the caller's keys to others who may read 実施手順; all of them or none. Rule `holderWaiting` names who has no pair. */
export function grantToAccounts(
  context: ServiceContext,
  input: { accountIds: readonly AccountId[] },
): ClosedKeyStatus {
  requireHeld(context)
  inTransaction(context, () => {
    for (const accountId of new Set(input.accountIds)) {
      const account = getAccount(context.db, accountId)
      if (account.state !== 'active' || !isReader(account)) throw notFound('account', accountId)
      const holder = findKeyHolder(context.db, accountId)
      if (holder === undefined) throw ruleViolation('holderWaiting', { name: account.displayName })
      grantClosedKeys(context, holder)
    }
  })
  return showClosedKeys(context)
}

/** Takes the keys back from one person. */
export function revokeFromAccount(context: ServiceContext, input: { accountId: AccountId }): ClosedKeyStatus {
  requireHeld(context)
  inTransaction(context, () => revokeKeysOf(context, input.accountId))
  return showClosedKeys(context)
}

/** Gives the caller's keys to the recovery code, whose pair of keys is made here where it has none. */
export async function grantToRecoveryCode(
  connection: Connection,
  context: ServiceContext,
  input: { recoveryCode: string },
): Promise<ClosedKeyStatus> {
  requireHeld(context)
  await checkCode(connection.program, context, input.recoveryCode)
  const secret = toComparableCode(input.recoveryCode)
  const secrets = { owner: null, secret, cost: toCost(connection.program) }
  const opened = await openKeyHolder(context.db, secrets)
  const fresh = opened === undefined ? await makeKeyHolder(secrets) : undefined
  inTransaction(context, () => {
    if (fresh !== undefined) keepKeyHolder(context, fresh)
    const holder = findKeyHolder(context.db, null)
    if (holder !== undefined) grantClosedKeys(context, holder)
  })
  return showClosedKeys(context)
}

/** Gives the caller the keys the recovery code has, as when nobody is left who could. Rule `recoveryCodeHasNoKey`. */
export async function openByRecoveryCode(
  connection: Connection,
  context: ServiceContext,
  input: { recoveryCode: string },
): Promise<ClosedKeyStatus> {
  const own = context.closedKeys.holder
  if (own === null) throw new AppError('not_signed_in', { reason: 'signedOut' })
  await checkCode(connection.program, context, input.recoveryCode)
  const opened = await openKeyHolder(context.db, {
    owner: null,
    secret: toComparableCode(input.recoveryCode),
  })
  const by = { ...context, closedKeys: makeRing(opened ?? null) }
  inTransaction(by, () => {
    const { isHeld } = showClosedKeys(by)
    if (!isHeld) throw ruleViolation('recoveryCodeHasNoKey')
    grantClosedKeys(by, getKeyHolder(by.db, own.id))
  })
  return showClosedKeys(context)
}

function requireHeld(context: ServiceContext): void {
  if (!requireClosedKey(context)) throw ruleViolation('closedKeyMissing')
}
