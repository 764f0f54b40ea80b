import type { AssetId, MeasureId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import {
  insertRiskAssets,
  listAssetIdsOf,
  listMeasureIdsOf,
  replaceMeasuresOf,
} from '../../data/repositories/risk-link-repository.ts'
import { getRisk, insertRisk, type RiskRow, updateRisk } from '../../data/repositories/risk-repository.ts'
import { recordChange, type ServiceContext } from '../service-context.ts'

type Links = Readonly<{ assetIds: readonly AssetId[]; measureIds: readonly MeasureId[] }>

/** A risk in the fields its changes are recorded in, with its links; its proposal follows from the analysis. */
export function readRecordedRisk(db: Database, id: RiskId) {
  return toRecordedRisk(getRisk(db, id), {
    ...{ assetIds: listAssetIdsOf(db, id), measureIds: listMeasureIdsOf(db, id) },
  })
}

function toRecordedRisk({ proposal: _, ...risk }: RiskRow, links: Links) {
  return { ...risk, ...links }
}

/** Adds a risk with its links and writes it into the history. */
export function addRisk(
  context: ServiceContext,
  act: string,
  risk: Omit<RiskRow, 'rowVersion'>,
  links: Links,
): void {
  insertRisk(context.db, risk)
  insertRiskAssets(context.db, risk.id, links.assetIds)
  if (links.measureIds.length > 0) replaceMeasuresOf(context.db, risk.id, links.measureIds)
  const after = toRecordedRisk({ ...risk, rowVersion: 1 }, sorted(links))
  recordChange(context, {
    act: `riskAnalyses.${act}`,
    recordKind: 'risk',
    recordId: risk.id,
    before: null,
    after,
  })
}

/** Changes a risk and writes the fields that changed into the history, in the caller's transaction. Throws `stale_row`. */
export function changeRisk(
  context: ServiceContext,
  act: string,
  before: RiskRow,
  change: Readonly<{ after: Partial<RiskRow>; expectedRowVersion: number }>,
): RiskRow {
  const wanted = { ...before, ...change.after }
  updateRisk(context.db, wanted, change.expectedRowVersion)
  const after = { ...wanted, rowVersion: before.rowVersion + 1 }
  const difference = toDifference(before, after)
  recordChange(context, {
    act: `riskAnalyses.${act}`,
    recordKind: 'risk',
    recordId: before.id,
    ...difference,
  })
  return after
}

/** Sets the measures of a risk and writes that into the history. Throws `stale_row`. */
export function changeMeasuresOf(
  context: ServiceContext,
  risk: RiskRow,
  measureIds: readonly MeasureId[],
  expectedRowVersion: number,
): void {
  const before = readRecordedRisk(context.db, risk.id)
  updateRisk(context.db, risk, expectedRowVersion)
  replaceMeasuresOf(context.db, risk.id, measureIds)
  const after = readRecordedRisk(context.db, risk.id)
  recordChange(context, {
    ...{ act: 'riskAnalyses.linkMeasures', recordKind: 'risk', recordId: risk.id },
    before: { measureIds: before.measureIds, rowVersion: before.rowVersion },
    after: { measureIds: after.measureIds, rowVersion: after.rowVersion },
  })
}

/** Only the fields that changed: an analysis of two thousand risks stays small in the history. */
function toDifference(before: RiskRow, after: RiskRow): { before: object; after: object } {
  // the keys of a risk are its fields
  const fields = Object.keys(after) as (keyof RiskRow)[]
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return { before: pick(before, changed), after: pick(after, changed) }
}

function pick(risk: RiskRow, fields: readonly (keyof RiskRow)[]): object {
  return Object.fromEntries(fields.map((field) => [field, risk[field]]))
}

function sorted({ assetIds, measureIds }: Links): Links {
  return { assetIds: assetIds.toSorted(), measureIds: measureIds.toSorted() }
}
