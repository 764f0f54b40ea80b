import { z } from 'zod'
import { accountId, approvalId, approvalStepId, attachmentId } from '../../../shared/contract/fields.ts'
import { approvalMethods } from '../../../shared/domain/approval/approval-state.ts'
import type { AccountId, ApprovalId, ApprovalStepId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: approvalStepId,
  approvalId,
  position: z.number(),
  title: z.string(),
  accountId: accountId.nullable(),
  assigneeName: z.string().nullable(),
  method: z.enum(approvalMethods).nullable(),
  signerName: z.string().nullable(),
  signerAccountId: accountId.nullable(),
  signedAt: z.string().nullable(),
  signedOn: z.string().nullable(),
  payloadJson: z.string().nullable(),
  signature: z.string().nullable(),
  publicKey: z.string().nullable(),
  attachmentId: attachmentId.nullable(),
  confirmedBy: z.string().nullable(),
  rowVersion: z.number(),
})

/** A box of the 決裁欄 with what fills it; signature and public key in hexadecimal. */
export type ApprovalStepRow = Readonly<z.infer<typeof row>>

const select = `SELECT step.id, approval_id AS approvalId, position, title, step.account_id AS accountId,
  account.display_name AS assigneeName, method, signer_name AS signerName, signer_account_id AS signerAccountId,
  signed_at AS signedAt, signed_on AS signedOn, payload_json AS payloadJson, signature, public_key AS publicKey,
  attachment_id AS attachmentId, confirmed_by AS confirmedBy, step.row_version AS rowVersion
  FROM approval_step step LEFT JOIN account ON account.id = step.account_id`

/** The boxes of a round, from the highest. */
export function listApprovalSteps(db: Database, id: ApprovalId): ApprovalStepRow[] {
  return parseRows(
    'approval_step',
    row,
    db.prepare(`${select} WHERE approval_id = ? ORDER BY position`).all(id),
  )
}

/** Throws `not_found` where there is none. */
export function getApprovalStep(db: Database, id: ApprovalStepId): ApprovalStepRow {
  const found = db.prepare(`${select} WHERE step.id = ?`).get(id)
  if (found === undefined) throw notFound('approvalStep', id)
  return parseRow('approval_step', row, found)
}

export function insertApprovalStep(
  db: Database,
  step: Pick<ApprovalStepRow, 'id' | 'approvalId' | 'position' | 'title'> & { accountId: AccountId | null },
): void {
  db.prepare(
    `INSERT INTO approval_step (id, approval_id, position, title, account_id, row_version)
     VALUES (:id, :approvalId, :position, :title, :accountId, 1)`,
  ).run(step)
}

type FilledStep = Omit<
  ApprovalStepRow,
  'approvalId' | 'position' | 'title' | 'accountId' | 'assigneeName' | 'rowVersion'
>

/** Fills a box for good. Throws `stale_row` where it changed since it was read. */
export function updateApprovalStepTaken(db: Database, step: FilledStep, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE approval_step SET method = :method, signer_name = :signerName, signer_account_id = :signerAccountId,
         signed_at = :signedAt, signed_on = :signedOn, payload_json = :payloadJson, signature = :signature,
         public_key = :publicKey, attachment_id = :attachmentId, confirmed_by = :confirmedBy,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion AND method IS NULL`,
    )
    .run({ ...step, expectedRowVersion })
  if (changes === 0) throw staleRow('approvalStep', step.id)
}
