import { z } from 'zod'
import { editionId, policyReviewEditionId, policyReviewId } from '../../../shared/contract/fields.ts'
import type { PolicyReviewEditionId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: policyReviewEditionId,
  policyReviewId,
  editionId,
  linkedAt: z.string(),
  linkedBy: z.string(),
  unlinkedAt: z.string().nullable(),
  unlinkedBy: z.string().nullable(),
  rowVersion: z.number(),
})

/** That an edition came of a review, until it is said otherwise. */
export type PolicyReviewEditionRow = z.infer<typeof row>

const select = `SELECT id, policy_review_id AS policyReviewId, edition_id AS editionId, linked_at AS linkedAt,
  linked_by AS linkedBy, unlinked_at AS unlinkedAt, unlinked_by AS unlinkedBy, row_version AS rowVersion
  FROM policy_review_edition`

/** The links that stand, in the order they were made. */
export function listReviewEditions(db: Database): PolicyReviewEditionRow[] {
  const rows = db.prepare(`${select} WHERE unlinked_at IS NULL ORDER BY linked_at, id`).all()
  return parseRows('policy_review_edition', row, rows)
}

/** Throws `not_found` where there is none. */
export function getReviewEdition(db: Database, id: PolicyReviewEditionId): PolicyReviewEditionRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('policyReviewEdition', id)
  return parseRow('policy_review_edition', row, found)
}

type NewLink = Pick<PolicyReviewEditionRow, 'id' | 'policyReviewId' | 'editionId' | 'linkedAt' | 'linkedBy'>

export function insertReviewEdition(db: Database, added: NewLink): void {
  db.prepare(
    `INSERT INTO policy_review_edition (id, policy_review_id, edition_id, linked_at, linked_by, row_version)
     VALUES (:id, :policyReviewId, :editionId, :linkedAt, :linkedBy, 1)`,
  ).run(added)
}

/** Ends a link. Throws `stale_row` where it was ended already. */
export function endReviewEdition(
  db: Database,
  ended: Readonly<{ id: PolicyReviewEditionId; unlinkedAt: string; unlinkedBy: string }>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE policy_review_edition SET unlinked_at = :unlinkedAt, unlinked_by = :unlinkedBy,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion AND unlinked_at IS NULL`,
    )
    .run({ ...ended, expectedRowVersion })
  if (changes === 0) throw staleRow('policyReviewEdition', ended.id)
}
