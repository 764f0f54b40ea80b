import type { ListedAnalysis, RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { toRiskMatrix } from '../../../shared/domain/risk/risk-matrix.ts'
import { isSameMethod } from '../../../shared/domain/risk/risk-method.ts'
import { findStandingApproval } from '../../data/repositories/approval-repository.ts'
import {
  countRisksByBand,
  getRiskAnalysis,
  listRiskAnalyses,
  type RiskAnalysisRow,
} from '../../data/repositories/risk-analysis-repository.ts'
import { countRatings, listCompactRisks } from '../../data/repositories/risk-list-repository.ts'
import { listSeals } from '../../data/repositories/seal-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { mayAcceptRisks, mayChangeRisks } from './analysis-access.ts'
import { toShownAnalysis } from './analysis-record.ts'

/** Every analysis, the newest first, with its standing risks by band. */
export function showRiskAnalyses({ db }: ServiceContext): ListedAnalysis[] {
  const counted = countRisksByBand(db)
  const sealed = new Set(
    listSeals(db).flatMap(({ record }) => (record.kind === 'riskAnalysis' ? [record.id] : [])),
  )
  return listRiskAnalyses(db).map((analysis) => {
    const own = counted.filter(({ analysisId }) => analysisId === analysis.id)
    const count = (band: string | null) =>
      own.find((one) => one.state === 'active' && one.band === band)?.count ?? 0
    const { id, number, fiscalYear, state, startedOn, closedOn, withdrawalReason } = analysis
    return {
      ...{ id, number, fiscalYear, state, startedOn, closedOn, withdrawalReason },
      counts: { high: count('high'), medium: count('medium'), low: count('low'), unrated: count(null) },
      endedCount: own.reduce((sum, one) => (one.state === 'ended' ? sum + one.count : sum), 0),
      isSealed: sealed.has(id),
    }
  })
}

/** An analysis with all its risks and what the caller may do with it. */
export function showRiskAnalysis(
  context: ServiceContext,
  input: { riskAnalysisId: RiskAnalysisId },
): RiskAnalysisDetail {
  const { db } = context
  const analysis = getRiskAnalysis(db, input.riskAnalysisId)
  const isOpen = analysis.state === 'open'
  // a sealed record has a complete round
  const isHeld = findStandingApproval(db, { kind: 'riskAnalysis', id: analysis.id }) !== undefined
  const ratings = countRatings(db, analysis.id).map((one) => ({ ...one, state: 'active' as const }))
  return {
    analysis: toShownAnalysis(analysis),
    previous: describePrevious(context, analysis),
    risks: listCompactRisks(db, analysis.id),
    matrix: toRiskMatrix(analysis.method, ratings),
    today: toLocalDate(context.now()),
    mayChange: isOpen && mayChangeRisks(context),
    mayAccept: isOpen && mayAcceptRisks(context),
    mayReopen: analysis.state === 'closed' && mayChangeRisks(context) && !isHeld,
  }
}

function describePrevious(
  { db }: ServiceContext,
  { previousId, method }: RiskAnalysisRow,
): RiskAnalysisDetail['previous'] {
  if (previousId === null) return null
  const { id, number, fiscalYear, state, method: before } = getRiskAnalysis(db, previousId)
  return { id, number, fiscalYear, state, isMethodSame: isSameMethod(method, before) }
}
