import { z } from 'zod'
import { type PolicyDocument, policyDocument } from '../../../shared/contract/policy-documents.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { type ReaderRole, readerRoles } from '../../../shared/domain/policy-document/document-readers.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const flag = z.literal([0, 1])

const row = policyDocument
  .omit({ readers: true })
  .extend({ officer: flag, approver: flag, auditor: flag, respondent: flag })
  .transform(({ officer, approver, auditor, respondent, ...fields }): PolicyDocument => {
    const held = { officer, approver, auditor, respondent }
    return { ...fields, readers: readerRoles.filter((role) => held[role] === 1) }
  })

const select = `SELECT id, kind, name, read_by_officer AS officer, read_by_approver AS approver,
  read_by_auditor AS auditor, read_by_respondent AS respondent, row_version AS rowVersion FROM policy_document`

/** Every document: 基本方針, 対策基準, 実施手順, each kind by name. */
export function listPolicyDocuments(db: Database): PolicyDocument[] {
  const order = `ORDER BY CASE kind WHEN 'basicPolicy' THEN 1 WHEN 'standard' THEN 2 ELSE 3 END, name, id`
  return parseRows('policy_document', row, db.prepare(`${select} ${order}`).all())
}

/** Throws `not_found` where there is none. */
export function getPolicyDocument(db: Database, id: PolicyDocumentId): PolicyDocument {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('policyDocument', id)
  return parseRow('policy_document', row, found)
}

type NewDocument = Omit<PolicyDocument, 'rowVersion'>

export function insertPolicyDocument(db: Database, { readers, ...added }: NewDocument): void {
  db.prepare(
    `INSERT INTO policy_document (id, kind, name, read_by_officer, read_by_approver, read_by_auditor,
       read_by_respondent, row_version)
     VALUES (:id, :kind, :name, :officer, :approver, :auditor, :respondent, 1)`,
  ).run({ ...added, ...toFlags(readers) })
}

/** Throws `stale_row` where the document changed since it was read. */
export function updatePolicyDocument(
  db: Database,
  changed: Pick<PolicyDocument, 'id' | 'name' | 'readers'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE policy_document SET name = :name, read_by_officer = :officer, read_by_approver = :approver,
         read_by_auditor = :auditor, read_by_respondent = :respondent, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ id: changed.id, name: changed.name, ...toFlags(changed.readers), expectedRowVersion })
  if (changes === 0) throw staleRow('policyDocument', changed.id)
}

const hiddenRow = z.object({ id: z.string() })

/** The ids of all that belongs to these documents: themselves, editions, their files, 決裁, issued reports and reviews' links. */
export function listRecordIdsOf(db: Database, ids: readonly PolicyDocumentId[]): string[] {
  if (ids.length === 0) return []
  const rows = db
    .prepare(
      `WITH document AS (SELECT value AS id FROM json_each(?)),
         of_document AS (SELECT edition.id FROM edition JOIN document ON document.id = policy_document_id),
         round AS (SELECT approval.id FROM approval JOIN of_document ON record_id = of_document.id)
       SELECT id FROM document UNION SELECT id FROM of_document
       UNION SELECT attachment.id FROM attachment JOIN of_document ON record_id = of_document.id
       UNION SELECT id FROM round UNION SELECT attachment.id FROM attachment JOIN round ON record_id = round.id
       UNION SELECT seal.id FROM seal JOIN of_document ON record_id = of_document.id
       UNION SELECT issued_report.id FROM issued_report JOIN of_document ON subject_id = of_document.id
       UNION SELECT policy_review_edition.id FROM policy_review_edition JOIN of_document ON edition_id = of_document.id`,
    )
    .all(JSON.stringify(ids))
  return parseRows('policy_document', hiddenRow, rows).map(({ id }) => id)
}

function toFlags(readers: readonly ReaderRole[]): Record<ReaderRole, 0 | 1> {
  const has = (role: ReaderRole) => (readers.includes(role) ? 1 : 0)
  return {
    officer: has('officer'),
    approver: has('approver'),
    auditor: has('auditor'),
    respondent: has('respondent'),
  }
}
