import type {
  ApprovalId,
  AttachmentId,
  PolicyDocumentId,
  SealId,
} from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'
import type { HistoryRow } from './history-repository.ts'
import type { EditionWithText } from './policy-repository.ts'

// What a conversion alone does to rows that are settled, while their guards are out (without-guards.ts).

export function convertDocumentName(db: Database, id: PolicyDocumentId, name: string): void {
  db.prepare('UPDATE policy_document SET name = ? WHERE id = ?').run(name, id)
}

type Texts = Pick<EditionWithText, 'id' | 'title' | 'reason' | 'summary' | 'withdrawalReason' | 'sourceText'>

export function convertEditionTexts(db: Database, texts: Texts): void {
  const { id, title, reason, summary, withdrawalReason, sourceText } = texts
  db.prepare(
    `UPDATE edition SET title = :title, reason = :reason, summary = :summary, withdrawal_reason = :withdrawalReason,
       source_text = :sourceText WHERE id = :id`,
  ).run({ id, title, reason, summary, withdrawalReason, sourceText })
}

type File = Readonly<{ id: AttachmentId; fileName: string; sha256: string; sizeBytes: number }>

export function convertAttachment(db: Database, { id, fileName, sha256, sizeBytes }: File): void {
  db.prepare(
    'UPDATE attachment SET file_name = :fileName, sha256 = :sha256, size_bytes = :sizeBytes WHERE id = :id',
  ).run({ id, fileName, sha256, sizeBytes })
}

export function convertApprovalReason(db: Database, id: ApprovalId, reason: string): void {
  db.prepare('UPDATE approval SET reason = ? WHERE id = ?').run(reason, id)
}

export function convertSnapshot(db: Database, id: SealId, snapshotJson: string): void {
  db.prepare('UPDATE seal SET snapshot_json = ? WHERE id = ?').run(snapshotJson, id)
}

type Said = Pick<HistoryRow, 'sequence' | 'beforeJson' | 'afterJson'>

export function convertEntry(db: Database, { sequence, beforeJson, afterJson }: Said): void {
  prepared(
    db,
    'UPDATE history_entry SET before_json = :beforeJson, after_json = :afterJson WHERE sequence = :sequence',
  ).run({ sequence, beforeJson, afterJson })
}
