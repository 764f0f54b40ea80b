import { z } from 'zod'
import { policyReviewId } from '../../../shared/contract/fields.ts'
import { consideration, reviewTrigger } from '../../../shared/contract/policy-reviews.ts'
import type {
  ConsiderationId,
  PolicyReviewId,
  ReviewTriggerId,
} from '../../../shared/domain/id/branded-id.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'

const triggerRow = reviewTrigger.extend({ policyReviewId })
export type ReviewTriggerRow = z.infer<typeof triggerRow>

const considerationRow = consideration
  .omit({ provisions: true })
  .extend({ policyReviewId, provisions: z.string() })
  .transform(({ provisions, ...fields }) => ({
    ...fields,
    provisions: z.array(z.string()).parse(JSON.parse(provisions)),
  }))
export type ConsiderationRow = z.infer<typeof considerationRow>

const selectTriggers = `SELECT part.id, part.policy_review_id AS policyReviewId, part.source,
    part.inspection_id AS inspectionId, part.finding_id AS findingId,
    coalesce(inspection.record_number, finding.number) AS linkedNumber, part.occurred_on AS occurredOn,
    part.description
  FROM policy_review_trigger part LEFT JOIN inspection ON inspection.id = part.inspection_id
    LEFT JOIN finding ON finding.id = part.finding_id`

const selectConsiderations = `SELECT id, policy_review_id AS policyReviewId, subject, situation, provisions, likelihood,
  loss, judgement, reason FROM policy_review_consideration`

/** The triggers of a review, or of every review where none is named, in their order. */
export function listReviewTriggers(db: Database, id: PolicyReviewId | null): ReviewTriggerRow[] {
  const sql = `${selectTriggers} WHERE :id IS NULL OR part.policy_review_id = :id
    ORDER BY part.policy_review_id, part.position`
  return parseRows('policy_review_trigger', triggerRow, db.prepare(sql).all({ id }))
}

/** The matters of a review, or of every review where none is named, in their order. */
export function listConsiderations(db: Database, id: PolicyReviewId | null): ConsiderationRow[] {
  const sql = `${selectConsiderations} WHERE :id IS NULL OR policy_review_id = :id
    ORDER BY policy_review_id, position`
  return parseRows('policy_review_consideration', considerationRow, db.prepare(sql).all({ id }))
}

type SavedTrigger = Omit<ReviewTriggerRow, 'linkedNumber'>

/** Adds a trigger after the last one of its review. */
export function insertReviewTrigger(db: Database, added: SavedTrigger): void {
  db.prepare(
    `INSERT INTO policy_review_trigger (id, policy_review_id, position, source, inspection_id, finding_id, occurred_on,
       description)
     SELECT :id, :policyReviewId, (SELECT coalesce(max(position), 0) + 1 FROM policy_review_trigger
       WHERE policy_review_id = :policyReviewId), :source, :inspectionId, :findingId, :occurredOn, :description`,
  ).run(added)
}

export function updateReviewTrigger(db: Database, changed: SavedTrigger): void {
  const { changes } = db
    .prepare(
      `UPDATE policy_review_trigger SET source = :source, inspection_id = :inspectionId, finding_id = :findingId,
         occurred_on = :occurredOn, description = :description
       WHERE id = :id AND policy_review_id = :policyReviewId`,
    )
    .run(changed)
  invariant(changes === 1, 'the trigger is there')
}

/** Takes a trigger out of a review that is not decided; the history keeps it. */
export function deleteReviewTrigger(db: Database, id: ReviewTriggerId): void {
  db.prepare('DELETE FROM policy_review_trigger WHERE id = ?').run(id)
}

/** Adds a matter after the last one of its review. */
export function insertConsideration(db: Database, added: ConsiderationRow): void {
  db.prepare(
    `INSERT INTO policy_review_consideration (id, policy_review_id, position, subject, situation, provisions,
       likelihood, loss, judgement, reason)
     SELECT :id, :policyReviewId, (SELECT coalesce(max(position), 0) + 1 FROM policy_review_consideration
       WHERE policy_review_id = :policyReviewId), :subject, :situation, :provisions, :likelihood, :loss, :judgement,
       :reason`,
  ).run(toColumns(added))
}

export function updateConsideration(db: Database, changed: ConsiderationRow): void {
  const { changes } = db
    .prepare(
      `UPDATE policy_review_consideration SET subject = :subject, situation = :situation, provisions = :provisions,
         likelihood = :likelihood, loss = :loss, judgement = :judgement, reason = :reason
       WHERE id = :id AND policy_review_id = :policyReviewId`,
    )
    .run(toColumns(changed))
  invariant(changes === 1, 'the matter is there')
}

/** Takes a matter out of a review that is not decided; the history keeps it. */
export function deleteConsideration(db: Database, id: ConsiderationId): void {
  db.prepare('DELETE FROM policy_review_consideration WHERE id = ?').run(id)
}

function toColumns({ provisions, ...fields }: ConsiderationRow) {
  return { ...fields, provisions: JSON.stringify(provisions) }
}
