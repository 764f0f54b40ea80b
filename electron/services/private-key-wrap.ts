import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import type { PasswordCost } from './password-hash.ts'

/** Fresh bytes for a purpose; the sample's follow from the purpose, so that it repeats. */
export type MakeBytes = (count: number, purpose: string) => Buffer

/** What is left to chance. */
export const makeRandomBytes: MakeBytes = (count) => randomBytes(count)

/** A key made of a password, with the text that says how it was made: `scrypt$N$r$p$salt`. */
export type WrappingKey = Readonly<{ recipe: string; key: Buffer; makeBytes: MakeBytes }>

const keyBytes = 32

/** Makes the key of a password under a fresh salt; the same cost as for trying the password. */
export async function makeWrappingKey(
  password: string,
  cost: PasswordCost,
  makeBytes: MakeBytes = makeRandomBytes,
): Promise<WrappingKey> {
  const salt = makeBytes(16, 'salt').toString('hex')
  const recipe = ['scrypt', cost.cost, cost.blockSize, cost.parallelization, salt].join('$')
  return { recipe, key: await deriveKey(password, recipe), makeBytes }
}

/**
 * A private key as one text that only the password opens (scrypt, AES-256-GCM): the recipe, nonce, tag and ciphertext
 * in hexadecimal. `owner` is bound to it, so that it opens for no other account.
 */
export function wrapPrivateKey(privateKey: KeyObject, wrapping: WrappingKey, owner: string): string {
  const nonce = wrapping.makeBytes(12, owner)
  const cipher = createCipheriv('aes-256-gcm', wrapping.key, nonce).setAAD(Buffer.from(owner))
  const der = privateKey.export({ type: 'pkcs8', format: 'der' })
  const sealed = Buffer.concat([cipher.update(der), cipher.final()])
  return [wrapping.recipe, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('hex'))].join(
    '$',
  )
}

/** Throws rule `signerKeyUnreadable` for another password, another owner or a changed text. */
export async function unwrapPrivateKey(wrapped: string, password: string, owner: string): Promise<KeyObject> {
  const parts = wrapped.split('$')
  const [nonce, tag, sealed] = parts.slice(5).map((part) => Buffer.from(part, 'hex'))
  if (nonce === undefined || tag === undefined || sealed === undefined)
    throw new AppError('storage_corrupt', { table: 'account_key', id: owner })
  const key = await deriveKey(password, parts.slice(0, 5).join('$'))
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner)).setAuthTag(tag)
    const der = Buffer.concat([decipher.update(sealed), decipher.final()])
    return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  } catch {
    throw ruleViolation('signerKeyUnreadable')
  }
}

function deriveKey(password: string, recipe: string): Promise<Buffer> {
  const [name, cost, blockSize, parallelization, salt] = recipe.split('$')
  if (name !== 'scrypt' || salt === undefined)
    throw new AppError('storage_corrupt', { table: 'account_key', place: 'recipe' })
  const options = {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
  }
  const maxmem = 256 * options.cost * options.blockSize
  return new Promise((resolve, reject) => {
    // the same password typed by another input method must match: one normal form
    scrypt(
      password.normalize('NFKC'),
      Buffer.from(salt, 'hex'),
      keyBytes,
      { ...options, maxmem },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}
