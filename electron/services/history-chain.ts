import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { invariant } from '../../shared/errors/invariant.ts'
import type { HistoryRow } from '../data/repositories/history-repository.ts'

/** The one text of a value: RFC 8785, keys sorted, no spaces. */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value)
  invariant(text !== undefined, 'only values of JSON are recorded')
  return text
}

/** SHA-256 in lower-case hexadecimal. */
export function toSha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The hash of an entry over all its other fields, the previous entry's hash among them. */
export function toEntryHash(entry: Omit<HistoryRow, 'hash'>): string {
  return toSha256(
    toCanonicalJson({
      sequence: entry.sequence,
      at: entry.at,
      accountId: entry.accountId,
      accountName: entry.accountName,
      act: entry.act,
      recordKind: entry.recordKind,
      recordId: entry.recordId,
      beforeJson: entry.beforeJson,
      afterJson: entry.afterJson,
      previousHash: entry.previousHash,
    }),
  )
}
