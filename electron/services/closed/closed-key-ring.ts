import type { KeyObject } from 'node:crypto'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import {
  findStandingGrant,
  getClosedKey,
  listClosedKeys,
} from '../../data/repositories/closed-key-repository.ts'
import { toSha256 } from '../history-chain.ts'
import { type MakeBytes, makeRandomBytes } from '../private-key-wrap.ts'
import { unwrapForHolder } from './key-box.ts'

/** A pair of keys whose private half was opened with its password or code. */
export type OpenedHolder = Readonly<{ id: string; publicKey: string; privateKey: KeyObject }>

/**
 * The keys of one who is signed in, in memory only; `keys` are those used so far, by their grants. New keys and nonces come
 * of `makeBytes`.
 */
export type ClosedKeyRing = {
  holder: OpenedHolder | null
  readonly keys: Map<string, Buffer>
  readonly makeBytes: MakeBytes
}

/** The ring of a holder, or one that opens nothing. */
export function makeRing(
  holder: OpenedHolder | null = null,
  makeBytes: MakeBytes = makeRandomBytes,
): ClosedKeyRing {
  return { holder, keys: new Map(), makeBytes }
}

/** Forgets every key: the bytes are overwritten. What still goes on with the ring finds nothing in it. */
export function closeRing(ring: ClosedKeyRing): void {
  ring.holder = null
  for (const key of ring.keys.values()) key.fill(0)
  ring.keys.clear()
}

/** The key, while its grant to the ring's holder stands; undefined for one who was not given it. */
export function findClosedKey(db: Database, ring: ClosedKeyRing, closedKeyId: string): Buffer | undefined {
  const { holder } = ring
  if (holder === null) return undefined
  const grant = findStandingGrant(db, holder.id, closedKeyId)
  if (!grant?.wrappedKey) return undefined
  const kept = ring.keys.get(grant.id)
  if (kept !== undefined) return kept
  const key = unwrapForHolder(holder, grant.wrappedKey, closedKeyId)
  if (toSha256(key) !== getClosedKey(db, closedKeyId).keySha256) throw ruleViolation('closedKeyUnreadable')
  ring.keys.set(grant.id, key)
  return key
}

/** Whether the ring opens the newest key, the one new texts are encrypted with. */
export function holdsNewestKey(db: Database, ring: ClosedKeyRing): boolean {
  const [newest] = listClosedKeys(db)
  return newest !== undefined && findClosedKey(db, ring, newest.id) !== undefined
}
