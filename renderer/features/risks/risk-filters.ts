import type { RiskBand } from '../../../shared/domain/policy-review/risk.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { toMatrixPlace } from '../../../shared/domain/risk/rating.ts'
import { type RiskChange, toRiskChange } from '../../../shared/domain/risk/risk-change.ts'
import { listRiskGaps, type RiskGap } from '../../../shared/domain/risk/risk-gaps.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { type Treatment, toTreatmentLabel } from '../../../shared/domain/risk/treatment.ts'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import type { ThreatGroup } from '../../../shared/domain/threat/threat-group.ts'
import { isSamePlace, type MatrixPlace } from './heat-map.tsx'

/** What the list of risks is narrowed by; null does not narrow. */
export type RiskFilters = Readonly<{
  place: MatrixPlace | null
  band: RiskBand | 'unrated' | null
  group: ThreatGroup | null
  change: RiskChange | null
  treatment: Treatment | 'none' | null
  gap: RiskGap | null
}>

export const noFilters: RiskFilters = {
  ...{ place: null, band: null, group: null, change: null, treatment: null, gap: null },
}

type Rules = Readonly<{ method: Pick<RiskMethod, 'kind'>; today: string }>

/** The risks that pass every filter. Ended ones are shown only where they are asked for. */
export function filterRisks(
  risks: readonly ListedRisk[],
  filters: RiskFilters,
  { method, today }: Rules,
): readonly ListedRisk[] {
  const { place, band, group, change, treatment, gap } = filters
  return risks.filter(
    (risk) =>
      (risk.state === 'active' || change === 'ended') &&
      (place === null || isAt(risk, place, method)) &&
      (band === null || (risk.band ?? 'unrated') === band) &&
      (group === null || risk.threatGroup === group) &&
      (change === null || toRiskChange(risk) === change) &&
      (treatment === null || (risk.treatment ?? 'none') === treatment) &&
      (gap === null || listRiskGaps(risk, today).includes(gap)),
  )
}

function isAt(risk: ListedRisk, wanted: MatrixPlace, method: Pick<RiskMethod, 'kind'>): boolean {
  const place = toMatrixPlace(method, risk)
  return place !== null && isSamePlace(place, wanted)
}

type SearchedRisk = Readonly<{ risk: ListedRisk; copy: string }>

/** Each risk with what it may be found by, folded once for all searches. */
export function toSearchedRisks(risks: readonly ListedRisk[]): readonly SearchedRisk[] {
  return risks.map((risk) => ({
    risk,
    copy: toSearchCopy(
      [
        ...[risk.number, risk.subjectName, risk.threatTitle, risk.note, risk.treatmentPlan],
        ...[risk.treatment === null ? '' : toTreatmentLabel(risk.treatment)],
        ...[risk.ownerTitle, risk.ownerUnitName ?? ''],
      ].join('\n'),
    ),
  }))
}

/** The risks that hold every word of the search. */
export function searchRisks(searched: readonly SearchedRisk[], search: string): readonly ListedRisk[] {
  const words = toSearchWords(search)
  return searched.filter(({ copy }) => words.every((word) => copy.includes(word))).map(({ risk }) => risk)
}
