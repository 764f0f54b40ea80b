import { z } from 'zod'
import type {
  InspectionId,
  PolicyReviewId,
  RiskAnalysisId,
  StocktakingId,
} from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { listHistoryBefore } from '../data/repositories/history-repository.ts'

const reopened = z.object({ contentSha256: z.string() })

/** More than a record ever gathers. */
const mostEntries = 10_000

/** The fingerprints an inspection had each time before it was opened again, as the history keeps them. */
export function listReopenedSha256s(db: Database, id: InspectionId): string[] {
  return listKept(db, { kind: 'inspection', id }, 'inspections.reopen')
}

/** The fingerprints a review had each time before its decision was taken back. */
export function listReopenedReviewSha256s(db: Database, id: PolicyReviewId): string[] {
  return listKept(db, { kind: 'policyReview', id }, 'policyReviews.reopen')
}

/** The fingerprints a risk analysis had each time before it was opened again. */
export function listReopenedAnalysisSha256s(db: Database, id: RiskAnalysisId): string[] {
  return listKept(db, { kind: 'riskAnalysis', id }, 'riskAnalyses.reopen')
}

/** The fingerprints a stocktaking had each time before it was opened again. */
export function listReopenedStocktakingSha256s(db: Database, id: StocktakingId): string[] {
  return listKept(db, { kind: 'stocktaking', id }, 'stocktakings.reopen')
}

function listKept(db: Database, record: { kind: string; id: string }, reopening: string): string[] {
  return listHistoryBefore(db, { record, before: null, hiddenIds: [], limit: mostEntries })
    .filter(({ act, afterJson }) => act === reopening && afterJson !== null)
    .map(({ afterJson }) => reopened.parse(JSON.parse(afterJson ?? 'null')).contentSha256)
}
