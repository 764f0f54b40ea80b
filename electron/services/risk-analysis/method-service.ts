import type { RiskAnalysis, RiskSettings } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { type RiskMethod, shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { invalidInput, ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import { getRiskSetting, updateRiskSetting } from '../../data/repositories/risk-analysis-repository.ts'
import { countRatings } from '../../data/repositories/risk-list-repository.ts'
import { inLongTransaction } from '../long-transaction.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'
import { getOpenAnalysis, mayChangeRisks } from './analysis-access.ts'
import { changeAnalysis } from './analysis-record.ts'
import { proposeAnew } from './proposals.ts'

/** How the next analysis weighs. */
export function showRiskSettings(context: ServiceContext): RiskSettings {
  const { method, rowVersion } = getRiskSetting(context.db)
  const isShipped = method === null
  return { method: method ?? shippedMethod, isShipped, mayChange: mayChangeRisks(context), rowVersion }
}

/** The method an analysis that is opened now gets. */
export function getMethodNow(db: Database): RiskMethod {
  return getRiskSetting(db).method ?? shippedMethod
}

/** Changes how the next analysis weighs; those that are open or closed keep theirs. */
export function changeRiskSettings(
  context: ServiceContext,
  input: { method: RiskMethod | null; expectedRowVersion: number },
): RiskSettings {
  if (input.method !== null) refuseWrongOrder(input.method)
  return inTransaction(context, () => {
    const before = getRiskSetting(context.db)
    updateRiskSetting(context.db, input, input.expectedRowVersion)
    const after = getRiskSetting(context.db)
    const change = { act: 'riskAnalyses.updateSettings', recordKind: 'riskAnalysisSetting', recordId: '1' }
    recordChange(context, { ...change, before, after })
    return showRiskSettings(context)
  })
}

type Target = Readonly<{ riskAnalysisId: RiskAnalysisId; expectedRowVersion: number }>

/** Gives an analysis the settings as they are now, while nothing is rated in it. */
export function applyRiskSettings(context: ServiceContext, input: Target): Promise<RiskAnalysis> {
  return inLongTransaction(context, () => applyInSteps(context, input))
}

function* applyInSteps(context: ServiceContext, input: Target): Generator<void, RiskAnalysis> {
  const before = getOpenAnalysis(context, input.riskAnalysisId)
  if (isAnythingRated(context, before.id)) throw ruleViolation('alreadyRated', { number: before.number })
  const { expectedRowVersion } = input
  const after = { method: getMethodNow(context.db) }
  const analysis = changeAnalysis(context, 'applySettings', before, { after, expectedRowVersion })
  yield* proposeAnew(context, analysis)
  return analysis
}

function isAnythingRated({ db }: ServiceContext, id: RiskAnalysisId): boolean {
  // a rating is given whole or not at all
  const factors = Object.keys(noRating) as (keyof typeof noRating)[]
  return countRatings(db, id).some((rating) => factors.some((factor) => rating[factor] !== null))
}

function refuseWrongOrder({ mediumFrom, highFrom, wellKeptFrom, partlyKeptFrom }: RiskMethod): void {
  if (mediumFrom > highFrom) throw invalidInput('highFrom', 'notAscending')
  if (partlyKeptFrom > wellKeptFrom) throw invalidInput('wellKeptFrom', 'notAscending')
}
