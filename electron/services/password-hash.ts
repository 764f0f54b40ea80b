import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../shared/errors/app-error.ts'

/** What a password costs to try. `cost` is scrypt's N, a power of two. */
export type PasswordCost = Readonly<{ cost: number; blockSize: number; parallelization: number }>

/** 128 MiB and about a quarter of a second for each try. */
export const standardPasswordCost: PasswordCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 }

const keyBytes = 32
const saltBytes = 16

/** The password's scrypt hash with its salt and cost in one text: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await deriveKey(password, salt, cost)
  return [
    'scrypt',
    cost.cost,
    cost.blockSize,
    cost.parallelization,
    salt.toString('hex'),
    key.toString('hex'),
  ].join('$')
}

/** Whether the password is the one that was hashed; takes equally long for every wrong one. */
export async function matchesPassword(password: string, hash: string): Promise<boolean> {
  const [name, cost, blockSize, parallelization, salt, key] = hash.split('$')
  if (name !== 'scrypt' || salt === undefined || key === undefined) {
    throw new AppError('storage_corrupt', { place: 'password hash' })
  }
  const derived = await deriveKey(password, Buffer.from(salt, 'hex'), {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
  })
  return timingSafeEqual(derived, Buffer.from(key, 'hex'))
}

function deriveKey(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Buffer> {
  // the same password typed by another input method must match: one normal form
  const text = password.normalize('NFKC')
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.cost * cost.blockSize }
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
