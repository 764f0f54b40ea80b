import type { LinkedRisk } from '../../../shared/contract/risk-analyses.ts'
import type { AssetId, MeasureId, ThreatId } from '../../../shared/domain/id/branded-id.ts'
import { isTakenIn, type RuledAsset } from '../../../shared/domain/risk/risk-subject.ts'
import { bearsUpon } from '../../../shared/domain/threat/threat.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { getAsset } from '../../data/repositories/asset-repository.ts'
import { getMeasure } from '../../data/repositories/measure-repository.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import {
  type LinkedRiskRow,
  listRisksAround,
  listRisksOfMeasure,
  listRisksOfThreat,
} from '../../data/repositories/risk-link-repository.ts'
import { listSubjectAssets } from '../../data/repositories/risk-subject-repository.ts'
import { getThreat, listThreats } from '../../data/repositories/threat-repository.ts'
import type { ServiceContext } from '../service-context.ts'

/** Risks of the newest analysis that bear on an asset: by itself, in a group, or with everything. */
export function listRisksForAsset(context: ServiceContext, input: { assetId: AssetId }): LinkedRisk[] {
  const { db } = context
  const { id, kind, state } = getAsset(db, input.assetId)
  const rows = listRisksAround(db, id)
  const [first] = rows
  if (first === undefined) return []
  const { important } = getRiskAnalysis(db, first.riskAnalysisId).method
  const [asset] = listSubjectAssets(db, [id], important)
  invariant(asset !== undefined, 'the asset was just read')
  const bearing = new Set(
    listThreats(db)
      .filter((threat) => bearsUpon(threat, kind))
      .map((threat) => threat.id),
  )
  return rows
    .filter((row) => row.isNamed || (state === 'active' && isAround(row, asset, bearing)))
    .map(toLinked)
}

function isAround(row: LinkedRiskRow, asset: RuledAsset, bearing: ReadonlySet<ThreatId>): boolean {
  if (row.subjectKind === 'all') return bearing.has(row.threatId)
  return row.rule !== null && isTakenIn(row.rule, asset)
}

/** Risks of the newest analysis that a measure holds down. */
export function listRisksForMeasure({ db }: ServiceContext, input: { measureId: MeasureId }): LinkedRisk[] {
  return listRisksOfMeasure(db, getMeasure(db, input.measureId).id).map(toLinked)
}

/** Risks of the newest analysis under a threat. */
export function listRisksForThreat({ db }: ServiceContext, input: { threatId: ThreatId }): LinkedRisk[] {
  return listRisksOfThreat(db, getThreat(db, input.threatId).id).map(toLinked)
}

function toLinked({
  subjectKind: through,
  threatId: _t,
  rule: _r,
  isNamed: _n,
  ...row
}: LinkedRiskRow): LinkedRisk {
  return { ...row, through }
}
