import { z } from 'zod'
import { approvableRecord, approvalId } from '../../../shared/contract/fields.ts'
import type { ApprovableRecord } from '../../../shared/domain/approval/approvable.ts'
import { approvalStates } from '../../../shared/domain/approval/approval-state.ts'
import type { ApprovalId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const fields = z.object({
  id: approvalId,
  recordKind: approvableRecord.shape.kind,
  recordId: approvableRecord.shape.id,
  round: z.number(),
  contentSha256: z.string(),
  findingsJson: z.string(),
  requestedAt: z.string(),
  requestedBy: z.string(),
  state: z.enum(approvalStates),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  reason: z.string().nullable(),
  rowVersion: z.number(),
})

const row = fields.transform(({ recordKind, recordId, ...round }) => ({
  ...round,
  record: { kind: recordKind, id: recordId },
}))

/** One round of 決裁 of a record, without its steps. */
export type ApprovalRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, record_kind AS recordKind, record_id AS recordId, round, content_sha256 AS contentSha256,
  findings_json AS findingsJson, requested_at AS requestedAt, requested_by AS requestedBy, state,
  ended_at AS endedAt, ended_by AS endedBy, reason, row_version AS rowVersion
  FROM approval`

/** Every round of a record, the newest first. */
export function listApprovals(db: Database, { kind, id }: ApprovableRecord): ApprovalRow[] {
  const rows = db.prepare(`${select} WHERE record_kind = ? AND record_id = ? ORDER BY round DESC`)
  return parseRows('approval', row, rows.all(kind, id))
}

/** Every round of every record, in the order they were asked for. */
export function listAllApprovals(db: Database): ApprovalRow[] {
  return parseRows('approval', row, db.prepare(`${select} ORDER BY requested_at, id`).all())
}

/** Every round that waits for a signature. */
export function listApprovalsUnderway(db: Database): ApprovalRow[] {
  const rows = db.prepare(`${select} WHERE state = 'underway' ORDER BY requested_at, id`).all()
  return parseRows('approval', row, rows)
}

/** The round that is underway or complete, or undefined. */
export function findStandingApproval(db: Database, record: ApprovableRecord): ApprovalRow | undefined {
  return listApprovals(db, record).find(({ state }) => state === 'underway' || state === 'complete')
}

/** Throws `not_found` where there is none. */
export function getApproval(db: Database, id: ApprovalId): ApprovalRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('approval', id)
  return parseRow('approval', row, found)
}

type NewApproval = Pick<
  ApprovalRow,
  'id' | 'record' | 'round' | 'contentSha256' | 'findingsJson' | 'requestedAt' | 'requestedBy'
>

export function insertApproval(db: Database, { record, ...approval }: NewApproval): void {
  db.prepare(
    `INSERT INTO approval (id, record_kind, record_id, round, content_sha256, findings_json, requested_at,
       requested_by, state, row_version)
     VALUES (:id, :recordKind, :recordId, :round, :contentSha256, :findingsJson, :requestedAt, :requestedBy,
       'underway', 1)`,
  ).run({ ...approval, recordKind: record.kind, recordId: record.id })
}

/** Counts a step of the round, so that two who act at once meet. Throws `stale_row`. */
export function touchApproval(db: Database, id: ApprovalId, expectedRowVersion: number): void {
  const { changes } = db
    .prepare('UPDATE approval SET row_version = row_version + 1 WHERE id = ? AND row_version = ?')
    .run(id, expectedRowVersion)
  if (changes === 0) throw staleRow('approval', id)
}

/** Ends the round for good. Throws `stale_row` where it changed since it was read. */
export function updateApprovalEnded(
  db: Database,
  ended: Pick<ApprovalRow, 'id' | 'state' | 'endedAt' | 'endedBy' | 'reason'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE approval SET state = :state, ended_at = :endedAt, ended_by = :endedBy, reason = :reason,
         row_version = row_version + 1 WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...ended, expectedRowVersion })
  if (changes === 0) throw staleRow('approval', ended.id)
}
