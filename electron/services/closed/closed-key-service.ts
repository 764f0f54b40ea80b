import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import {
  findStandingGrant,
  getClosedKey,
  insertClosedKey,
  insertClosedKeyGrant,
  listClosedKeys,
  listStandingGrants,
} from '../../data/repositories/closed-key-repository.ts'
import {
  findKeyHolder,
  getKeyHolder,
  type KeyHolderRow,
  listKeyHolders,
} from '../../data/repositories/key-holder-repository.ts'
import { toSha256 } from '../history-chain.ts'
import { recordChange, type ServiceContext } from '../service-context.ts'
import { findClosedKey, holdsNewestKey } from './closed-key-ring.ts'
import { readRecordedHolder, recordHolder } from './holder-record.ts'
import { wrapForHolder } from './key-box.ts'
import { endGrantsOf } from './key-holder-service.ts'

type KeyOf = Readonly<{ id: string; key: Buffer }>

/** Makes the first key, for the ring's own holder and the recovery code. Part of the caller's transaction. */
export function beginClosedKeys(context: ServiceContext): void {
  const { holder } = context.closedKeys
  if (holder === null) throw ruleViolation('closedKeyMissing')
  const recovery = findKeyHolder(context.db, null)
  const own = getKeyHolder(context.db, holder.id)
  addClosedKey(context, recovery === undefined ? [own] : [own, recovery])
}

/** Gives every key the caller holds to a holder; what it has already stays. Rule `closedKeyMissing`. */
export function grantClosedKeys(context: ServiceContext, to: KeyHolderRow): void {
  const { db, closedKeys } = context
  if (!holdsNewestKey(db, closedKeys)) throw ruleViolation('closedKeyMissing')
  const missing = listClosedKeys(db).filter(({ id }) => findStandingGrant(db, to.id, id) === undefined)
  grant(
    context,
    missing.flatMap(({ id }) => {
      const key = findClosedKey(db, closedKeys, id)
      return key === undefined ? [] : [{ id, key }]
    }),
    to,
  )
}

/** Takes every key back from a holder; what is written from now on takes a new key, which the others get. */
export function revokeClosedKeys(context: ServiceContext, from: KeyHolderRow): void {
  const { db } = context
  if (listStandingGrants(db, from.id).length === 0) return
  const before = readRecordedHolder(db, from.id)
  endGrantsOf(context, from.id)
  recordHolder(context, 'closedKeys.revoke', from.id, before)
  const others = listKeyHolders(db).filter(({ id }) => listStandingGrants(db, id).length > 0)
  if (others.length > 0) addClosedKey(context, others)
}

/** A key as the history keeps it. */
export function readRecordedClosedKey(db: Database, id: string) {
  const { id: _, ...key } = getClosedKey(db, id)
  return key
}

function addClosedKey(context: ServiceContext, holders: readonly KeyHolderRow[]): void {
  const { db } = context
  const id: string = context.newId()
  const key = context.closedKeys.makeBytes(32, `closed key ${id}`)
  const [newest] = listClosedKeys(db)
  insertClosedKey(db, {
    ...{ id, serial: (newest?.serial ?? 0) + 1, keySha256: toSha256(key) },
    ...{ madeAt: context.now().toISOString(), madeBy: context.actor.name },
  })
  const change = { act: 'closedKeys.make', recordKind: 'closedKey', recordId: id, before: null }
  recordChange(context, { ...change, after: readRecordedClosedKey(db, id) })
  for (const holder of holders) grant(context, [{ id, key }], holder)
  key.fill(0)
}

function grant(context: ServiceContext, keys: readonly KeyOf[], to: KeyHolderRow): void {
  if (keys.length === 0) return
  const before = readRecordedHolder(context.db, to.id)
  for (const { id, key } of keys) {
    insertClosedKeyGrant(context.db, {
      ...{ id: context.newId(), closedKeyId: id, keyHolderId: to.id },
      wrappedKey: wrapForHolder(to.publicKey, key, id, context.closedKeys.makeBytes),
      ...{ grantedAt: context.now().toISOString(), grantedBy: context.actor.name },
    })
  }
  recordHolder(context, 'closedKeys.grant', to.id, before)
}
