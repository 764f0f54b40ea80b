import { z } from 'zod'
import { assetId, riskId, unitId } from '../../../shared/contract/fields.ts'
import { riskLevel, type subjectRule } from '../../../shared/contract/risk-values.ts'
import { assetKinds } from '../../../shared/domain/asset/asset-kind.ts'
import type { AssetId, RiskAnalysisId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import type { AssetCount } from '../../../shared/domain/risk/risk-subject.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

type Important = RiskMethod['important']
type Rule = z.infer<typeof subjectRule>

// the rule of `toImportance`, in SQL so that ten thousand assets need not leave the file
const weightOf = (aspect: string) =>
  `coalesce((SELECT weight FROM asset_level WHERE aspect = '${aspect}' AND code = asset.${aspect}), 0)`
const importance = `coalesce(importance_by_hand, CASE WHEN personal_data <> 'none' THEN 3 ELSE
  nullif(max(${['confidentiality', 'integrity', 'availability'].map(weightOf).join(', ')}), 0) END)`
const isOneOf = (aspect: string) =>
  `coalesce(asset.${aspect} IN (SELECT value FROM json_each(:${aspect})), 0)`
const weighed = `SELECT asset.*, ${importance} AS importance FROM asset`
const isImportant = `(${['confidentiality', 'integrity', 'availability'].map(isOneOf).join(' OR ')}
  OR coalesce(importance >= :importanceFrom, 0))`

function toParameters({ confidentiality, integrity, availability, importanceFrom }: Important) {
  return {
    confidentiality: JSON.stringify(confidentiality),
    integrity: JSON.stringify(integrity),
    availability: JSON.stringify(availability),
    importanceFrom,
  }
}

const counted = z.object({
  kind: z.enum(assetKinds),
  unitId,
  isImportant: z.number().transform((flag) => flag === 1),
  importance: riskLevel.nullable(),
  count: z.number(),
})

/** The assets in use counted by kind, unit, 重要度 and whether they are important: at most some hundred rows. */
export function countAssetGroups(db: Database, important: Important): AssetCount[] {
  // alike assets are counted first: the few hundred sorts that are left are then weighed
  const alike = `SELECT kind, unit_id, confidentiality, integrity, availability, importance_by_hand, personal_data,
      count(*) AS count
    FROM asset WHERE state = 'active' GROUP BY 1, 2, 3, 4, 5, 6, 7`
  const sql = `SELECT kind, unit_id AS unitId, ${isImportant} AS isImportant, importance, sum(count) AS count
    FROM (SELECT asset.*, ${importance} AS importance FROM (${alike}) AS asset) AS asset
    GROUP BY kind, unit_id, isImportant, importance`
  return parseRows('asset', counted, prepared(db, sql).all(toParameters(important)))
}

const ofRisk = z.object({ riskId, importance: riskLevel.nullable() })

/** The greatest 重要度 of the assets each subject of an analysis names. */
export function listImportanceOfSubjects(
  db: Database,
  id: RiskAnalysisId,
): ReadonlyMap<RiskId, 1 | 2 | 3 | null> {
  const sql = `SELECT risk.id AS riskId, max(asset.importance) AS importance
    FROM risk JOIN risk_asset ON risk_asset.risk_id = risk.id
      JOIN (${weighed}) AS asset ON asset.id = risk_asset.asset_id
    WHERE analysis_id = ? GROUP BY risk.id`
  return new Map(
    parseRows('risk', ofRisk, prepared(db, sql).all(id)).map((one) => [one.riskId, one.importance]),
  )
}

const named = z.object({
  id: assetId,
  number: z.string(),
  name: z.string(),
  kind: z.enum(assetKinds),
  unitId,
  unitName: z.string(),
  state: z.string(),
  importance: riskLevel.nullable(),
  isImportant: z.number().transform((flag) => flag === 1),
})
export type SubjectAsset = Readonly<z.infer<typeof named>>

const selectNamed = `SELECT asset.id, asset.number, asset.name, asset.kind, asset.unit_id AS unitId,
  unit.name AS unitName, asset.state, importance, ${isImportant} AS isImportant
  FROM (${weighed}) AS asset JOIN unit ON unit.id = asset.unit_id`

/** These assets, as a subject looks at them; those there are not are left out. */
export function listSubjectAssets(
  db: Database,
  ids: readonly AssetId[],
  important: Important,
): SubjectAsset[] {
  const sql = `${selectNamed} WHERE asset.id IN (SELECT value FROM json_each(:ids)) ORDER BY asset.number`
  const rows = prepared(db, sql).all({ ids: JSON.stringify(ids), ...toParameters(important) })
  return parseRows('asset', named, rows)
}

/** The first assets in use a rule takes in, and how many there are. */
export function listRuledAssets(
  db: Database,
  { kinds, unitId: unit, isImportantOnly }: Rule,
  important: Important,
): { assets: SubjectAsset[]; count: number } {
  const where = `WHERE asset.state = 'active' AND (:allKinds OR kind IN (SELECT value FROM json_each(:kinds)))
    AND (:unit IS NULL OR unit_id = :unit) AND (:isAny OR ${isImportant})`
  const parameters = {
    ...{ kinds: JSON.stringify(kinds), allKinds: kinds.length === 0 ? 1 : 0, unit },
    ...{ isAny: isImportantOnly ? 0 : 1, ...toParameters(important) },
  }
  const rows = prepared(db, `${selectNamed} ${where} ORDER BY asset.number LIMIT 100`).all(parameters)
  const count = prepared(db, `SELECT count(*) FROM (${weighed}) AS asset ${where}`).pluck().get(parameters)
  return { assets: parseRows('asset', named, rows), count: Number(count) }
}
