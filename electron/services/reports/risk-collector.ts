import type { RiskAnalysisId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import { toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import type { ReportedAcceptance, ReportedRisk } from '../../../shared/domain/report/risk-analysis-input.ts'
import { readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import type { Database } from '../../data/database.ts'
import { listMeasures } from '../../data/repositories/measure-repository.ts'
import { listStandingAcceptances } from '../../data/repositories/risk-acceptance-repository.ts'
import { listMeasuresAsLinked } from '../../data/repositories/risk-link-repository.ts'
import { listCompactRisks } from '../../data/repositories/risk-list-repository.ts'

/** The risks of an analysis by number, each with its measures and the acceptance that stands, in three queries. */
export function collectRisks(db: Database, id: RiskAnalysisId): ReportedRisk[] {
  const measures = listMeasureTexts(db, id)
  const acceptances = new Map<RiskId, ReportedAcceptance>(
    listStandingAcceptances(db, id).map(({ riskId, ...acceptance }) => [riskId, acceptance]),
  )
  return readListedRisks(listCompactRisks(db, id)).map((risk) => ({
    ...risk,
    measures: measures.get(risk.id) ?? [],
    acceptance: acceptances.get(risk.id) ?? null,
  }))
}

/** By risk, the measures that hold it down, in the order of their numbers. */
function listMeasureTexts(db: Database, id: RiskAnalysisId): ReadonlyMap<RiskId, readonly string[]> {
  const measures = listMeasures(db)
  const places = new Map(measures.map((measure, place) => [measure.id, place]))
  const byRisk = new Map<RiskId, number[]>()
  for (const { riskId, measureId } of listMeasuresAsLinked(db, id)) {
    const own = byRisk.get(riskId) ?? []
    own.push(places.get(measureId) ?? -1)
    byRisk.set(riskId, own)
  }
  const texts = measures.map(({ number, title }) => `${toMeasureNumberText(number)}　${title}`)
  return new Map(
    [...byRisk].map(([riskId, own]) => [
      riskId,
      own.toSorted((one, other) => one - other).map((place) => texts[place] ?? ''),
    ]),
  )
}
