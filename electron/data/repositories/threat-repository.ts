import { z } from 'zod'
import { threatId } from '../../../shared/contract/fields.ts'
import { assetKinds } from '../../../shared/domain/asset/asset-kind.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import { riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import { threatGroups } from '../../../shared/domain/threat/threat-group.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { jsonColumn } from '../json-column.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const row = z.object({
  id: threatId,
  number: z.number(),
  builtInCode: z.string().nullable(),
  group: z.literal(threatGroups),
  title: z.string(),
  description: z.string(),
  assetKinds: jsonColumn(z.array(z.enum(assetKinds))),
  measureCategories: jsonColumn(z.array(z.enum(measureCategories))),
  usualLevel: z.literal(riskLevels),
  retirementReason: z.string().nullable(),
  rowVersion: z.number(),
})

/** 脅威 of the catalogue. */
export type ThreatRow = z.infer<typeof row>

const select = `SELECT id, number, built_in_code AS builtInCode, threat_group AS "group", title, description,
    asset_kinds AS assetKinds, measure_categories AS measureCategories, usual_level AS usualLevel,
    retirement_reason AS retirementReason, row_version AS rowVersion FROM threat`

/** Every threat by its number, the retired ones too. */
export function listThreats(db: Database): ThreatRow[] {
  return parseRows('threat', row, db.prepare(`${select} ORDER BY number`).all())
}

/** Throws `not_found` where there is none. */
export function getThreat(db: Database, id: ThreatId): ThreatRow {
  const found = prepared(db, `${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('threat', id)
  return parseRow('threat', row, found)
}

/** The highest number ever given; 0 before the first. */
export function getLastThreatNumber(db: Database): number {
  return Number(db.prepare('SELECT coalesce(max(number), 0) FROM threat').pluck().get())
}

type NewThreat = Omit<ThreatRow, 'retirementReason' | 'rowVersion'>

export function insertThreat(db: Database, threat: NewThreat): void {
  db.prepare(
    `INSERT INTO threat (id, number, built_in_code, threat_group, title, description, asset_kinds, measure_categories,
       usual_level, row_version)
     VALUES (:id, :number, :builtInCode, :group, :title, :description, :assetKinds, :measureCategories,
       :usualLevel, 1)`,
  ).run(toColumns(threat))
}

/** Throws `stale_row` where the threat changed since it was read. */
export function updateThreat(db: Database, threat: ThreatRow, expectedRowVersion: number): void {
  const { rowVersion: _r, number: _n, builtInCode: _b, ...fields } = threat
  const { changes } = db
    .prepare(
      `UPDATE threat SET threat_group = :group, title = :title, description = :description, asset_kinds = :assetKinds,
         measure_categories = :measureCategories, usual_level = :usualLevel,
         retirement_reason = :retirementReason, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...toColumns(fields), expectedRowVersion })
  if (changes === 0) throw staleRow('threat', threat.id)
}

function toColumns<Fields extends Pick<ThreatRow, 'assetKinds' | 'measureCategories'>>(fields: Fields) {
  return {
    ...fields,
    assetKinds: JSON.stringify(fields.assetKinds),
    measureCategories: JSON.stringify(fields.measureCategories),
  }
}
