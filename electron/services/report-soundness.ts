import { isClosedToken } from '../../shared/domain/closed-text/closed-token.ts'
import type {
  InspectionId,
  PolicyReviewId,
  RiskAnalysisId,
  StocktakingId,
} from '../../shared/domain/id/branded-id.ts'
import { readAttachment } from '../data/attachment-files.ts'
import type { Database } from '../data/database.ts'
import { listAllAttachments } from '../data/repositories/attachment-repository.ts'
import { type IssuedReportRow, listIssuedReports } from '../data/repositories/issued-report-repository.ts'
import { toAppError } from './app-error-of.ts'
import { takeSnapshot } from './inspection-snapshot.ts'
import { takeReviewSnapshot } from './policy-review-snapshot.ts'
import {
  listReopenedAnalysisSha256s,
  listReopenedReviewSha256s,
  listReopenedSha256s,
  listReopenedStocktakingSha256s,
} from './reopened-records.ts'
import { takeAnalysisSnapshot } from './risk-analysis/analysis-snapshot.ts'
import { takeStocktakingSnapshot } from './stocktaking/stocktaking-snapshot.ts'

/** What is wrong with the kept file of a SHA-256, in words for people; undefined for a sound one. */
export type FindFileFault = (sha256: string) => string | undefined

/** Looks at the files of a data folder: each is read and hashed. */
export function findFaultIn(dataFolder: string): FindFileFault {
  return (sha256) => {
    try {
      readAttachment(dataFolder, sha256)
      return undefined
    } catch (error) {
      const code = toAppError(error)?.code
      if (code === 'file_missing') return `保管したファイル attachments/${sha256} がありません`
      if (code === 'storage_corrupt') return `保管したファイル attachments/${sha256} が書き換えられています`
      throw error
    }
  }
}

/**
 * The first issued report whose kept file or sealed record is not what it was when it was issued. Yields between two
 * small pieces of the work.
 */
export function* findReportFault(
  db: Database,
  findFileFault: FindFileFault,
): Generator<void, string | undefined> {
  for (const report of listIssuedReports(db)) {
    yield
    const fault = findFileFault(report.sha256) ?? findRecordFault(db, report)
    if (fault !== undefined) return `発行済み帳票 ${report.recordNumber}（${report.fileName}）: ${fault}`
  }
  return undefined
}

/** The first attached file that is gone or not as it was attached. */
export function* findAttachmentFault(
  db: Database,
  findFileFault: FindFileFault,
): Generator<void, string | undefined> {
  for (const attachment of listAllAttachments(db)) {
    yield
    const fault = findFileFault(attachment.sha256)
    const name = isClosedToken(attachment.fileName) ? '' : ` ${attachment.fileName}`
    if (fault !== undefined) return `添付ファイル${name}（${attachment.id}）: ${fault}`
  }
  return undefined
}

function findRecordFault(db: Database, report: IssuedReportRow): string | undefined {
  if (report.recordSha256 === null) return undefined
  if (report.kind === 'policy-review') return findReviewFault(db, report)
  if (report.kind === 'risk-analysis') return findAnalysisFault(db, report)
  if (report.kind === 'stocktaking-result') return findStocktakingFault(db, report)
  const inspectionId = report.subjectId as InspectionId
  // a paper may show the record as it was before it was opened again
  if (listReopenedSha256s(db, inspectionId).includes(report.recordSha256)) return undefined
  const { sha256 } = takeSnapshot(db, inspectionId)
  return sha256 === report.recordSha256 ? undefined : '元になった自己点検の記録が書き換えられています'
}

function findReviewFault(db: Database, { subjectId, recordSha256 }: IssuedReportRow): string | undefined {
  // a report of this kind names its review
  const reviewId = subjectId as PolicyReviewId
  if (listReopenedReviewSha256s(db, reviewId).includes(recordSha256 ?? '')) return undefined
  const { sha256 } = takeReviewSnapshot(db, reviewId)
  return sha256 === recordSha256 ? undefined : '元になった見直しの記録が書き換えられています'
}

function findAnalysisFault(db: Database, { subjectId, recordSha256 }: IssuedReportRow): string | undefined {
  // a report of this kind names its analysis
  const analysisId = subjectId as RiskAnalysisId
  if (listReopenedAnalysisSha256s(db, analysisId).includes(recordSha256 ?? '')) return undefined
  const { sha256 } = takeAnalysisSnapshot(db, analysisId)
  return sha256 === recordSha256 ? undefined : '元になったリスク分析の記録が書き換えられています'
}

function findStocktakingFault(
  db: Database,
  { subjectId, recordSha256 }: IssuedReportRow,
): string | undefined {
  // a report of this kind names its stocktaking
  const stocktakingId = subjectId as StocktakingId
  if (listReopenedStocktakingSha256s(db, stocktakingId).includes(recordSha256 ?? '')) return undefined
  const { sha256 } = takeStocktakingSnapshot(db, stocktakingId)
  return sha256 === recordSha256 ? undefined : '元になった棚卸しの記録が書き換えられています'
}
