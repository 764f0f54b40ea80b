import type { Database } from '../../data/database.ts'
import { findClosedText, insertConvertedText } from '../../data/repositories/closed-text-repository.ts'
import { decryptBytes, encryptBytes, toClosedToken } from '../closed/closed-cipher.ts'
import type { WritingContext } from '../service-context.ts'
import type { OpenedKey } from './opened-key.ts'
import type { CloseText } from './plain-values.ts'

/** What a conversion works with. */
export type ConvertContext = WritingContext & Readonly<{ dataFolder: string; key: OpenedKey }>

/** Encrypts texts of one conversion; the same text gets the same name, so that rows and seals still agree. */
export function createCloser(
  { db, key }: Readonly<{ db: Database; key: OpenedKey }>,
  conversionId: string,
): CloseText {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const sealed = encryptBytes(key.bytes, key.id, Buffer.from(text))
    const id = toClosedToken(key.id, sealed)
    insertConvertedText(db, { id, closedKeyId: key.id, sealed, conversionId })
    known.set(text, id)
    return id
  }
}

/** The text again, of one that this key encrypted. */
export function openConverted(db: Database, key: OpenedKey, token: string): string | undefined {
  const text = findClosedText(db, token)
  return text?.closedKeyId === key.id ? decryptBytes(key.bytes, key.id, text.sealed).toString() : undefined
}
