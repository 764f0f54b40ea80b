import { z } from 'zod'
import { attachment } from '../../../shared/contract/attachments.ts'
import type { AttachmentId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = attachment.extend({
  recordKind: z.string(),
  recordId: z.string(),
  sha256: z.string(),
  state: z.enum(['active', 'retired']),
})

/** A file that belongs to a record; its bytes are under `attachments/`. */
export type AttachmentRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, record_kind AS recordKind, record_id AS recordId, file_name AS fileName,
  media_type AS mediaType, sha256, size_bytes AS sizeBytes, attached_at AS attachedAt, attached_by AS attachedBy, state,
  row_version AS rowVersion FROM attachment`

/** The active files of a record in the order they were attached. */
export function listAttachmentsOf(db: Database, recordKind: string, recordId: string): AttachmentRow[] {
  const rows = db
    .prepare(
      `${select} WHERE record_kind = ? AND record_id = ? AND state = 'active' ORDER BY attached_at, id`,
    )
    .all(recordKind, recordId)
  return parseRows('attachment', row, rows)
}

/** Every file that was ever attached, the retired ones too. */
export function listAllAttachments(db: Database): AttachmentRow[] {
  return parseRows('attachment', row, db.prepare(`${select} ORDER BY attached_at, id`).all())
}

/** Throws `not_found` where there is none. */
export function getAttachment(db: Database, id: AttachmentId): AttachmentRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('attachment', id)
  return parseRow('attachment', row, found)
}

export function insertAttachment(db: Database, added: Omit<AttachmentRow, 'state' | 'rowVersion'>): void {
  db.prepare(
    `INSERT INTO attachment (id, record_kind, record_id, file_name, media_type, sha256, size_bytes, attached_at,
       attached_by, state, row_version)
     VALUES (:id, :recordKind, :recordId, :fileName, :mediaType, :sha256, :sizeBytes, :attachedAt, :attachedBy,
       'active', 1)`,
  ).run(added)
}

/** Takes a file off its record; the bytes stay. Throws `stale_row` where it changed since it was read. */
export function updateAttachmentRetired(db: Database, id: AttachmentId, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE attachment SET state = 'retired', row_version = row_version + 1
       WHERE id = ? AND row_version = ? AND state = 'active'`,
    )
    .run(id, expectedRowVersion)
  if (changes === 0) throw staleRow('attachment', id)
}
