import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import { listRiskGaps } from '../../../shared/domain/risk/risk-gaps.ts'
import { invalidInput, ruleViolation } from '../../../shared/errors/app-error.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import { listCompactRisks } from '../../data/repositories/risk-list-repository.ts'
import { refuseWhileApproved } from '../approval-access.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { getOpenAnalysis } from './analysis-access.ts'
import { changeAnalysis } from './analysis-record.ts'
import { takeAnalysisSnapshot } from './analysis-snapshot.ts'

type Target = Readonly<{ riskAnalysisId: RiskAnalysisId; expectedRowVersion: number }>

/** Words the purpose and what the analysis comes to. */
export function changeAnalysisTexts(
  context: ServiceContext,
  input: Target & { startedOn: string; purpose: string; overview: string },
): RiskAnalysis {
  const { riskAnalysisId, expectedRowVersion, ...after } = input
  return inTransaction(context, () => {
    const before = getOpenAnalysis(context, riskAnalysisId)
    return changeAnalysis(context, 'update', before, { after, expectedRowVersion })
  })
}

/** Closes an analysis of which every standing risk is weighed and dealt with; nothing of it changes from then on. */
export function closeRiskAnalysis(
  context: ServiceContext,
  input: Target & { closedOn: string },
): RiskAnalysis {
  const { closedOn } = input
  return inTransaction(context, () => {
    const before = getOpenAnalysis(context, input.riskAnalysisId)
    if (closedOn > toLocalDate(context.now())) throw invalidInput('closedOn', 'inFuture')
    if (closedOn < before.startedOn) throw invalidInput('closedOn', 'beforeStart')
    const standing = readListedRisks(listCompactRisks(context.db, before.id)).filter(
      ({ state }) => state === 'active',
    )
    if (standing.length === 0) throw ruleViolation('noRisk', { number: before.number })
    const lacking = standing.filter((risk) => listRiskGaps(risk, closedOn).length > 0)
    if (lacking.length > 0) throw ruleViolation('analysisUnfinished', { count: lacking.length })
    const after = { state: 'closed', closedOn, closedBy: context.actor.name } as const
    return changeAnalysis(context, 'close', before, { after, expectedRowVersion: input.expectedRowVersion })
  })
}

/** Opens a closed analysis again with the reason; refused while it is being approved and once it is sealed. */
export function reopenRiskAnalysis(
  context: ServiceContext,
  input: Target & { reason: string },
): RiskAnalysis {
  return inTransaction(context, () => {
    const before = getRiskAnalysis(context.db, input.riskAnalysisId)
    const { number } = before
    if (before.state !== 'closed') throw ruleViolation('analysisNotClosed', { number })
    refuseWhileApproved(context.db, { kind: 'riskAnalysis', id: before.id }, number)
    const { sha256: contentSha256 } = takeAnalysisSnapshot(context.db, before.id)
    return changeAnalysis(context, 'reopen', before, {
      after: { state: 'open', closedOn: null, closedBy: '' },
      expectedRowVersion: input.expectedRowVersion,
      // the fingerprint it had, for the papers that carry it
      noted: { reason: input.reason, contentSha256 },
    })
  })
}

/** 取りやめ of an analysis that was begun by mistake; it stays in the list, and the 年度 is free again. */
export function withdrawRiskAnalysis(
  context: ServiceContext,
  input: Target & { reason: string },
): RiskAnalysis {
  return inTransaction(context, () => {
    const before = getOpenAnalysis(context, input.riskAnalysisId)
    const after = { state: 'withdrawn', withdrawalReason: input.reason } as const
    return changeAnalysis(context, 'withdraw', before, {
      after,
      expectedRowVersion: input.expectedRowVersion,
    })
  })
}
