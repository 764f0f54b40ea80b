import { createPublicKey, type KeyObject } from 'node:crypto'
import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import { listStandingGrants, updateGrantEnded } from '../../data/repositories/closed-key-repository.ts'
import {
  findKeyHolder,
  insertKeyHolder,
  updateHolderRetired,
  updateHolderWrap,
} from '../../data/repositories/key-holder-repository.ts'
import { toAppError } from '../app-error-of.ts'
import type { PasswordCost } from '../password-hash.ts'
import { makeWrappingKey, unwrapPrivateKey, type WrappingKey, wrapPrivateKey } from '../private-key-wrap.ts'
import type { ServiceContext } from '../service-context.ts'
import type { OpenedHolder } from './closed-key-ring.ts'
import { readRecordedHolder, recordHolder } from './holder-record.ts'
import { makePrivateKey } from './key-box.ts'

/** The account of a pair, or null for the recovery code's. */
type Owner = AccountId | null
/** A secret that opens a pair: a password, or the recovery code as it is compared. */
type Secret = Readonly<{ owner: Owner; secret: string; cost: PasswordCost }>

/** A fresh pair that is not kept yet. */
export type FreshHolder = Readonly<{
  owner: Owner
  privateKey: KeyObject
  publicKey: string
  wrapped: string
}>

/** Makes a pair that the secret opens (scrypt, AES-256-GCM). Writes nothing. */
export async function makeKeyHolder({ owner, secret, cost }: Secret): Promise<FreshHolder> {
  return makeHolderUnder(await makeWrappingKey(secret, cost), owner)
}

/** The same under a key that was made of the secret already, from what that key leaves to chance. */
export function makeHolderUnder(wrapping: WrappingKey, owner: Owner): FreshHolder {
  const privateKey = makePrivateKey(wrapping.makeBytes, `key ${toPurpose(owner)}`)
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('hex')
  return { owner, privateKey, publicKey, wrapped: wrapPrivateKey(privateKey, wrapping, toPurpose(owner)) }
}

/** Keeps a fresh pair in the place of the one before, whose grants end. Part of the caller's transaction. */
export function keepKeyHolder(context: ServiceContext, fresh: FreshHolder): OpenedHolder {
  retireKeyHolder(context, fresh.owner)
  const id: string = context.newId()
  const { owner: accountId, publicKey, wrapped: wrappedPrivateKey, privateKey } = fresh
  const madeAt = context.now().toISOString()
  insertKeyHolder(context.db, { id, accountId, publicKey, wrappedPrivateKey, madeAt })
  recordHolder(context, 'keyHolders.make', id, null)
  return { id, publicKey, privateKey }
}

/** Opens the owner's pair; undefined where there is none or the secret does not open it. */
export async function openKeyHolder(
  db: Database,
  { owner, secret }: Pick<Secret, 'owner' | 'secret'>,
): Promise<OpenedHolder | undefined> {
  const kept = findKeyHolder(db, owner)
  if (!kept?.wrappedPrivateKey) return undefined
  try {
    const privateKey = await unwrapPrivateKey(kept.wrappedPrivateKey, secret, toPurpose(owner))
    return { id: kept.id, publicKey: kept.publicKey, privateKey }
  } catch (error) {
    if (toAppError(error)?.details.rule === 'signerKeyUnreadable') return undefined
    throw error
  }
}

/** A pair on its way to a new secret; `wrapped` is null where the old secret does not open it. */
export type HolderRewrap = Readonly<{ id: string; owner: Owner; wrapped: string | null }>

/** The owner's pair under a new secret, to be kept with it; null where there is no pair yet. Writes nothing. */
export async function prepareHolderRewrap(
  db: Database,
  { owner, secret, nextSecret, cost }: Secret & { nextSecret: string },
): Promise<HolderRewrap | null> {
  const kept = findKeyHolder(db, owner)
  if (kept === undefined) return null
  const opened = await openKeyHolder(db, { owner, secret })
  if (opened === undefined) return { id: kept.id, owner, wrapped: null }
  const wrapping = await makeWrappingKey(nextSecret, cost)
  return { id: kept.id, owner, wrapped: wrapPrivateKey(opened.privateKey, wrapping, toPurpose(owner)) }
}

/** Part of the transaction that sets the new password or code. */
export function keepHolderRewrap(context: ServiceContext, rewrap: HolderRewrap | null): void {
  if (rewrap === null) return
  if (rewrap.wrapped === null) {
    retireKeyHolder(context, rewrap.owner)
    return
  }
  const before = readRecordedHolder(context.db, rewrap.id)
  updateHolderWrap(context.db, rewrap.id, rewrap.wrapped)
  recordHolder(context, 'keyHolders.rewrap', rewrap.id, before)
}

/** Gives the owner's pair up, which nobody could open any more, and with it what was granted to it. */
export function retireKeyHolder(context: ServiceContext, owner: Owner): void {
  const kept = findKeyHolder(context.db, owner)
  if (kept === undefined) return
  const before = readRecordedHolder(context.db, kept.id)
  endGrantsOf(context, kept.id)
  updateHolderRetired(context.db, kept.id)
  recordHolder(context, 'keyHolders.retire', kept.id, before)
}

/** Takes every key back from a holder. Part of the caller's transaction. */
export function endGrantsOf(context: ServiceContext, keyHolderId: string): void {
  const ended = { endedAt: context.now().toISOString(), endedBy: context.actor.name }
  for (const { id } of listStandingGrants(context.db, keyHolderId))
    updateGrantEnded(context.db, { id, ...ended })
}

function toPurpose(owner: Owner): string {
  return `closed ${owner ?? 'recovery code'}`
}
