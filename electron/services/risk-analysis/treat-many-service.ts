import type { TreatmentFields } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import type { Rating } from '../../../shared/domain/risk/rating.ts'
import { invalidInput } from '../../../shared/errors/app-error.ts'
import type { RiskRow } from '../../data/repositories/risk-repository.ts'
import { inLongTransaction } from '../long-transaction.ts'
import type { ServiceContext } from '../service-context.ts'
import { getOpenAnalysis, getStandingRisk, type RiskTarget } from './analysis-access.ts'
import { treat } from './treatment-service.ts'

type Wanted = RiskTarget & Omit<TreatmentFields, 'residual'> & Readonly<{ residual?: Rating | undefined }>
type Kept = { riskId: RiskRow['id']; expectedRowVersion: number } & TreatmentFields
type Input = Readonly<{ riskAnalysisId: RiskAnalysisId; treatments: readonly Wanted[] }>
type Result = { before: Kept[]; withdrawnAcceptances: number }

/** Decides what is done about many risks, all or none, and tells what was before; gives way to the window. */
export function treatManyRisks(context: ServiceContext, input: Input): Promise<Result> {
  return inLongTransaction(context, () => treatInSteps(context, input))
}

function* treatInSteps(
  context: ServiceContext,
  { riskAnalysisId, treatments }: Input,
): Generator<void, Result> {
  if (new Set(treatments.map(({ riskId }) => riskId)).size < treatments.length)
    throw invalidInput('treatments', 'duplicate')
  const analysis = getOpenAnalysis(context, riskAnalysisId)
  const before: Kept[] = []
  let withdrawnAcceptances = 0
  for (const wanted of treatments) {
    const risk = getStandingRisk(context, analysis, wanted)
    const residual = wanted.residual ?? risk.residual
    const { rowVersion, hasWithdrawn } = treat(context, { risk, analysis }, { ...wanted, residual })
    if (hasWithdrawn) withdrawnAcceptances += 1
    before.push(toKept(risk, rowVersion))
    yield
  }
  return { before, withdrawnAcceptances }
}

function toKept(risk: RiskRow, expectedRowVersion: number): Kept {
  const { treatment, treatmentPlan: plan, ownerTitle, ownerUnitId, dueOn, doneOn, residual } = risk
  return {
    ...{ riskId: risk.id, expectedRowVersion, treatment, plan, ownerTitle, ownerUnitId },
    ...{ dueOn, doneOn, residual },
  }
}
