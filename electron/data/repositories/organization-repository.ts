import { z } from 'zod'
import { accountId } from '../../../shared/contract/fields.ts'
import { AppError, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const row = z.object({
  name: z.string(),
  addressee: z.string(),
  sender: z.string(),
  inspectionResultFormNumber: z.string(),
  idleLockMinutes: z.number(),
  isSample: z.number(),
  rowVersion: z.number(),
})

const box = z.object({ title: z.string(), accountId: accountId.nullable() })

/** The body itself; `approvalBoxes` are the 決裁欄 from the highest, each with who signs there. */
export type OrganizationRow = Readonly<
  Omit<z.infer<typeof row>, 'isSample'> & { isSample: boolean; approvalBoxes: readonly z.infer<typeof box>[] }
>

type OrganizationFields = Omit<OrganizationRow, 'rowVersion' | 'isSample'>

/** The organization of the open file; a set-up file has exactly one. */
export function getOrganization(db: Database): OrganizationRow {
  const parsed = row.safeParse(
    prepared(
      db,
      `SELECT name, addressee, sender, inspection_result_form_number AS inspectionResultFormNumber,
         idle_lock_minutes AS idleLockMinutes, is_sample AS isSample, row_version AS rowVersion
       FROM organization WHERE id = 1`,
    ).get(),
  )
  if (!parsed.success) throw new AppError('storage_corrupt', { table: 'organization' }, parsed.error)
  const boxes = prepared(
    db,
    'SELECT title, account_id AS accountId FROM approval_title ORDER BY position',
  ).all()
  const approvalBoxes = parseRows('approval_title', box, boxes)
  return { ...parsed.data, isSample: parsed.data.isSample === 1, approvalBoxes }
}

export function insertOrganization(
  db: Database,
  organization: OrganizationFields & { isSample: boolean },
): void {
  db.prepare(
    `INSERT INTO organization (id, name, addressee, sender, inspection_result_form_number, idle_lock_minutes,
       is_sample, row_version)
     VALUES (1, :name, :addressee, :sender, :inspectionResultFormNumber, :idleLockMinutes, :isSample, 1)`,
  ).run({ ...toColumns(organization), isSample: organization.isSample ? 1 : 0 })
  replaceApprovalBoxes(db, organization.approvalBoxes)
}

/** Throws `stale_row` where the organization changed since it was read. */
export function updateOrganization(
  db: Database,
  organization: OrganizationFields,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE organization SET name = :name, addressee = :addressee, sender = :sender,
         inspection_result_form_number = :inspectionResultFormNumber, idle_lock_minutes = :idleLockMinutes,
         row_version = row_version + 1
       WHERE id = 1 AND row_version = :expectedRowVersion`,
    )
    .run({ ...toColumns(organization), expectedRowVersion })
  if (changes === 0) throw staleRow('organization', '1')
  replaceApprovalBoxes(db, organization.approvalBoxes)
}

function toColumns(organization: OrganizationFields) {
  return {
    name: organization.name,
    addressee: organization.addressee,
    sender: organization.sender,
    inspectionResultFormNumber: organization.inspectionResultFormNumber,
    idleLockMinutes: organization.idleLockMinutes,
  }
}

function replaceApprovalBoxes(db: Database, boxes: OrganizationFields['approvalBoxes']): void {
  db.prepare('DELETE FROM approval_title').run()
  const insert = db.prepare('INSERT INTO approval_title (position, title, account_id) VALUES (?, ?, ?)')
  boxes.forEach(({ title, accountId: signer }, index) => {
    insert.run(index + 1, title, signer)
  })
}
