import type { RiskId } from '../../../shared/domain/id/branded-id.ts'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import type { RiskRow } from '../../data/repositories/risk-repository.ts'

/** What every new risk begins with: not rated, nothing decided. */
export const untouched = {
  ...{ ...noRating, ratingBasis: null, ratingReason: '', score: null, band: null, note: '' },
  ...{ treatment: null, treatmentPlan: '', ownerTitle: '', ownerUnitId: null, dueOn: null, doneOn: null },
  ...{ residual: noRating, residualScore: null, residualBand: null, state: 'active', endReason: null },
} as const satisfies Partial<RiskRow>

/** The reason of a risk whose one asset has gone since. */
const endedAssetReason = '情報資産が廃棄又は廃止されたため。'

type Place = Pick<RiskRow, 'analysisId' | 'serial' | 'number' | 'threatTitle' | 'proposal'> & { id: RiskId }

/**
 * A standing risk of the analysis before as the new one begins with it: not rated yet, with what is still to be done
 * about it. What was done shows in the measures and in the new rating.
 */
export function toCarriedRisk(
  before: RiskRow,
  place: Place,
  isAssetEnded: boolean,
): Omit<RiskRow, 'rowVersion'> {
  const { subjectKind, subjectKey, subjectName, rule, threatId, note } = before
  const isUndone = before.treatment !== null && before.doneOn === null
  return {
    ...untouched,
    ...place,
    ...{ subjectKind, subjectKey, subjectName, rule, threatId, note, previousRiskId: before.id },
    ...(isUndone ? pickTreatment(before) : {}),
    ...(isAssetEnded ? { state: 'ended', endReason: endedAssetReason } : {}),
  }
}

function pickTreatment(before: RiskRow): Partial<RiskRow> {
  const { treatment, treatmentPlan, ownerTitle, ownerUnitId, dueOn } = before
  const { residual, residualScore, residualBand } = before
  return { treatment, treatmentPlan, ownerTitle, ownerUnitId, dueOn, residual, residualScore, residualBand }
}
