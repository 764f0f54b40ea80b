import { z } from 'zod'
import { assetId, measureId, riskAnalysisId, riskId, threatId } from '../../../shared/contract/fields.ts'
import { riskBand, subjectRule } from '../../../shared/contract/risk-values.ts'
import type {
  AssetId,
  MeasureId,
  RiskAnalysisId,
  RiskId,
  ThreatId,
} from '../../../shared/domain/id/branded-id.ts'
import { measureStates } from '../../../shared/domain/measure/measure-state.ts'
import { subjectKinds } from '../../../shared/domain/risk/risk-subject.ts'
import { treatments } from '../../../shared/domain/risk/treatment.ts'
import type { Database } from '../database.ts'
import { jsonColumn } from '../json-column.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

/** The assets a subject names. */
export function listAssetIdsOf(db: Database, id: RiskId): AssetId[] {
  const rows = prepared(db, 'SELECT asset_id AS id FROM risk_asset WHERE risk_id = ? ORDER BY asset_id').all(
    id,
  )
  return parseRows('risk_asset', z.object({ id: assetId }), rows).map((row) => row.id)
}

export function insertRiskAssets(db: Database, id: RiskId, assetIds: readonly AssetId[]): void {
  const insert = prepared(db, 'INSERT INTO risk_asset (risk_id, asset_id) VALUES (?, ?)')
  for (const asset of assetIds) insert.run(id, asset)
}

const assetLink = z.object({ riskId, assetId, isInUse: z.number().transform((flag) => flag === 1) })

/** The assets the subjects of an analysis name, and whether they are in use. */
export function listSubjectLinks(db: Database, id: RiskAnalysisId): z.infer<typeof assetLink>[] {
  const sql = `SELECT risk_id AS riskId, asset_id AS assetId, asset.state = 'active' AS isInUse
    FROM risk_asset JOIN risk ON risk.id = risk_id JOIN asset ON asset.id = asset_id
    WHERE analysis_id = ? ORDER BY risk_id, asset_id`
  return parseRows('risk_asset', assetLink, prepared(db, sql).all(id))
}

const measureLink = z.object({ riskId, measureId })

/** The measures of all risks of an analysis that are in use. */
export function listMeasureLinks(db: Database, id: RiskAnalysisId): z.infer<typeof measureLink>[] {
  const sql = `SELECT risk_id AS riskId, measure_id AS measureId
    FROM risk_measure JOIN risk ON risk.id = risk_id JOIN measure ON measure.id = measure_id
    WHERE analysis_id = ? AND retirement_reason IS NULL ORDER BY risk_id, measure_id`
  return parseRows('risk_measure', measureLink, prepared(db, sql).all(id))
}

/** How many standing risks are of a single asset that has ended. */
export function countEndedSubjects(db: Database, id: RiskAnalysisId): number {
  const sql = `SELECT count(*) FROM risk JOIN risk_asset ON risk_id = risk.id JOIN asset ON asset.id = asset_id
    WHERE analysis_id = ? AND subject_kind = 'asset' AND risk.state = 'active' AND asset.state <> 'active'`
  return Number(prepared(db, sql).pluck().get(id))
}

/** The assets the subjects of an analysis name. */
export function listSubjectsAsLinked(
  db: Database,
  id: RiskAnalysisId,
): { riskId: RiskId; assetId: string }[] {
  const sql = `SELECT risk_id AS riskId, asset_id AS assetId FROM risk_asset JOIN risk ON risk.id = risk_id
    WHERE analysis_id = ? ORDER BY risk_id, asset_id`
  return parseRows('risk_asset', z.object({ riskId, assetId }), prepared(db, sql).all(id))
}

/** The measures of the risks of an analysis. */
export function listMeasuresAsLinked(
  db: Database,
  id: RiskAnalysisId,
): { riskId: RiskId; measureId: MeasureId }[] {
  const sql = `SELECT risk_id AS riskId, measure_id AS measureId FROM risk_measure JOIN risk ON risk.id = risk_id
    WHERE analysis_id = ? ORDER BY risk_id, measure_id`
  return parseRows('risk_measure', z.object({ riskId, measureId }), prepared(db, sql).all(id))
}

const taken = z.object({ subjectKey: z.string(), threatId })

/** What an analysis has already, ended risks too. */
export function listTakenSubjects(db: Database, id: RiskAnalysisId): z.infer<typeof taken>[] {
  const sql = 'SELECT subject_key AS subjectKey, threat_id AS threatId FROM risk WHERE analysis_id = ?'
  return parseRows('risk', taken, prepared(db, sql).all(id))
}

/** The measures that hold a risk down. */
export function listMeasureIdsOf(db: Database, id: RiskId): MeasureId[] {
  const sql = 'SELECT measure_id AS id FROM risk_measure WHERE risk_id = ? ORDER BY measure_id'
  return parseRows('risk_measure', z.object({ id: measureId }), prepared(db, sql).all(id)).map(
    (row) => row.id,
  )
}

/** Sets the measures of a risk; what was linked before is in the history. */
export function replaceMeasuresOf(db: Database, id: RiskId, measureIds: readonly MeasureId[]): void {
  prepared(db, 'DELETE FROM risk_measure WHERE risk_id = ?').run(id)
  const insert = prepared(db, 'INSERT INTO risk_measure (risk_id, measure_id) VALUES (?, ?)')
  for (const measure of measureIds) insert.run(id, measure)
}

const linkedMeasure = z.object({
  id: measureId,
  number: z.number(),
  title: z.string(),
  state: z.enum(measureStates),
  isRetired: z.number().transform((flag) => flag === 1),
})

/** The measures of a risk by number, as it shows them. */
export function listLinkedMeasures(db: Database, id: RiskId): z.infer<typeof linkedMeasure>[] {
  const sql = `SELECT id, number, title, state, retirement_reason IS NOT NULL AS isRetired
    FROM risk_measure JOIN measure ON measure.id = measure_id WHERE risk_id = ? ORDER BY number`
  return parseRows('risk_measure', linkedMeasure, prepared(db, sql).all(id))
}

const linked = z.object({
  riskId,
  riskAnalysisId,
  fiscalYear: z.number(),
  number: z.string(),
  subjectName: z.string(),
  threatTitle: z.string(),
  score: z.number().nullable(),
  band: riskBand.nullable(),
  treatment: z.enum(treatments).nullable(),
  state: z.enum(['active', 'ended']),
  subjectKind: z.enum(subjectKinds),
  threatId,
  rule: jsonColumn(subjectRule).nullable(),
  isNamed: z.number().transform((flag) => flag === 1),
})
export type LinkedRiskRow = z.infer<typeof linked>

const newest = `(SELECT id FROM risk_analysis WHERE state <> 'withdrawn' ORDER BY fiscal_year DESC LIMIT 1)`
const selectLinked = (isNamed: string) => `SELECT risk.id AS riskId, analysis_id AS riskAnalysisId,
    fiscal_year AS fiscalYear, risk.number, subject_name AS subjectName, threat_title AS threatTitle, score, band,
    treatment, risk.state, subject_kind AS subjectKind, threat_id AS threatId, rule_json AS rule,
    ${isNamed} AS isNamed
  FROM risk JOIN risk_analysis ON risk_analysis.id = analysis_id WHERE analysis_id = ${newest}`

/** Risks of the newest analysis that may bear on an asset: those that name it, and every rule and 全体. */
export function listRisksAround(db: Database, id: AssetId): LinkedRiskRow[] {
  const names = 'EXISTS (SELECT 1 FROM risk_asset WHERE risk_id = risk.id AND asset_id = :id)'
  const sql = `${selectLinked(names)}
    AND (subject_kind = 'all' OR rule_json IS NOT NULL OR ${names}) ORDER BY risk.serial`
  return parseRows('risk', linked, prepared(db, sql).all({ id }))
}

/** Risks of the newest analysis that a measure holds down. */
export function listRisksOfMeasure(db: Database, id: MeasureId): LinkedRiskRow[] {
  const sql = `${selectLinked('0')} AND risk.id IN (SELECT risk_id FROM risk_measure WHERE measure_id = ?)
    ORDER BY risk.serial`
  return parseRows('risk', linked, prepared(db, sql).all(id))
}

/** Risks of the newest analysis under a threat. */
export function listRisksOfThreat(db: Database, id: ThreatId): LinkedRiskRow[] {
  const sql = `${selectLinked('0')} AND threat_id = ? ORDER BY risk.serial`
  return parseRows('risk', linked, prepared(db, sql).all(id))
}

const counted = z.object({ threatId, count: z.number() })

/** Standing risks of the newest analysis under each threat. */
export function countRisksByThreat(db: Database): ReadonlyMap<ThreatId, number> {
  const sql = `SELECT threat_id AS threatId, count(*) AS count FROM risk
    WHERE analysis_id = ${newest} AND state = 'active' GROUP BY threat_id`
  return new Map(parseRows('risk', counted, prepared(db, sql).all()).map((one) => [one.threatId, one.count]))
}
