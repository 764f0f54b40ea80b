import { z } from 'zod'
import { approvalId, inspectionId } from '../../../shared/contract/fields.ts'
import { approvalStates } from '../../../shared/domain/approval/approval-state.ts'
import type { ApprovalId, InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: approvalId,
  inspectionId,
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

/** One round of 決裁 of an inspection, without its steps. */
export type ApprovalRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, record_id AS inspectionId, round, content_sha256 AS contentSha256,
  findings_json AS findingsJson, requested_at AS requestedAt, requested_by AS requestedBy, state,
  ended_at AS endedAt, ended_by AS endedBy, reason, row_version AS rowVersion
  FROM approval WHERE record_kind = 'inspection'`

/** Every round of an inspection, the newest first. */
export function listApprovals(db: Database, id: InspectionId): ApprovalRow[] {
  return parseRows('approval', row, db.prepare(`${select} AND record_id = ? ORDER BY round DESC`).all(id))
}

/** Every round that waits for a signature. */
export function listApprovalsUnderway(db: Database): ApprovalRow[] {
  const rows = db.prepare(`${select} AND state = 'underway' ORDER BY requested_at, id`).all()
  return parseRows('approval', row, rows)
}

/** The round that is underway or complete, or undefined. */
export function findStandingApproval(db: Database, id: InspectionId): ApprovalRow | undefined {
  return listApprovals(db, id).find(({ state }) => state === 'underway' || state === 'complete')
}

/** Throws `not_found` where there is none. */
export function getApproval(db: Database, id: ApprovalId): ApprovalRow {
  const found = db.prepare(`${select} AND id = ?`).get(id)
  if (found === undefined) throw notFound('approval', id)
  return parseRow('approval', row, found)
}

type NewApproval = Pick<
  ApprovalRow,
  'id' | 'inspectionId' | 'round' | 'contentSha256' | 'findingsJson' | 'requestedAt' | 'requestedBy'
>

export function insertApproval(db: Database, approval: NewApproval): void {
  db.prepare(
    `INSERT INTO approval (id, record_kind, record_id, round, content_sha256, findings_json, requested_at,
       requested_by, state, row_version)
     VALUES (:id, 'inspection', :inspectionId, :round, :contentSha256, :findingsJson, :requestedAt, :requestedBy,
       'underway', 1)`,
  ).run(approval)
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
