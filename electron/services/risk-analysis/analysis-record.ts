import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import {
  getRiskAnalysis,
  type RiskAnalysisRow,
  updateRiskAnalysis,
} from '../../data/repositories/risk-analysis-repository.ts'
import { recordChange, type ServiceContext } from '../service-context.ts'

/** An analysis as the history keeps it; each risk has entries of its own. */
export function readRecordedAnalysis(db: Database, id: RiskAnalysisId) {
  const { serial: _, ...analysis } = getRiskAnalysis(db, id)
  return analysis
}

/** What screens show of an analysis. */
export function toShownAnalysis({ serial: _, ...analysis }: RiskAnalysisRow): RiskAnalysis {
  return analysis
}

/** Writes a new analysis into the history. */
export function recordOpening(context: ServiceContext, id: RiskAnalysisId): void {
  const change = { act: 'riskAnalyses.open', recordKind: 'riskAnalysis', recordId: id, before: null }
  recordChange(context, { ...change, after: readRecordedAnalysis(context.db, id) })
}

/**
 * Changes an analysis and writes it into the history, in the caller's transaction. Throws `stale_row`. `noted` is told of
 * the change besides.
 */
export function changeAnalysis(
  context: ServiceContext,
  act: string,
  before: RiskAnalysisRow,
  change: Readonly<{
    after: Partial<RiskAnalysisRow>
    expectedRowVersion: number
    noted?: Readonly<Record<string, string>>
  }>,
): RiskAnalysis {
  updateRiskAnalysis(context.db, { ...before, ...change.after }, change.expectedRowVersion)
  const after = readRecordedAnalysis(context.db, before.id)
  recordChange(context, {
    ...{ act: `riskAnalyses.${act}`, recordKind: 'riskAnalysis', recordId: before.id },
    ...{ before: toShownAnalysis(before), after: { ...after, ...change.noted } },
  })
  return after
}
