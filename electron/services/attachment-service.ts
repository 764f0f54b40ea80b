import type { Attachment } from '../../shared/contract/attachments.ts'
import type { AttachmentId } from '../../shared/domain/id/branded-id.ts'
import { readAttachment, saveAttachment } from '../data/attachment-files.ts'
import {
  type AttachmentRow,
  getAttachment,
  insertAttachment,
  updateAttachmentRetired,
} from '../data/repositories/attachment-repository.ts'
import { readAttachmentType } from '../files/attachment-type.ts'
import { closeFileBytes, openFile, showFile } from './closed/closed-files.ts'
import { isClosedRecord } from './closed/closed-records.ts'
import { closeText } from './closed/closed-texts.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** Bytes that are on the disk, with what is known of them; no record has them yet. */
export type KeptFile = Pick<AttachmentRow, 'fileName' | 'mediaType' | 'sha256' | 'sizeBytes'>

/** Keeps a file with a record, one of a 実施手順 encrypted. The bytes are on the disk before the record says so. */
export function attachFile(
  context: ServiceContext,
  input: { recordKind: string; recordId: string; fileName: string; bytes: Uint8Array },
): Attachment {
  const { recordKind, recordId, ...file } = input
  const isClosed = isClosedRecord(context.db, recordKind, recordId)
  return attachKeptFile(
    context,
    { recordKind, recordId },
    isClosed ? keepClosedFile(context, file) : keepFile(context, file),
  )
}

/** Puts the bytes on the disk for one record or many. Throws `file_unreadable` for a kind that is not taken. */
export function keepFile(
  { dataFolder }: ServiceContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): KeptFile {
  const mediaType = readAttachmentType(bytes)
  const sha256 = saveAttachment(dataFolder, bytes)
  return { fileName: toCleanName(fileName), mediaType, sha256, sizeBytes: bytes.length }
}

/** The same with name and bytes encrypted; the size is that of the encrypted bytes. */
function keepClosedFile(
  context: ServiceContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): KeptFile {
  const mediaType = readAttachmentType(bytes)
  const closed = closeFileBytes(context, bytes)
  const sha256 = saveAttachment(context.dataFolder, closed)
  return { fileName: closeText(context, toCleanName(fileName)), mediaType, sha256, sizeBytes: closed.length }
}

/** The record says that it has the file. */
export function attachKeptFile(
  context: ServiceContext,
  record: Pick<AttachmentRow, 'recordKind' | 'recordId'>,
  file: KeptFile,
): Attachment {
  return inTransaction(context, () => {
    const id: AttachmentId = context.newId()
    insertAttachment(context.db, {
      ...{ id, ...record, ...file },
      ...{ attachedAt: context.now().toISOString(), attachedBy: context.actor.name },
    })
    const after = getAttachment(context.db, id)
    const change = { act: 'attachments.attach', recordKind: 'attachment', recordId: id }
    recordChange(context, { ...change, before: null, after })
    return showAttachment(context, after)
  })
}

/** Takes a file off its record; the bytes and the history of it stay. */
export function retireAttachment(
  context: ServiceContext,
  before: AttachmentRow,
  expectedRowVersion: number,
): void {
  inTransaction(context, () => {
    updateAttachmentRetired(context.db, before.id, expectedRowVersion)
    const after = getAttachment(context.db, before.id)
    const change = { act: 'attachments.retire', recordKind: 'attachment', recordId: before.id }
    recordChange(context, { ...change, before, after })
  })
}

/** The bytes as attached; `storage_corrupt` or `file_missing` where they are not there any more. */
export function readAttachedFile(context: ServiceContext, row: AttachmentRow): File {
  const { fileName, bytes } = openFile(context, row, readAttachment(context.dataFolder, row.sha256))
  return new File([new Uint8Array(bytes)], fileName, { type: row.mediaType })
}

/** What screens show of a file that may be one of a 実施手順. */
export function showAttachment(context: ServiceContext, row: AttachmentRow): Attachment {
  return toShownAttachment(showFile(context, row))
}

/** What screens show of an attached file. */
export function toShownAttachment(row: AttachmentRow): Attachment {
  const { recordKind: _kind, recordId: _id, sha256: _sha, state: _state, ...shown } = row
  return shown
}

/** A name that Windows takes, of at most 200 letters. */
function toCleanName(name: string): string {
  const clean = [...name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '＿').trim()].slice(-200).join('')
  return clean === '' ? '添付ファイル' : clean
}
