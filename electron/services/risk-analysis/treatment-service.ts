import type { RiskDetail, TreatmentFields } from '../../../shared/contract/risk-analyses.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { MeasureId } from '../../../shared/domain/id/branded-id.ts'
import {
  isHalfRated,
  isSameRating,
  noRating,
  toOwnFactors,
  toScore,
} from '../../../shared/domain/risk/rating.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { invalidInput, ruleViolation } from '../../../shared/errors/app-error.ts'
import { getMeasure } from '../../data/repositories/measure-repository.ts'
import type { RiskAnalysisRow } from '../../data/repositories/risk-analysis-repository.ts'
import { listMeasureIdsOf } from '../../data/repositories/risk-link-repository.ts'
import { getRisk, type RiskRow } from '../../data/repositories/risk-repository.ts'
import { getUnit } from '../../data/repositories/unit-repository.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { withdrawStanding } from './acceptance-record.ts'
import { getOpenAnalysis, getOpenRisk, type RiskTarget } from './analysis-access.ts'
import { showRisk } from './risk-detail.ts'
import { changeMeasuresOf, changeRisk } from './risk-record.ts'

/** Decides what is done about a risk, by whom and by when, and what is left of it then. */
export function setTreatment(context: ServiceContext, input: RiskTarget & TreatmentFields): RiskDetail {
  return inTransaction(context, () => {
    treat(context, getOpenRisk(context, input), input)
    return showRisk(context, { riskId: input.riskId })
  })
}

type Treated = Readonly<{ rowVersion: number; hasWithdrawn: boolean }>

/** Decides it in the caller's transaction; an acceptance that was given for another treatment goes. */
export function treat(
  context: ServiceContext,
  { risk, analysis }: Readonly<{ risk: RiskRow; analysis: RiskAnalysisRow }>,
  input: RiskTarget & TreatmentFields,
): Treated {
  refuseRetiredUnit(context, input.ownerUnitId, risk.ownerUnitId)
  if (input.doneOn !== null && input.doneOn > toLocalDate(context.now()))
    throw invalidInput('doneOn', 'inFuture')
  const after = toTreated(analysis.method, input)
  const { expectedRowVersion } = input
  const { rowVersion } = changeRisk(context, 'setTreatment', risk, { after, expectedRowVersion })
  const isOther = after.treatment !== risk.treatment || !isSameRating(after.residual, risk.residual)
  const hasWithdrawn = isOther && withdrawStanding(context, risk, 'リスクへの対応が変わったため。')
  return { rowVersion, hasWithdrawn }
}

/** Without a treatment there is nothing planned; 受容 leaves the risk as it is. */
function toTreated(method: RiskMethod, input: TreatmentFields) {
  const { treatment } = input
  const isActed = treatment !== null && treatment !== 'accept'
  const residual = isActed ? toOwnFactors(method, input.residual) : noRating
  if (isHalfRated(method, residual)) throw invalidInput('residual', 'half')
  const score = toScore(method, residual)
  return {
    ...{ treatment, treatmentPlan: treatment === null ? '' : input.plan },
    ownerTitle: treatment === null ? '' : input.ownerTitle,
    ownerUnitId: treatment === null ? null : input.ownerUnitId,
    ...{ dueOn: isActed ? input.dueOn : null, doneOn: isActed ? input.doneOn : null },
    ...{ residual, residualScore: score?.score ?? null, residualBand: score?.band ?? null },
  }
}

/** A unit that was there may stay; one that is 廃止 is not named anew. */
function refuseRetiredUnit(
  { db }: ServiceContext,
  unitId: RiskRow['ownerUnitId'],
  before: RiskRow['ownerUnitId'],
): void {
  if (unitId === null || unitId === before) return
  if (getUnit(db, unitId).state === 'retired') throw invalidInput('ownerUnitId', 'notActive')
}

/** Sets the measures that hold a risk down; one that is 廃止 stays where it was linked and is not linked anew. */
export function linkMeasures(
  context: ServiceContext,
  input: RiskTarget & { measureIds: readonly MeasureId[] },
): RiskDetail {
  return inTransaction(context, () => {
    const { risk } = getOpenRisk(context, input)
    const before = new Set(listMeasureIdsOf(context.db, risk.id))
    const measureIds = [...new Set(input.measureIds)]
    for (const id of measureIds.filter((one) => !before.has(one))) {
      const { retirementReason, number } = getMeasure(context.db, id)
      if (retirementReason !== null) throw invalidInput('measureIds', 'notActive', { number })
    }
    changeMeasuresOf(context, risk, measureIds, input.expectedRowVersion)
    return showRisk(context, { riskId: risk.id })
  })
}

/** 終了: the risk is no more; it stays in the list of the year and is not carried over. */
export function endRisk(context: ServiceContext, input: RiskTarget & { reason: string }): RiskDetail {
  return inTransaction(context, () => {
    const { risk } = getOpenRisk(context, input)
    const after = { state: 'ended', endReason: input.reason } as const
    changeRisk(context, 'endRisk', risk, { after, expectedRowVersion: input.expectedRowVersion })
    return showRisk(context, { riskId: risk.id })
  })
}

/** Takes a 終了 back (rule `riskActive` for one that stands). */
export function restoreRisk(context: ServiceContext, input: RiskTarget): RiskDetail {
  return inTransaction(context, () => {
    const risk = getRisk(context.db, input.riskId)
    getOpenAnalysis(context, risk.analysisId)
    if (risk.state === 'active') throw ruleViolation('riskActive', { number: risk.number })
    const after = { state: 'active', endReason: null } as const
    changeRisk(context, 'restoreRisk', risk, { after, expectedRowVersion: input.expectedRowVersion })
    return showRisk(context, { riskId: risk.id })
  })
}
