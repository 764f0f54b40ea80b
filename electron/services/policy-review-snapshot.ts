import type { PolicyReviewId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'
import { readWholeReview } from './policy-review-record.ts'

/**
 * A decided review as one text (RFC 8785) and its SHA-256: what led to it, what was weighed, and the decision. Throws
 * rule `reviewNotDecided` before. That it was withdrawn later, and the editions that came of it, are no part of it.
 */
export function takeReviewSnapshot(db: Database, id: PolicyReviewId): { json: string; sha256: string } {
  const { triggers, considerations, number, decidedOn, ...review } = readWholeReview(db, id)
  if (decidedOn === null) throw ruleViolation('reviewNotDecided', { number })
  const { fiscalYear, title, mediumFrom, highFrom, outcome, reasons, plannedAmendment, decidedBy } = review
  const json = toCanonicalJson({
    format: 'infosec-daicho/policy-review/1',
    review: {
      ...{ id, recordNumber: number, fiscalYear, title, mediumFrom, highFrom, outcome, reasons },
      ...{ plannedAmendment, decidedOn, decidedBy },
    },
    triggers,
    considerations,
  })
  return { json, sha256: toSha256(json) }
}
