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

/** What does not fit in an entry that should be of this number and follow this hash, in words for people. */
export function findEntryFault(
  entry: HistoryRow,
  sequence: number,
  previousHash: string,
): string | undefined {
  if (entry.sequence !== sequence) return `次にあるのは ${entry.sequence} 番で、間が抜けています`
  if (entry.previousHash !== previousHash) return '前の履歴とつながりません'
  return toEntryHash(entry) === entry.hash ? undefined : '内容が書き換えられています'
}
