import { z } from 'zod'
import { type AssetLevel, assetAspects, type Importance } from '../../../shared/domain/asset/asset-level.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const levelRow = z.object({
  aspect: z.enum(assetAspects),
  code: z.string(),
  name: z.string(),
  criterion: z.string(),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  isOffered: z.number().transform((offered) => offered === 1),
  rowVersion: z.number(),
})
export type AssetLevelRow = AssetLevel & Readonly<{ rowVersion: number }>

const selectLevel = `SELECT aspect, code, name, criterion, weight, is_offered AS isOffered, row_version AS rowVersion
  FROM asset_level`

/** The levels of the three aspects, the gravest of each first. */
export function listAssetLevels(db: Database): AssetLevelRow[] {
  return parseRows('asset_level', levelRow, db.prepare(`${selectLevel} ORDER BY position`).all())
}

/** Throws `not_found` where there is none. */
export function getAssetLevel(db: Database, aspect: string, code: string): AssetLevelRow {
  const found = db.prepare(`${selectLevel} WHERE aspect = ? AND code = ?`).get(aspect, code)
  if (found === undefined) throw notFound('assetLevel', `${aspect} ${code}`)
  return parseRow('asset_level', levelRow, found)
}

type LevelFields = Readonly<{
  aspect: string
  code: string
  name: string
  criterion: string
  weight: Importance
  isOffered: boolean
}>

/** Throws `stale_row` where the level changed since it was read. */
export function updateAssetLevel(db: Database, level: LevelFields, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE asset_level SET name = :name, criterion = :criterion, weight = :weight, is_offered = :isOffered,
         row_version = row_version + 1
       WHERE aspect = :aspect AND code = :code AND row_version = :expectedRowVersion`,
    )
    .run({ ...level, isOffered: level.isOffered ? 1 : 0, expectedRowVersion })
  if (changes === 0) throw staleRow('assetLevel', `${level.aspect} ${level.code}`)
}

const columnRow = z.object({
  id: z.string(),
  heading: z.string(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})
export type ExtraColumnRow = z.infer<typeof columnRow>

const selectColumn = 'SELECT id, heading, state, row_version AS rowVersion FROM asset_extra_column'

/** The body's own columns in their order, the retired ones too. */
export function listExtraColumns(db: Database): ExtraColumnRow[] {
  return parseRows('asset_extra_column', columnRow, db.prepare(`${selectColumn} ORDER BY position`).all())
}

/** Throws `not_found` where there is none. */
export function getExtraColumn(db: Database, id: string): ExtraColumnRow {
  const found = db.prepare(`${selectColumn} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('assetExtraColumn', id)
  return parseRow('asset_extra_column', columnRow, found)
}

/** Adds a column behind the others. */
export function insertExtraColumn(db: Database, id: string, heading: string): void {
  db.prepare(
    `INSERT INTO asset_extra_column (id, heading, position, state, row_version)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM asset_extra_column), 'active', 1)`,
  ).run(id, heading)
}

/** Throws `stale_row` where the column changed since it was read. */
export function updateExtraColumn(
  db: Database,
  column: Omit<ExtraColumnRow, 'rowVersion'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE asset_extra_column SET heading = :heading, state = :state, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...column, expectedRowVersion })
  if (changes === 0) throw staleRow('assetExtraColumn', column.id)
}
