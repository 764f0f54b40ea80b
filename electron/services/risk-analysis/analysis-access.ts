import type { Role } from '../../../shared/domain/account/role.ts'
import type { RiskAnalysisId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, ruleViolation, staleRow } from '../../../shared/errors/app-error.ts'
import { getRiskAnalysis, type RiskAnalysisRow } from '../../data/repositories/risk-analysis-repository.ts'
import { getRisk, type RiskRow } from '../../data/repositories/risk-repository.ts'
import type { ServiceContext } from '../service-context.ts'

const officers: readonly Role[] = ['officer', 'administrator']

/** Whether one makes analyses. */
export function mayChangeRisks({ actor }: ServiceContext): boolean {
  return actor.roles.some((role) => officers.includes(role))
}

/** Whether one accepts risks in the program. */
export function mayAcceptRisks({ actor }: ServiceContext): boolean {
  return actor.roles.includes('approver')
}

/** Throws rule `analysisClosed` or `analysisWithdrawn` unless the analysis may still be worked on. */
export function refuseSettled({ number, state }: Pick<RiskAnalysisRow, 'number' | 'state'>): void {
  if (state === 'closed') throw ruleViolation('analysisClosed', { number })
  if (state === 'withdrawn') throw ruleViolation('analysisWithdrawn', { number })
}

/** The analysis, open and as it was read where that is told. */
export function getOpenAnalysis(
  { db }: ServiceContext,
  id: RiskAnalysisId,
  expectedRowVersion?: number,
): RiskAnalysisRow {
  const analysis = getRiskAnalysis(db, id)
  refuseSettled(analysis)
  if (expectedRowVersion !== undefined && analysis.rowVersion !== expectedRowVersion)
    throw staleRow('riskAnalysis', id)
  return analysis
}

export type RiskTarget = Readonly<{ riskId: RiskId; expectedRowVersion: number }>

/** A standing risk of an open analysis, as it was read (rule `riskEnded`, `stale_row`). */
export function getOpenRisk(
  context: ServiceContext,
  { riskId, expectedRowVersion }: RiskTarget,
): { risk: RiskRow; analysis: RiskAnalysisRow } {
  const { analysisId } = getRisk(context.db, riskId)
  const analysis = getOpenAnalysis(context, analysisId)
  return { risk: getStandingRisk(context, analysis, { riskId, expectedRowVersion }), analysis }
}

/** The same of an analysis that is known to be open; `not_found` for a risk of another. */
export function getStandingRisk(
  { db }: ServiceContext,
  analysis: RiskAnalysisRow,
  { riskId, expectedRowVersion }: RiskTarget,
): RiskRow {
  const risk = getRisk(db, riskId)
  if (risk.analysisId !== analysis.id) throw notFound('risk', riskId)
  if (risk.state === 'ended') throw ruleViolation('riskEnded', { number: risk.number })
  if (risk.rowVersion !== expectedRowVersion) throw staleRow('risk', riskId)
  return risk
}
