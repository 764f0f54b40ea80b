import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openArchive } from './archive-reader.ts'
import { writeArchive } from './archive-writer.ts'
import type { FileWork, FileWorkResult } from './backup-messages.ts'
import { makeChunkCipher } from './chunk-cipher.ts'
import { toDurableFile, toNothing } from './durable-writable.ts'
import {
  type BackupManifest,
  type BackupPart,
  packManifest,
  recordsName,
  unpackManifest,
} from './manifest.ts'

export type WorkSurroundings = Readonly<{
  signal: AbortSignal
  onProgress: (doneBytes: number, totalBytes: number) => void
}>

/** Does one piece of work on a backup file; see `FileWork`. */
export async function doFileWork(work: FileWork, around: WorkSurroundings): Promise<FileWorkResult> {
  switch (work.kind) {
    case 'write':
      return await write(work, around)
    case 'readBack':
      return await readParts(work, around, ({ path }) => (path === recordsName ? work.recordsFile : null))
    case 'extract':
      return await readParts(work, around, ({ path }) => join(work.folder, path))
    case 'inspect':
      return await inspect(work)
  }
}

async function write(work: Extract<FileWork, { kind: 'write' }>, around: WorkSurroundings) {
  const { target, recordsFile, dataFolder, passphrase, cost } = work
  const manifest = unpackManifest(work.manifest)
  await writeArchive({
    target,
    manifest,
    toFile: (path) => (path === recordsName ? recordsFile : join(dataFolder, path)),
    cipher: passphrase === null ? null : makeChunkCipher(passphrase, cost),
    signal: around.signal,
    onBytes: countTo(manifest, around),
  })
  // what it holds is said by reading it back
  return { manifest: work.manifest, sha256: '', sizeBytes: (await stat(target)).size }
}

async function inspect({ file, passphrase }: Extract<FileWork, { kind: 'inspect' }>) {
  const archive = await openArchive(file, passphrase)
  archive.close()
  return { manifest: packManifest(archive.manifest), sha256: '', sizeBytes: (await stat(file)).size }
}

type Reading = Readonly<{ file: string; passphrase: string | null }>

/** Reads every part through; `toFile` says where it is kept, null for nowhere. */
async function readParts(
  { file, passphrase }: Reading,
  around: WorkSurroundings,
  toFile: (part: BackupPart) => string | null,
): Promise<FileWorkResult> {
  const archive = await openArchive(file, passphrase)
  try {
    const count = countTo(archive.manifest, around)
    const folders = new Set<string>()
    const toWritable = async (part: BackupPart) => {
      const target = toFile(part)
      if (target === null) return toNothing(count)
      const folder = dirname(target)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      const file = await toDurableFile(target)
      return file.on('pipe', (source) => source.on('data', (bytes: Buffer) => count(bytes.length)))
    }
    await archive.readParts(toWritable, around.signal)
    await flushFolders(folders)
    return { manifest: packManifest(archive.manifest), ...(await describe(file, around.signal)) }
  } finally {
    archive.close()
  }
}

const readBytes = 1_048_576

/** The size and SHA-256 of the file as it is on the device. */
async function describe(file: string, signal: AbortSignal): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: readBytes }), hash, { signal })
  return { sha256: hash.digest('hex'), sizeBytes: (await stat(file)).size }
}

function countTo({ parts }: BackupManifest, { onProgress }: WorkSurroundings): (count: number) => void {
  const totalBytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  let doneBytes = 0
  return (count) => {
    doneBytes += count
    onProgress(doneBytes, totalBytes)
  }
}

/** Makes the new names last through a power cut. Windows has no such call and needs none. */
async function flushFolders(folders: Iterable<string>): Promise<void> {
  if (process.platform === 'win32') return
  for (const folder of folders) {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  }
}
