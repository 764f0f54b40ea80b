import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../shared/errors/app-error.ts'

/** scrypt's N, r and p: what one try of the passphrase costs. */
export type PassphraseCost = Readonly<{ cost: number; blockSize: number; parallelization: number }>

/** Marks a backup under a passphrase; four bytes with the length of the header follow, then the header as JSON. */
export const magic = Buffer.from('ISDCENC1', 'latin1')
/** Plain bytes of a chunk; in the file each has its tag behind it. */
export const chunkBytes = 64 * 1024
export const tagBytes = 16
export const storedChunkBytes = chunkBytes + tagBytes
const keyBytes = 32
const saltBytes = 16
const prefixBytes = 7
const maxHeaderBytes = 4096

const header = z.object({
  kdf: z.literal('scrypt'),
  // a header from outside must not ask for more memory than this PC has
  cost: z
    .int()
    .min(2)
    .max(2 ** 18),
  blockSize: z.int().min(1).max(8),
  parallelization: z.int().min(1).max(4),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  prefix: z.string().regex(/^[0-9a-f]{14}$/),
  check: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The key of one file and what each chunk is bound to. */
export type ChunkCipher = Readonly<{
  /** The bytes before the first chunk. */
  head: Buffer
  seal: (chunk: Uint8Array, index: number, isLast: boolean) => Buffer
  /** Throws `file_unreadable` with reason `brokenBackup` for a changed, moved or cut chunk. */
  open: (stored: Uint8Array, index: number, isLast: boolean) => Buffer
}>

/** A cipher for a new file: AES-256-GCM under a key of its own, made of the passphrase by scrypt. */
export function makeChunkCipher(passphrase: string, cost: PassphraseCost): ChunkCipher {
  const salt = randomBytes(saltBytes).toString('hex')
  const prefix = randomBytes(prefixBytes).toString('hex')
  const key = deriveKey(passphrase, { ...cost, salt })
  const check = toCheck(key)
  const text = Buffer.from(JSON.stringify({ kdf: 'scrypt', ...cost, salt, prefix, check }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return toCipher(key, prefix, Buffer.concat([magic, length, text]))
}

/** How many bytes stand before the first chunk; undefined where the file is not one under a passphrase. */
export function readHeadLength(start: Uint8Array): number | undefined {
  const bytes = Buffer.from(start)
  if (bytes.length < 12 || !bytes.subarray(0, 8).equals(magic)) return undefined
  const length = bytes.readUInt32BE(8)
  if (length > maxHeaderBytes) throw new AppError('file_unreadable', { reason: 'brokenBackup' })
  return 12 + length
}

/** The cipher of an existing file. Throws `file_unreadable` with reason `wrongPassphrase` or `brokenBackup`. */
export function openChunkCipher(head: Buffer, passphrase: string): ChunkCipher {
  const { check, prefix, ...recipe } = parseHeader(head.subarray(12))
  const key = deriveKey(passphrase, recipe)
  if (!timingSafeEqual(Buffer.from(toCheck(key), 'hex'), Buffer.from(check, 'hex'))) {
    throw new AppError('file_unreadable', { reason: 'wrongPassphrase' })
  }
  return toCipher(key, prefix, head)
}

function parseHeader(text: Buffer): z.infer<typeof header> {
  try {
    return header.parse(JSON.parse(text.toString('utf8')))
  } catch (error) {
    throw new AppError('file_unreadable', { reason: 'brokenBackup' }, error)
  }
}

function toCipher(key: Buffer, prefix: string, head: Buffer): ChunkCipher {
  const bound = createHash('sha256').update(head).digest()
  return {
    head,
    seal: (chunk, index, isLast) => {
      const cipher = createCipheriv('aes-256-gcm', key, toNonce(prefix, index, isLast)).setAAD(bound)
      return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
    },
    open: (stored, index, isLast) => {
      const end = stored.length - tagBytes
      if (end < 0) throw new AppError('file_unreadable', { reason: 'brokenBackup' })
      const decipher = createDecipheriv('aes-256-gcm', key, toNonce(prefix, index, isLast))
      decipher.setAAD(bound).setAuthTag(stored.subarray(end))
      try {
        return Buffer.concat([decipher.update(stored.subarray(0, end)), decipher.final()])
      } catch (error) {
        throw new AppError('file_unreadable', { reason: 'brokenBackup' }, error)
      }
    },
  }
}

/** Every chunk has its own: the file's prefix, its place, and whether it is the last, so that none can be left out. */
function toNonce(prefix: string, index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.write(prefix, 'hex')
  nonce.writeUInt32BE(index, prefixBytes)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

function deriveKey(passphrase: string, { salt, ...cost }: PassphraseCost & { salt: string }): Buffer {
  const maxmem = 256 * cost.cost * cost.blockSize
  // the same passphrase typed by another input method must match: one normal form
  return scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), keyBytes, { ...cost, maxmem })
}

/** Tells a wrong passphrase from a damaged file without saying anything of the key. */
function toCheck(key: Buffer): string {
  return createHash('sha256').update('infosec-daicho/backup/key').update(key).digest('hex')
}
