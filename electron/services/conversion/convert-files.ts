import { invariant } from '../../../shared/errors/invariant.ts'
import { readAttachment, saveAttachment } from '../../data/attachment-files.ts'
import type { AttachmentRow } from '../../data/repositories/attachment-repository.ts'
import { toAppError } from '../app-error-of.ts'
import type { Steps } from '../asset-work/steps.ts'
import { decryptBytes, encryptBytes } from '../closed/closed-cipher.ts'
import type { ConvertContext } from './convert-context.ts'
import { isPlain } from './plain-values.ts'

/** An encrypted file on the disk in the place of a plain one, which is named by its SHA-256. */
export type ConvertedFile = Readonly<{ sha256: string; sizeBytes: number }>

/**
 * Writes the plain files of these attachments encrypted beside them, flushed and read back; nothing refers to them yet. One that
 * is gone or damaged has no entry: it stays named as it is, and `verify` says so.
 */
export function* convertFiles(
  context: Pick<ConvertContext, 'dataFolder' | 'key'>,
  attachments: readonly AttachmentRow[],
): Steps<ReadonlyMap<string, ConvertedFile>> {
  const converted = new Map<string, ConvertedFile>()
  for (const { fileName, sha256 } of attachments) {
    if (!isPlain(fileName) || converted.has(sha256)) continue
    const file = convertFile(context, sha256)
    if (file !== undefined) converted.set(sha256, file)
    yield converted.size
  }
  return converted
}

function convertFile(
  { dataFolder, key }: Pick<ConvertContext, 'dataFolder' | 'key'>,
  plainSha256: string,
): ConvertedFile | undefined {
  const bytes = readKept(dataFolder, plainSha256)
  if (bytes === undefined) return undefined
  const sealed = encryptBytes(key.bytes, key.id, bytes)
  const sha256 = saveAttachment(dataFolder, sealed)
  const again = decryptBytes(key.bytes, key.id, readAttachment(dataFolder, sha256))
  invariant(again.equals(bytes), 'an encrypted file opens as it was')
  return { sha256, sizeBytes: sealed.length }
}

function readKept(dataFolder: string, sha256: string): Buffer | undefined {
  try {
    return readAttachment(dataFolder, sha256)
  } catch (error) {
    const code = toAppError(error)?.code
    if (code === 'file_missing' || code === 'storage_corrupt') return undefined
    throw error
  }
}
