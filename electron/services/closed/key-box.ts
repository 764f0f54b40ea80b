import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { type MakeBytes, makeRandomBytes } from '../private-key-wrap.ts'

/** The head of an X25519 key in PKCS #8 (RFC 8410), before its 32 bytes. */
const pkcs8Head = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A private key (X25519); any 32 bytes are one. */
export function makePrivateKey(makeBytes: MakeBytes, purpose: string): KeyObject {
  const key = Buffer.concat([pkcs8Head, makeBytes(32, purpose)])
  return createPrivateKey({ key, type: 'pkcs8', format: 'der' })
}

/** Puts a key of 32 bytes into a text that only the private half of `publicKey` opens; `purpose` is bound to it. */
export function wrapForHolder(
  publicKey: string,
  key: Uint8Array,
  purpose: string,
  makeBytes: MakeBytes = makeRandomBytes,
): string {
  const privateKey = makePrivateKey(makeBytes, `sender ${publicKey} ${purpose}`)
  const sender = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const shared = diffieHellman({ privateKey, publicKey: toPublicKey(publicKey) })
  const nonce = makeBytes(12, `wrapping nonce ${publicKey} ${purpose}`)
  const cipher = createCipheriv(
    'aes-256-gcm',
    toWrappingKey(shared, sender.toString('hex'), publicKey),
    nonce,
  )
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return ['x25519', ...[sender, nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('hex'))].join(
    '$',
  )
}

/** The key out of such a text; throws rule `closedKeyUnreadable` for another holder, another purpose or a changed text. */
export function unwrapForHolder(
  holder: { privateKey: KeyObject; publicKey: string },
  wrapped: string,
  purpose: string,
): Buffer {
  try {
    const [name, sender = '', nonce = '', tag = '', sealed = ''] = wrapped.split('$')
    if (name !== 'x25519') throw new Error('another kind of wrapping')
    const shared = diffieHellman({ privateKey: holder.privateKey, publicKey: toPublicKey(sender) })
    const key = toWrappingKey(shared, sender, holder.publicKey)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, 'hex'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'hex')), decipher.final()])
  } catch (error) {
    throw Object.assign(ruleViolation('closedKeyUnreadable'), { cause: error })
  }
}

/** One use only: both public halves go into the key, so that it belongs to this wrapping alone. */
function toWrappingKey(shared: Uint8Array, sender: string, receiver: string): Buffer {
  return createHmac('sha256', shared).update(`infosec-daicho closed key ${sender} ${receiver}`).digest()
}

function toPublicKey(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.from(hex, 'hex'), type: 'spki', format: 'der' })
}
