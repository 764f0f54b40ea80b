import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { ChunkCipher } from './chunk-cipher.ts'
import { toDurableFile } from './durable-writable.ts'
import { EncryptingStream } from './encrypting-stream.ts'
import { type BackupManifest, manifestName } from './manifest.ts'

export type ArchivePlan = Readonly<{
  /** The file to write; it must not exist. */
  target: string
  manifest: BackupManifest
  /** Where the bytes of a part are. */
  toFile: (path: string) => string
  cipher: ChunkCipher | null
  signal: AbortSignal
  onBytes: (count: number) => void
}>

/**
 * Writes a backup: a zip of unpacked entries (so that anything can take it apart in need) or the same under a
 * passphrase, flushed to the device. A part that is not what the manifest says throws `storage_corrupt` with its place.
 */
export async function writeArchive(plan: ArchivePlan): Promise<void> {
  const { manifest, cipher, signal } = plan
  const zip = new ZipFile()
  const output = new PassThrough()
  zip.outputStream.pipe(output)
  const fail = (error: Error) => output.destroy(error)
  zip.on('error', fail)
  const stored = { compress: false, mtime: new Date(manifest.madeAt) }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, stored)
  for (const part of manifest.parts) {
    zip.addReadStreamLazy(part.path, { ...stored, size: part.sizeBytes }, (give) => {
      openPart(plan, part).then((source) => give(null, source.on('error', fail)), fail)
    })
  }
  zip.end()
  const target = await toDurableFile(plan.target)
  if (cipher === null) await pipeline(output, target, { signal })
  else await pipeline(output, new EncryptingStream(cipher), target, { signal })
}

type Part = BackupManifest['parts'][number]

/** Up to here a part is read at once: a stream of its own costs more than its bytes. */
const wholeBytes = 4_194_304
const streamBytes = 1_048_576

/** The bytes of a part, which are those of the manifest or end in `storage_corrupt`. */
async function openPart(plan: ArchivePlan, part: Part): Promise<Readable> {
  if (part.sizeBytes > wholeBytes) return streamPart(plan, part)
  const bytes = await readFile(plan.toFile(part.path))
  if (createHash('sha256').update(bytes).digest('hex') !== part.sha256) throw corrupt(part)
  plan.onBytes(bytes.length)
  return new PassThrough().end(bytes)
}

/** The same on their way into the zip, hashed as they pass. */
function streamPart({ toFile, onBytes }: ArchivePlan, part: Part): Transform {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (bytes: Buffer, _encoding, done) => {
      hash.update(bytes)
      onBytes(bytes.length)
      done(null, bytes)
    },
    flush: (done) => done(hash.digest('hex') === part.sha256 ? null : corrupt(part)),
  })
  createReadStream(toFile(part.path), { highWaterMark: streamBytes })
    .on('error', (error) => hashing.destroy(error))
    .pipe(hashing)
  return hashing
}

function corrupt({ path }: Part): AppError {
  return new AppError('storage_corrupt', { place: path })
}
