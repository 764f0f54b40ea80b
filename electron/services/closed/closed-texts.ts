import {
  closedPlaceholder,
  isClosedToken,
  replaceClosedTokens,
} from '../../../shared/domain/closed-text/closed-token.ts'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import { findClosedText, insertClosedText } from '../../data/repositories/closed-text-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { decryptBytes, encryptBytes, toClosedToken } from './closed-cipher.ts'
import { findClosedKey, holdsNewestKey } from './closed-key-ring.ts'

/** What is needed to read and write texts of 実施手順. */
export type ClosedContext = Pick<ServiceContext, 'db' | 'closedKeys'>

/**
 * Encrypts a text with the newest key and gives the name to keep in its place; an empty text stays empty. Records that
 * have no key yet keep the text until their first officer signs in. Rule `closedKeyMissing` for one without the key.
 */
export function closeText(context: ClosedContext, text: string): string {
  if (text === '' || !requireClosedKey(context)) return text
  const { token: id, closedKeyId, sealed } = closeBytes(context, Buffer.from(text))
  insertClosedText(context.db, { id, closedKeyId, sealed })
  return id
}

/** Whether the caller can encrypt what they write; where the records have no key yet, there is nothing to encrypt with. */
export function canWriteClosed({ db, closedKeys }: ClosedContext): boolean {
  return listClosedKeys(db).length === 0 || holdsNewestKey(db, closedKeys)
}

/** Throws rule `closedKeyMissing` for one who was not given the key; false where the records have none yet. */
export function requireClosedKey({ db, closedKeys }: ClosedContext): boolean {
  if (listClosedKeys(db).length === 0) return false
  if (!holdsNewestKey(db, closedKeys)) throw ruleViolation('closedKeyMissing')
  return true
}

/** Bytes under the newest key, with the name they have by themselves. */
function closeBytes({ db, closedKeys }: ClosedContext, bytes: Uint8Array) {
  const [newest] = listClosedKeys(db)
  const key = newest && findClosedKey(db, closedKeys, newest.id)
  if (newest === undefined || key === undefined) throw ruleViolation('closedKeyMissing')
  const sealed = encryptBytes(key, newest.id, bytes, closedKeys.makeBytes)
  return { token: toClosedToken(newest.id, sealed), closedKeyId: newest.id, sealed }
}

/** The text a kept value stands for: the value itself where it is not encrypted, undefined for one without the key. */
export function openText({ db, closedKeys }: ClosedContext, kept: string): string | undefined {
  if (!isClosedToken(kept)) return kept
  const row = findClosedText(db, kept)
  if (row === undefined) throw new AppError('storage_corrupt', { table: 'closed_text', id: kept })
  const key = findClosedKey(db, closedKeys, row.closedKeyId)
  return key && decryptBytes(key, row.closedKeyId, row.sealed).toString()
}

/** The text for a screen or paper; one without the key is told so in its place. */
export function showText(context: ClosedContext, kept: string): string {
  return openText(context, kept) ?? closedPlaceholder
}

/** A longer text, such as JSON, with what is encrypted in it as `showText` gives it. */
export function showWithin(context: ClosedContext, text: string): string {
  return replaceClosedTokens(text, (token) => showText(context, token))
}

/** The same within JSON, where a text stands between quotation marks. */
export function showWithinJson(context: ClosedContext, json: string): string {
  return replaceClosedTokens(json, (token) => JSON.stringify(showText(context, token)).slice(1, -1))
}

/** The text, or rule `closedKeyMissing`. */
export function requireText(context: ClosedContext, kept: string): string {
  const text = openText(context, kept)
  if (text === undefined) throw ruleViolation('closedKeyMissing')
  return text
}

/** What to keep for a text: the value kept so far where it says the same, otherwise a fresh encryption. */
export function closeChangedText(context: ClosedContext, text: string, kept: string): string {
  return isClosedToken(kept) && openText(context, kept) === text ? kept : closeText(context, text)
}
