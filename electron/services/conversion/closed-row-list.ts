import type { PolicyDocument } from '../../../shared/contract/policy-documents.ts'
import type { Database } from '../../data/database.ts'
import { type ApprovalRow, listApprovals } from '../../data/repositories/approval-repository.ts'
import { type AttachmentRow, listAllAttachments } from '../../data/repositories/attachment-repository.ts'
import { type HistoryRow, listEntriesOf } from '../../data/repositories/history-repository.ts'
import { listPolicyDocuments } from '../../data/repositories/policy-document-repository.ts'
import {
  type EditionWithText,
  getEdition,
  listEditionsOf,
} from '../../data/repositories/policy-repository.ts'
import { findSealOf, type SealRow } from '../../data/repositories/seal-repository.ts'
import type { ClosedKind } from './plain-values.ts'

/** Every row that tells of a 実施手順 (policy article 9, second paragraph), encrypted or not. */
export type ClosedRows = Readonly<{
  documents: readonly PolicyDocument[]
  editions: readonly EditionWithText[]
  approvals: readonly ApprovalRow[]
  attachments: readonly AttachmentRow[]
  seals: readonly SealRow[]
}>

export function listClosedRows(db: Database): ClosedRows {
  const documents = listPolicyDocuments(db).filter(({ kind }) => kind === 'procedure')
  const editions = documents.flatMap(({ id }) => listEditionsOf(db, id)).map(({ id }) => getEdition(db, id))
  const records = editions.map(({ id }) => ({ kind: 'edition' as const, id }))
  const approvals = records.flatMap((record) => listApprovals(db, record))
  const owners = new Set<string>([...records, ...approvals].map(({ id }) => id))
  return {
    ...{ documents, editions, approvals },
    attachments: listAllAttachments(db).filter(
      ({ recordKind, recordId }) => ['edition', 'approval'].includes(recordKind) && owners.has(recordId),
    ),
    seals: records.flatMap((record) => findSealOf(db, record) ?? []),
  }
}

/** What the history says of these rows, record by record. */
export function* iterateClosedEntries(
  db: Database,
  { documents, editions, approvals, attachments }: ClosedRows,
): Generator<{ kind: ClosedKind; entry: HistoryRow }> {
  const all = { policyDocument: documents, edition: editions, approval: approvals, attachment: attachments }
  for (const kind of closedKinds)
    for (const { id } of all[kind]) for (const entry of listEntriesOf(db, kind, id)) yield { kind, entry }
}

const closedKinds = ['policyDocument', 'edition', 'approval', 'attachment'] as const
