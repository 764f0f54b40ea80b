import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import { flushFolder, writeFileDurably } from './durable-file.ts'
import { withStorageErrors } from './storage-error.ts'

/** Where the data folder keeps its attached files. */
export const attachmentsFolderName = 'attachments'

/** The place of a file in the data folder: `attachments/ab/ab12…`, named by its SHA-256. */
export function toAttachmentFile(dataFolder: string, sha256: string): string {
  return join(dataFolder, attachmentsFolderName, sha256.slice(0, 2), sha256)
}

/** Keeps the bytes, flushed to the disk, and gives their SHA-256. Bytes that are there already stay as they are. */
export function saveAttachment(dataFolder: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = toAttachmentFile(dataFolder, sha256)
  withStorageErrors(() => {
    if (existsSync(file) && hashFile(file) === sha256) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileDurably(file, bytes)
    flushFolder(dirname(dirname(file)))
  })
  return sha256
}

/** The bytes as they were kept. Throws `file_missing`, or `storage_corrupt` where they are not the same any more. */
export function readAttachment(dataFolder: string, sha256: string): Buffer {
  const file = toAttachmentFile(dataFolder, sha256)
  const bytes = withStorageErrors(() => readFileSync(file))
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256) throw new AppError('storage_corrupt', { place: `${attachmentsFolderName}/${sha256}` })
  return bytes
}

function hashFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
