import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import { listStandingGrants } from '../../data/repositories/closed-key-repository.ts'
import { findKeyHolder, getKeyHolder } from '../../data/repositories/key-holder-repository.ts'
import type { PasswordCost } from '../password-hash.ts'
import { toComparableCode } from '../secret-text.ts'
import type { ServiceContext } from '../service-context.ts'
import { makeRing, type OpenedHolder } from './closed-key-ring.ts'
import { grantClosedKeys } from './closed-key-service.ts'
import {
  type FreshHolder,
  type HolderRewrap,
  keepHolderRewrap,
  keepKeyHolder,
  makeKeyHolder,
  openKeyHolder,
  prepareHolderRewrap,
} from './key-holder-service.ts'

/** What the recovery code saves of the 実施手順 keys when it sets a password and gives way to the next code. */
type RecoveredKeys = Readonly<{
  rewrap: HolderRewrap | null
  holder: FreshHolder | null
  by: OpenedHolder | null
}>

/**
 * Opens the code's pair and puts it under the next code. An account that had the keys gets a fresh pair under its new
 * password; one that had none gets none. Writes nothing.
 */
export async function prepareRecoveredKeys(
  db: Database,
  input: {
    accountId: AccountId
    recoveryCode: string
    nextCode: string
    newPassword: string
    cost: PasswordCost
  },
): Promise<RecoveredKeys> {
  const { accountId, cost } = input
  const code = { owner: null, secret: toComparableCode(input.recoveryCode), cost }
  const rewrap = await prepareHolderRewrap(db, { ...code, nextSecret: toComparableCode(input.nextCode) })
  const own = findKeyHolder(db, accountId)
  const hadKeys = own !== undefined && listStandingGrants(db, own.id).length > 0
  const by = hadKeys ? ((await openKeyHolder(db, code)) ?? null) : null
  const holder = by && (await makeKeyHolder({ owner: accountId, secret: input.newPassword, cost }))
  return { rewrap, holder, by }
}

/** Part of the transaction that sets the new password and code. */
export function keepRecoveredKeys(context: ServiceContext, { rewrap, holder, by }: RecoveredKeys): void {
  keepHolderRewrap(context, rewrap)
  if (holder === null || by === null) return
  const { id } = keepKeyHolder(context, holder)
  const ring = makeRing(by)
  grantClosedKeys({ ...context, closedKeys: ring }, getKeyHolder(context.db, id))
}
