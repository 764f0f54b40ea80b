import type { Database } from '../../data/database.ts'
import { getClosedKey, listGrantsOf } from '../../data/repositories/closed-key-repository.ts'
import { getKeyHolder } from '../../data/repositories/key-holder-repository.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'
import { recordChange, type WritingContext } from '../service-context.ts'

/** A pair as the history keeps it: of what is wrapped its SHA-256 only, and which keys its holder has. */
export function readRecordedHolder(db: Database, id: string) {
  const { wrappedPrivateKey, id: _, ...holder } = getKeyHolder(db, id)
  const grants = listGrantsOf(db, id)
  const standing = grants.filter(({ wrappedKey }) => wrappedKey !== null)
  return {
    ...holder,
    wrappedSha256: wrappedPrivateKey === null ? null : toSha256(wrappedPrivateKey),
    keySerials: standing
      .map(({ closedKeyId }) => getClosedKey(db, closedKeyId).serial)
      .toSorted((a, b) => a - b),
    grantsSha256: toSha256(toCanonicalJson(grants)),
  }
}

type RecordedHolder = ReturnType<typeof readRecordedHolder>

/** Writes what became of a pair or of what its holder has into the history; `before` is null for a new pair. */
export function recordHolder(
  context: WritingContext,
  act: `${'keyHolders' | 'closedKeys'}.${string}`,
  id: string,
  before: RecordedHolder | null,
): void {
  const after = readRecordedHolder(context.db, id)
  recordChange(context, { act, recordKind: 'keyHolder', recordId: id, before, after })
}
