import { type PolicyReview, policyReview } from '../../../shared/contract/policy-reviews.ts'
import type { PolicyReviewId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

/** 見直し without what led to it and what is weighed in it. */
export type PolicyReviewRow = PolicyReview

const select = `SELECT id, number, fiscal_year AS fiscalYear, title, state, medium_from AS mediumFrom,
  high_from AS highFrom, outcome, reasons, planned_amendment AS plannedAmendment, decided_on AS decidedOn,
  decided_by AS decidedBy, withdrawal_reason AS withdrawalReason, created_at AS createdAt,
  created_by AS createdBy, row_version AS rowVersion FROM policy_review`

/** Every review, the newest first. */
export function listPolicyReviews(db: Database): PolicyReviewRow[] {
  const rows = db.prepare(`${select} ORDER BY fiscal_year DESC, serial DESC`).all()
  return parseRows('policy_review', policyReview, rows)
}

/** The reviews of a 年度 in their order. */
export function listPolicyReviewsOf(db: Database, fiscalYear: number): PolicyReviewRow[] {
  const rows = db.prepare(`${select} WHERE fiscal_year = ? ORDER BY serial`).all(fiscalYear)
  return parseRows('policy_review', policyReview, rows)
}

/** Throws `not_found` where there is none. */
export function getPolicyReview(db: Database, id: PolicyReviewId): PolicyReviewRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('policyReview', id)
  return parseRow('policy_review', policyReview, found)
}

/** The highest serial of a 年度's reviews; 0 before the first. */
export function getLastReviewSerial(db: Database, fiscalYear: number): number {
  const sql = 'SELECT coalesce(max(serial), 0) FROM policy_review WHERE fiscal_year = ?'
  return Number(db.prepare(sql).pluck().get(fiscalYear))
}

type NewReview = Pick<
  PolicyReviewRow,
  'id' | 'number' | 'fiscalYear' | 'title' | 'mediumFrom' | 'highFrom' | 'createdAt' | 'createdBy'
> &
  Readonly<{ serial: number }>

export function insertPolicyReview(db: Database, added: NewReview): void {
  db.prepare(
    `INSERT INTO policy_review (id, number, fiscal_year, serial, title, state, medium_from, high_from, reasons,
       planned_amendment, decided_by, created_at, created_by, row_version)
     VALUES (:id, :number, :fiscalYear, :serial, :title, 'open', :mediumFrom, :highFrom, '', '', '', :createdAt,
       :createdBy, 1)`,
  ).run(added)
}

/** Throws `stale_row` where the review, a trigger or a matter of it changed since it was read. */
export function updatePolicyReview(db: Database, changed: PolicyReviewRow, expectedRowVersion: number): void {
  const { id, title, state, outcome, reasons, plannedAmendment, decidedOn, decidedBy, withdrawalReason } =
    changed
  const { changes } = db
    .prepare(
      `UPDATE policy_review SET title = :title, state = :state, outcome = :outcome, reasons = :reasons,
         planned_amendment = :plannedAmendment, decided_on = :decidedOn, decided_by = :decidedBy,
         withdrawal_reason = :withdrawalReason, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({
      ...{ id, title, state, outcome, reasons, plannedAmendment, decidedOn, decidedBy, withdrawalReason },
      expectedRowVersion,
    })
  if (changes === 0) throw staleRow('policyReview', id)
}
