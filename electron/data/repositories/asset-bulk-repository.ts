import { z } from 'zod'
import { assetId } from '../../../shared/contract/fields.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const bulk = z.object({
  id: z.string(),
  kind: z.enum(['update', 'import']),
  madeAt: z.string(),
  madeBy: z.string(),
  rowCount: z.number(),
  undoneAt: z.string().nullable(),
})
/** Many assets changed, or taken in, at once. */
export type AssetBulk = Readonly<z.infer<typeof bulk>>

const changed = z.object({ assetId, rowVersion: z.number(), beforeJson: z.string().nullable() })
/** One of them: the row version the change left, and the asset as it was (null: it was not there). */
export type AssetBulkRow = Readonly<z.infer<typeof changed>>

/** Throws `not_found` where there is none. */
export function getAssetBulk(db: Database, id: string): AssetBulk {
  const found = db
    .prepare(
      `SELECT id, kind, made_at AS madeAt, made_by AS madeBy, row_count AS rowCount, undone_at AS undoneAt
       FROM asset_bulk WHERE id = ?`,
    )
    .get(id)
  if (found === undefined) throw notFound('assetBulk', id)
  return parseRow('asset_bulk', bulk, found)
}

/** How many assets a bulk has; 0 where there is none. */
export function countBulkRows(db: Database, id: string): number {
  return Number(db.prepare('SELECT row_count FROM asset_bulk WHERE id = ?').pluck().get(id) ?? 0)
}

export function insertAssetBulk(
  db: Database,
  added: Omit<AssetBulk, 'undoneAt'>,
  rows: readonly AssetBulkRow[],
): void {
  db.prepare(
    `INSERT INTO asset_bulk (id, kind, made_at, made_by, row_count) VALUES (:id, :kind, :madeAt, :madeBy, :rowCount)`,
  ).run(added)
  const insert = db.prepare(
    `INSERT INTO asset_bulk_row (bulk_id, asset_id, row_version, before_json)
     VALUES (?, ?, ?, ?)`,
  )
  for (const { assetId, rowVersion, beforeJson } of rows)
    insert.run(added.id, assetId, rowVersion, beforeJson)
}

/** Its assets by their number. */
export function listAssetBulkRows(db: Database, id: string): AssetBulkRow[] {
  const rows = db
    .prepare(
      `SELECT asset_id AS assetId, asset_bulk_row.row_version AS rowVersion, before_json AS beforeJson
       FROM asset_bulk_row JOIN asset ON asset.id = asset_id WHERE bulk_id = ? ORDER BY asset.number`,
    )
    .all(id)
  return parseRows('asset_bulk_row', changed, rows)
}

/** The number of one of its assets that changed since; undefined where none did. */
export function findAssetChangedSince(db: Database, id: string): string | undefined {
  const number = db
    .prepare(
      `SELECT asset.number FROM asset_bulk_row JOIN asset ON asset.id = asset_id
       WHERE bulk_id = ? AND asset.row_version <> asset_bulk_row.row_version ORDER BY asset.number LIMIT 1`,
    )
    .pluck()
    .get(id)
  return number === undefined ? undefined : String(number)
}

export function updateAssetBulkUndone(db: Database, id: string, at: string): void {
  db.prepare('UPDATE asset_bulk SET undone_at = ? WHERE id = ?').run(at, id)
}
