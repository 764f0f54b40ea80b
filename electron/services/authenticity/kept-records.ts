import type { NamedRecord } from '../../../shared/contract/authenticity.ts'
import type { PolicyReview } from '../../../shared/contract/policy-reviews.ts'
import { toRecordNumberKey } from '../../../shared/domain/authenticity/record-number-text.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import type { Database } from '../../data/database.ts'
import { listCorrections } from '../../data/repositories/correction-repository.ts'
import { type InspectionRow, listInspections } from '../../data/repositories/inspection-repository.ts'
import { listPolicyReviews } from '../../data/repositories/policy-review-repository.ts'
import { listRiskAnalyses, type RiskAnalysisRow } from '../../data/repositories/risk-analysis-repository.ts'
import { findSealOf } from '../../data/repositories/seal-repository.ts'
import { listStocktakings, type StocktakingRow } from '../../data/repositories/stocktaking-repository.ts'
import { takeSnapshot } from '../inspection-snapshot.ts'
import { takeReviewSnapshot } from '../policy-review-snapshot.ts'
import {
  listReopenedAnalysisSha256s,
  listReopenedReviewSha256s,
  listReopenedSha256s,
  listReopenedStocktakingSha256s,
} from '../reopened-records.ts'
import { takeAnalysisSnapshot } from '../risk-analysis/analysis-snapshot.ts'
import { takeStocktakingSnapshot } from '../stocktaking/stocktaking-snapshot.ts'

/** A record as it is now, with the one text its fingerprint is of; null before it is closed or decided. */
export type KeptRecord = Readonly<{
  id: string
  named: NamedRecord
  snapshot: Readonly<{ json: string; sha256: string }> | null
  /** The fingerprints it had each time before it was opened again. */
  formerSha256s: readonly string[]
}>

/** The record of this number, however it was written. */
export function findKeptRecord(db: Database, recordNumber: string): KeptRecord | undefined {
  const key = toRecordNumberKey(recordNumber)
  const found = listInspections(db).find((inspection) => toRecordNumberKey(inspection.recordNumber) === key)
  if (found) return toKeptRecord(db, found)
  const review = listPolicyReviews(db).find(({ number }) => toRecordNumberKey(number) === key)
  if (review) return toKeptReview(db, review)
  const analysis = listRiskAnalyses(db).find(({ number }) => toRecordNumberKey(number) === key)
  if (analysis) return toKeptAnalysis(db, analysis)
  const stocktaking = listStocktakings(db).find((one) => toRecordNumberKey(one.recordNumber) === key)
  return stocktaking && toKeptStocktaking(db, stocktaking)
}

/** The record with this id of the program, which no other body has. */
export function findKeptRecordById(db: Database, id: string): KeptRecord | undefined {
  const found = listInspections(db).find((inspection) => inspection.id === id)
  if (found) return toKeptRecord(db, found)
  const review = listPolicyReviews(db).find((one) => one.id === id)
  if (review) return toKeptReview(db, review)
  const analysis = listRiskAnalyses(db).find((one) => one.id === id)
  if (analysis) return toKeptAnalysis(db, analysis)
  const stocktaking = listStocktakings(db).find((one) => one.id === id)
  return stocktaking && toKeptStocktaking(db, stocktaking)
}

/** Numbers of the records that have a fingerprint, the newest first. */
export function listKeptNumbers(db: Database): string[] {
  const closed = listInspections(db).filter(({ state }) => state === 'closed')
  const decided = listPolicyReviews(db).filter(({ state }) => state === 'decided')
  const analysed = listRiskAnalyses(db).filter(({ state }) => state === 'closed')
  const taken = listStocktakings(db).filter(({ state }) => state === 'closed')
  return [
    ...[...closed, ...taken].map(({ recordNumber }) => recordNumber),
    ...[...decided, ...analysed].map(({ number }) => number),
  ]
}

function toKeptRecord(db: Database, inspection: InspectionRow): KeptRecord {
  const { id, recordNumber, title, closedOn, state } = inspection
  const snapshot = state === 'closed' ? takeSnapshot(db, id) : null
  const seal = findSealOf(db, { kind: 'inspection', id })
  const correctionCount = seal ? listCorrections(db, seal.id).length : 0
  const named = { recordNumber, title, closedOn, sealedAt: seal?.sealedAt ?? null, correctionCount }
  return { id, named, snapshot, formerSha256s: listReopenedSha256s(db, id) }
}

function toKeptReview(db: Database, review: PolicyReview): KeptRecord {
  const { id, number: recordNumber, title, decidedOn } = review
  const snapshot = decidedOn === null ? null : takeReviewSnapshot(db, id)
  const sealedAt = findSealOf(db, { kind: 'policyReview', id })?.sealedAt ?? null
  // it is decided, not closed
  const named = { recordNumber, title, closedOn: null, sealedAt, correctionCount: 0 }
  return { id, named, snapshot, formerSha256s: listReopenedReviewSha256s(db, id) }
}

function toKeptAnalysis(db: Database, analysis: RiskAnalysisRow): KeptRecord {
  const { id, number: recordNumber, fiscalYear, closedOn } = analysis
  const snapshot = analysis.state === 'closed' ? takeAnalysisSnapshot(db, id) : null
  const sealedAt = findSealOf(db, { kind: 'riskAnalysis', id })?.sealedAt ?? null
  const named = { recordNumber, title: toAnalysisTitle(fiscalYear), closedOn, sealedAt, correctionCount: 0 }
  return { id, named, snapshot, formerSha256s: listReopenedAnalysisSha256s(db, id) }
}

function toKeptStocktaking(db: Database, stocktaking: StocktakingRow): KeptRecord {
  const { id, recordNumber, title, closedOn, state } = stocktaking
  const snapshot = state === 'closed' ? takeStocktakingSnapshot(db, id) : null
  const seal = findSealOf(db, { kind: 'stocktaking', id })
  const correctionCount = seal ? listCorrections(db, seal.id).length : 0
  const named = { recordNumber, title, closedOn, sealedAt: seal?.sealedAt ?? null, correctionCount }
  return { id, named, snapshot, formerSha256s: listReopenedStocktakingSha256s(db, id) }
}
