import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, fromRandomAccessReaderPromise, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../shared/errors/app-error.ts'
import { forEachAtOnce } from './at-once.ts'
import { isUnderPassphrase, openEncryptedFile } from './encrypted-file.ts'
import { type BackupManifest, type BackupPart, backupManifest, manifestName } from './manifest.ts'

/** An opened backup. */
export type Archive = Readonly<{
  manifest: BackupManifest
  /** Gives each part's bytes to the writable made for it, some at once; throws on the first wrong one. */
  readParts: (
    toWritable: (part: BackupPart) => Writable | Promise<Writable>,
    signal: AbortSignal,
  ) => Promise<void>
  close: () => void
}>

const readBytes = 262_144
const maxManifestBytes = 300_000_000
/** Small files wait for the device most of the time: some wait together. */
const partsAtOnce = 8

/**
 * Opens a backup and reads what it says of itself. Throws `file_unreadable` with reason `needsPassphrase`,
 * `wrongPassphrase`, `notABackup`, `brokenBackup`, or `otherFormat` of a newer program.
 */
export async function openArchive(file: string, passphrase: string | null): Promise<Archive> {
  const zip = await openZip(file, passphrase)
  const source = { zip, plainFile: passphrase === null ? file : null }
  try {
    const entries = await listEntries(zip)
    const manifest = await readManifest(source, entries.get(manifestName))
    if (entries.size !== manifest.parts.length + 1) throw unreadable('brokenBackup')
    return {
      manifest,
      readParts: (toWritable, signal) =>
        forEachAtOnce(manifest.parts, partsAtOnce, async (part) =>
          readPart(source, entries.get(part.path), part, await toWritable(part), signal),
        ),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw toUnreadable(error)
  }
}

async function openZip(file: string, passphrase: string | null): Promise<ZipFile> {
  // closed by hand: the parts are read after the list was
  const options = { autoClose: false, strictFileNames: true }
  const isSecret = await isUnderPassphrase(file)
  if (isSecret && passphrase === null) throw unreadable('needsPassphrase')
  try {
    if (!isSecret || passphrase === null) return await openPromise(file, options)
    const { reader, plainBytes } = await openEncryptedFile(file, passphrase)
    return await fromRandomAccessReaderPromise(reader, plainBytes, options)
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'syscall' in error)) throw error
    throw unreadable(isSecret ? 'brokenBackup' : 'notABackup', error)
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw unreadable('brokenBackup')
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** The opened list of parts and, where it is not under a passphrase, the file itself. */
type Source = Readonly<{ zip: ZipFile; plainFile: string | null }>

async function readManifest(source: Source, entry: Entry | undefined): Promise<BackupManifest> {
  if (entry === undefined) throw unreadable('notABackup')
  if (entry.uncompressedSize > maxManifestBytes) throw unreadable('brokenBackup')
  const content: unknown = JSON.parse((await toBytes(await openEntry(source, entry))).toString('utf8'))
  const manifest = backupManifest.safeParse(content)
  if (manifest.success) return manifest.data
  const isOurs = typeof content === 'object' && content !== null && 'format' in content
  throw unreadable(isOurs ? 'otherFormat' : 'notABackup', manifest.error)
}

async function readPart(
  opened: Source,
  entry: Entry | undefined,
  part: BackupPart,
  target: Writable,
  signal: AbortSignal,
): Promise<void> {
  if (entry?.uncompressedSize !== part.sizeBytes) throw wrongPart(part)
  const hash = createHash('sha256')
  try {
    const source = (await openEntry(opened, entry)).on('data', (bytes: Buffer) => hash.update(bytes))
    await pipeline(source, target, { signal })
  } catch (error) {
    throw error instanceof AppError ||
      (error instanceof Error && ('syscall' in error || error.name === 'AbortError'))
      ? error
      : wrongPart(part, error)
  }
  if (hash.digest('hex') !== part.sha256) throw wrongPart(part)
}

/** yauzl's own streams of a plain file fall over when one ends early while others are being read. */
async function openEntry({ zip, plainFile }: Source, entry: Entry): Promise<Readable> {
  if (entry.compressionMethod !== 0) throw unreadable('brokenBackup')
  if (plainFile === null || entry.uncompressedSize === 0) return await zip.openReadStreamPromise(entry)
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return createReadStream(plainFile, {
    start,
    end: start + entry.uncompressedSize - 1,
    highWaterMark: readBytes,
  })
}

async function toBytes(source: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function wrongPart({ path }: BackupPart, cause?: unknown): AppError {
  return unreadable('brokenBackup', cause, path)
}

function toUnreadable(error: unknown): unknown {
  const isKnown = error instanceof AppError || (error instanceof Error && 'syscall' in error)
  return isKnown ? error : unreadable('brokenBackup', error)
}

function unreadable(reason: string, cause?: unknown, place?: string): AppError {
  return new AppError('file_unreadable', place === undefined ? { reason } : { reason, place }, cause)
}
