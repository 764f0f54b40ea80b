import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { PassThrough, Transform } from 'node:stream'
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
  zip.on('error', (error: Error) => output.destroy(error))
  const stored = { compress: false, mtime: new Date(manifest.madeAt) }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, stored)
  for (const part of manifest.parts) {
    zip.addReadStreamLazy(part.path, { ...stored, size: part.sizeBytes }, (give) => {
      give(
        null,
        readPart(plan, part, (error) => output.destroy(error)),
      )
    })
  }
  zip.end()
  const target = await toDurableFile(plan.target)
  if (cipher === null) await pipeline(output, target, { signal })
  else await pipeline(output, new EncryptingStream(cipher), target, { signal })
}

/** The bytes of a part on their way into the zip, hashed as they pass. */
function readPart(
  { toFile: toPath, onBytes }: ArchivePlan,
  part: BackupManifest['parts'][number],
  fail: (error: Error) => void,
): Transform {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (bytes: Buffer, _encoding, done) => {
      hash.update(bytes)
      onBytes(bytes.length)
      done(null, bytes)
    },
    flush: (done) => {
      if (hash.digest('hex') === part.sha256) return done()
      done(new AppError('storage_corrupt', { place: part.path }))
    },
  })
  hashing.on('error', fail)
  createReadStream(toPath(part.path))
    .on('error', (error) => hashing.destroy(error))
    .pipe(hashing)
  return hashing
}
