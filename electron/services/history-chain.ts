import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { invariant } from '../../shared/errors/invariant.ts'
import type { HistoryRow } from '../data/repositories/history-repository.ts'

/** The one text of a value: RFC 8785, keys sorted, no spaces. */
export function toCanonicalJson(value: unknown): string {
  const text = toJsonInOrder(value) ?? canonicalize(value)
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
      // in the order of their names, as they are written
      accountId: entry.accountId,
      accountName: entry.accountName,
      act: entry.act,
      afterJson: entry.afterJson,
      at: entry.at,
      beforeJson: entry.beforeJson,
      previousHash: entry.previousHash,
      recordId: entry.recordId,
      recordKind: entry.recordKind,
      sequence: entry.sequence,
    }),
  )
}

/**
 * What does not fit in an entry that should be of this number and follow this hash, in words for people. `isAsTaken` says
 * whether what has the second SHA-256 is what had the first.
 */
export function findEntryFault(
  entry: HistoryRow,
  { sequence, previousHash }: Readonly<{ sequence: number; previousHash: string }>,
  isAsTaken: (taken: string, present: string) => boolean,
): string | undefined {
  if (entry.sequence !== sequence) return `次にあるのは ${entry.sequence} 番で、間が抜けています`
  if (entry.previousHash !== previousHash) return '前の履歴とつながりません'
  return isAsTaken(entry.hash, toEntryHash(entry)) ? undefined : '内容が書き換えられています'
}

/**
 * What JavaScript's own writer makes of a value whose keys stand in order already: the same text, in a fifth of the time,
 * for thousands of records that are written at once. Undefined for any other value.
 */
function toJsonInOrder(value: unknown): string | undefined {
  if (!isInOrder(value)) return undefined
  const text = JSON.stringify(value)
  // half of a pair of code units would be written as an escape, where RFC 8785 refuses it
  return /\\ud[89a-f]/.test(text) ? undefined : text
}

function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  if (value === null) return true
  return Array.isArray(value) ? value.every(isInOrder) : isRecordInOrder(value)
}

function isRecordInOrder(value: object): boolean {
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  // a plain object holds values by their names
  const fields = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(fields)
  return keys.every((key, place) => (place === 0 || key > (keys[place - 1] ?? '')) && isInOrder(fields[key]))
}
