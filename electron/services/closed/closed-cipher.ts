import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors/app-error.ts'
import { type MakeBytes, makeRandomBytes } from '../private-key-wrap.ts'

const nonceBytes = 12
const tagBytes = 16

/** How many bytes longer an encrypted text is. */
export const sealedOverheadBytes = nonceBytes + tagBytes

/** Bytes encrypted under a key of 32 bytes (AES-256-GCM): nonce, tag, ciphertext. `keyId` is bound to them. */
export function encryptBytes(
  key: Uint8Array,
  keyId: string,
  bytes: Uint8Array,
  makeBytes: MakeBytes = makeRandomBytes,
): Buffer {
  // of other bytes the nonce is another, in the sample too
  const nonce = makeBytes(
    nonceBytes,
    `nonce ${createHash('sha256').update(keyId).update(bytes).digest('hex')}`,
  )
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(keyId))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The bytes again; throws `storage_corrupt` where they are not as they were encrypted. */
export function decryptBytes(key: Uint8Array, keyId: string, sealed: Uint8Array): Buffer {
  try {
    const nonce = sealed.subarray(0, nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(keyId)).setAuthTag(sealed.subarray(nonceBytes, sealedOverheadBytes))
    return Buffer.concat([decipher.update(sealed.subarray(sealedOverheadBytes)), decipher.final()])
  } catch (error) {
    throw new AppError('storage_corrupt', { table: 'closed_text' }, error)
  }
}

/** The name of an encrypted text, which other rows hold in its place: it follows from every byte of the text. */
export function toClosedToken(keyId: string, sealed: Uint8Array): string {
  return `§${createHash('sha256').update(keyId).update(sealed).digest('base64url')}`
}
