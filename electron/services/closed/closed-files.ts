import { isClosedToken } from '../../../shared/domain/closed-text/closed-token.ts'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import { findClosedText } from '../../data/repositories/closed-text-repository.ts'
import { decryptBytes, encryptBytes, sealedOverheadBytes } from './closed-cipher.ts'
import { findClosedKey } from './closed-key-ring.ts'
import { type ClosedContext, requireClosedKey, requireText, showText } from './closed-texts.ts'

/** A file as it is kept: where its name is encrypted, its bytes are, under the same key. */
type KeptFile = Readonly<{ fileName: string; sizeBytes: number }>

/** Bytes encrypted for `attachments/`; as they are where the records have no key yet. Rule `closedKeyMissing`. */
export function closeFileBytes(context: ClosedContext, bytes: Uint8Array): Uint8Array {
  if (!requireClosedKey(context)) return bytes
  const [newest] = listClosedKeys(context.db)
  const key = newest && findClosedKey(context.db, context.closedKeys, newest.id)
  if (newest === undefined || key === undefined) throw ruleViolation('closedKeyMissing')
  return encryptBytes(key, newest.id, bytes, context.closedKeys.makeBytes)
}

/** Name and bytes of a kept file as they were attached. Rule `closedKeyMissing`. */
export function openFile(
  context: ClosedContext,
  { fileName: kept }: KeptFile,
  bytes: Uint8Array,
): { fileName: string; bytes: Uint8Array } {
  if (!isClosedToken(kept)) return { fileName: kept, bytes }
  const fileName = requireText(context, kept)
  const closedKeyId = findClosedText(context.db, kept)?.closedKeyId
  if (closedKeyId === undefined) throw new AppError('storage_corrupt', { table: 'closed_text', id: kept })
  const key = findClosedKey(context.db, context.closedKeys, closedKeyId)
  if (key === undefined) throw ruleViolation('closedKeyMissing')
  return { fileName, bytes: decryptBytes(key, closedKeyId, bytes) }
}

/** What screens show of a kept file's name and size. */
export function showFile<File extends KeptFile>(context: ClosedContext, file: File): File {
  if (!isClosedToken(file.fileName)) return file
  const sizeBytes = file.sizeBytes - sealedOverheadBytes
  return { ...file, fileName: showText(context, file.fileName), sizeBytes }
}
