import type { Database } from '../../data/database.ts'
import {
  convertApprovalReason,
  convertAttachment,
  convertDocumentName,
  convertEditionTexts,
  convertEntry,
  convertSnapshot,
} from '../../data/repositories/converted-row-repository.ts'
import { type ClosedRows, iterateClosedEntries } from './closed-row-list.ts'
import type { ConvertedFile } from './convert-files.ts'
import { type CloseText, closeFields, closeJson, closeSealedText } from './plain-values.ts'

type Work = Readonly<{
  db: Database
  rows: ClosedRows
  files: ReadonlyMap<string, ConvertedFile>
  close: CloseText
}>

/** The tables a conversion writes at past their guards. */
export const convertedTables = [
  ...['policy_document', 'edition', 'approval', 'attachment', 'seal', 'history_entry'],
] as const

/** A row that was converted, as the history names it. */
export type ConvertedRow = Readonly<{ kind: string; id: string }>

/** Puts the name of its encrypted text in the place of every plain one. Gives which rows that were, seals and history apart. */
export function convertRows(work: Work): ConvertedRow[] {
  const converted = [
    ...convertDocuments(work),
    ...convertEditions(work),
    ...convertApprovals(work),
    ...convertAttachments(work),
  ]
  convertSeals(work)
  convertEntries(work)
  return converted
}

function convertDocuments({ db, rows, close }: Work): ConvertedRow[] {
  return rows.documents.flatMap((document) => {
    const closed = closeFields('policyDocument', document, close)
    if (closed === document) return []
    convertDocumentName(db, document.id, closed.name)
    return { kind: 'policyDocument', id: document.id }
  })
}

function convertEditions({ db, rows, close }: Work): ConvertedRow[] {
  return rows.editions.flatMap((edition) => {
    const closed = closeFields('edition', edition, close)
    if (closed === edition) return []
    convertEditionTexts(db, closed)
    return { kind: 'edition', id: edition.id }
  })
}

function convertApprovals({ db, rows, close }: Work): ConvertedRow[] {
  return rows.approvals.flatMap((approval) => {
    const { reason } = closeFields('approval', approval, close)
    if (reason === null || reason === approval.reason) return []
    convertApprovalReason(db, approval.id, reason)
    return { kind: 'approval', id: approval.id }
  })
}

function convertAttachments({ db, rows, files, close }: Work): ConvertedRow[] {
  return rows.attachments.flatMap((attachment) => {
    const closed = closeFields('attachment', attachment, close)
    if (closed === attachment) return []
    const { id, fileName, sha256, sizeBytes } = { ...closed, ...files.get(attachment.sha256) }
    convertAttachment(db, { id, fileName, sha256, sizeBytes })
    return { kind: 'attachment', id }
  })
}

function convertSeals({ db, rows, close }: Work): void {
  for (const { id, snapshotJson } of rows.seals) convertSnapshot(db, id, closeSealedText(snapshotJson, close))
}

function convertEntries({ db, rows, close }: Work): void {
  for (const { kind, entry } of iterateClosedEntries(db, rows)) {
    const beforeJson = closeJson(kind, entry.beforeJson, close)
    const afterJson = closeJson(kind, entry.afterJson, close)
    if (beforeJson !== entry.beforeJson || afterJson !== entry.afterJson)
      convertEntry(db, { sequence: entry.sequence, beforeJson, afterJson })
  }
}
