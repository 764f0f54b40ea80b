import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import { listStandingGrants } from '../../data/repositories/closed-key-repository.ts'
import { findKeyHolder, getKeyHolder, listKeyHolders } from '../../data/repositories/key-holder-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { holdsNewestKey } from './closed-key-ring.ts'
import { grantClosedKeys, revokeClosedKeys } from './closed-key-service.ts'
import { type FreshHolder, keepKeyHolder } from './key-holder-service.ts'

/**
 * Throws rule `lastKeyHolder` where nobody could open a 実施手順 any more if this account, or the recovery code (null),
 * could not: nobody else has the key.
 */
export function refuseLastHolder(db: Database, owner: AccountId | null): void {
  const own = findKeyHolder(db, owner)
  if (own === undefined || listStandingGrants(db, own.id).length === 0) return
  const others = listKeyHolders(db).filter(({ id }) => id !== own.id && listStandingGrants(db, id).length > 0)
  if (others.length === 0) throw ruleViolation('lastKeyHolder')
}

/** Takes the keys back from an account, where it has them. Rule `lastKeyHolder`. Part of the caller's transaction. */
export function revokeKeysOf(context: ServiceContext, accountId: AccountId): void {
  refuseLastHolder(context.db, accountId)
  const holder = findKeyHolder(context.db, accountId)
  if (holder !== undefined) revokeClosedKeys(context, holder)
}

/** Keeps the pair of a new recovery code, with the keys where the caller has them. Part of the caller's transaction. */
export function keepRenewedHolder(context: ServiceContext, fresh: FreshHolder): void {
  refuseLastHolder(context.db, null)
  const { id } = keepKeyHolder(context, fresh)
  if (holdsNewestKey(context.db, context.closedKeys)) grantClosedKeys(context, getKeyHolder(context.db, id))
}
