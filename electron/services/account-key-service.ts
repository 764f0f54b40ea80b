import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { AccountId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import {
  type AccountKeyRow,
  findActiveKey,
  getAccountKey,
  insertAccountKey,
  updateKeyRetired,
  updateWrappedKey,
} from '../data/repositories/account-key-repository.ts'
import { toAppError } from './app-error-of.ts'
import {
  type HolderRewrap,
  keepHolderRewrap,
  prepareHolderRewrap,
  retireKeyHolder,
} from './closed/key-holder-service.ts'
import { toSha256 } from './history-chain.ts'
import type { PasswordCost } from './password-hash.ts'
import { makeWrappingKey, unwrapPrivateKey, type WrappingKey, wrapPrivateKey } from './private-key-wrap.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** An account's opened key. `wrapped` is there for a fresh one, which is kept with the first signature. */
export type SigningKey = Readonly<{ privateKey: KeyObject; publicKey: string; wrapped: string | null }>

/**
 * Opens the account's Ed25519 key with its password, or makes the first one; throws rule `signerKeyUnreadable` where
 * the password does not open it. Writes nothing.
 */
export async function openSigningKey(
  db: Database,
  input: { accountId: AccountId; password: string; cost: PasswordCost },
): Promise<SigningKey> {
  const kept = findActiveKey(db, input.accountId)
  if (kept?.wrappedPrivateKey) {
    const privateKey = await unwrapPrivateKey(kept.wrappedPrivateKey, input.password, input.accountId)
    return { privateKey, publicKey: kept.publicKey, wrapped: null }
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  return makeSigningKey(privateKey, await makeWrappingKey(input.password, input.cost), input.accountId)
}

/** A fresh key under a password's key. */
export function makeSigningKey(privateKey: KeyObject, wrapping: WrappingKey, owner: AccountId): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('hex')
  return { privateKey, publicKey, wrapped: wrapPrivateKey(privateKey, wrapping, owner) }
}

/** Keeps a fresh key; an opened one is kept already. Part of the caller's transaction. */
export function keepSigningKey(context: ServiceContext, accountId: AccountId, key: SigningKey): void {
  if (key.wrapped === null) return
  const id: string = context.newId()
  const { publicKey, wrapped: wrappedPrivateKey } = key
  const madeAt = context.now().toISOString()
  insertAccountKey(context.db, { id, accountId, publicKey, wrappedPrivateKey, madeAt })
  record(context, 'accountKeys.create', null, id)
}

/** A key on its way to a new password; `wrapped` is null where the old password does not open it (a damaged text). */
type Rewrap = Readonly<{ id: string; wrapped: string | null }>
type PasswordChange = {
  accountId: AccountId
  currentPassword: string
  newPassword: string
  cost: PasswordCost
}

/** What an account's password opens, on its way to a new one: its key to sign with and its pair for 実施手順. */
type AccountRewrap = Readonly<{ signing: Rewrap | null; holder: HolderRewrap | null }>

/** The account's keys under a new password, to be kept with it. */
export async function prepareRewrap(db: Database, input: PasswordChange): Promise<AccountRewrap> {
  const { accountId: owner, currentPassword: secret, newPassword: nextSecret, cost } = input
  const signing = await prepareSigningRewrap(db, input)
  return { signing, holder: await prepareHolderRewrap(db, { owner, secret, nextSecret, cost }) }
}

async function prepareSigningRewrap(db: Database, input: PasswordChange): Promise<Rewrap | null> {
  const kept = findActiveKey(db, input.accountId)
  if (!kept?.wrappedPrivateKey) return null
  try {
    const privateKey = await unwrapPrivateKey(kept.wrappedPrivateKey, input.currentPassword, input.accountId)
    const wrapping = await makeWrappingKey(input.newPassword, input.cost)
    return { id: kept.id, wrapped: wrapPrivateKey(privateKey, wrapping, input.accountId) }
  } catch (error) {
    // a key that cannot be opened must not keep anybody from changing the password: it is given up
    if (toAppError(error)?.details.rule === 'signerKeyUnreadable') return { id: kept.id, wrapped: null }
    throw error
  }
}

/** Part of the transaction that sets the new password. */
export function keepRewrap(context: ServiceContext, { signing, holder }: AccountRewrap): void {
  keepHolderRewrap(context, holder)
  keepSigningRewrap(context, signing)
}

function keepSigningRewrap(context: ServiceContext, rewrap: Rewrap | null): void {
  if (rewrap === null) return
  const before = getAccountKey(context.db, rewrap.id)
  if (rewrap.wrapped === null) updateKeyRetired(context.db, rewrap.id)
  else updateWrappedKey(context.db, rewrap.id, rewrap.wrapped)
  record(context, rewrap.wrapped === null ? 'accountKeys.retire' : 'accountKeys.rewrap', before, rewrap.id)
}

/** Gives the keys up where the password is set by another or by the recovery code: nobody could open it any more. */
export function retireKeyOf(context: ServiceContext, accountId: AccountId): void {
  retireKeyHolder(context, accountId)
  const before = findActiveKey(context.db, accountId)
  if (before === undefined) return
  updateKeyRetired(context.db, before.id)
  record(context, 'accountKeys.retire', before, before.id)
}

/** A key as the history keeps it: of the wrapped private half its SHA-256 only, of which nothing can be opened. */
export function toRecordedKey({ accountId, publicKey, wrappedPrivateKey, ...key }: AccountKeyRow) {
  const { madeAt, state, rowVersion } = key
  const wrappedSha256 = wrappedPrivateKey === null ? null : toSha256(wrappedPrivateKey)
  return { accountId, publicKey, wrappedSha256, madeAt, state, rowVersion }
}

function record(context: ServiceContext, act: string, before: AccountKeyRow | null, id: string): void {
  const after = toRecordedKey(getAccountKey(context.db, id))
  const change = { act, recordKind: 'accountKey', recordId: id }
  recordChange(context, { ...change, before: before && toRecordedKey(before), after })
}
