import { z } from 'zod'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  accountId: z.string(),
  name: z.string(),
  settingsJson: z.string(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})

/** A saved view of the register; `settingsJson` is text to this layer. */
export type AssetViewRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, account_id AS accountId, name, settings_json AS settingsJson, state,
  row_version AS rowVersion FROM asset_view`

/** The views an account has, by name. */
export function listAssetViews(db: Database, accountId: string): AssetViewRow[] {
  const rows = db
    .prepare(`${select} WHERE account_id = ? AND state = 'active' ORDER BY name, id`)
    .all(accountId)
  return parseRows('asset_view', row, rows)
}

/** Throws `not_found` where there is none. */
export function getAssetView(db: Database, id: string): AssetViewRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('assetView', id)
  return parseRow('asset_view', row, found)
}

export function insertAssetView(db: Database, view: Omit<AssetViewRow, 'state' | 'rowVersion'>): void {
  db.prepare(
    `INSERT INTO asset_view (id, account_id, name, settings_json, state, row_version)
     VALUES (:id, :accountId, :name, :settingsJson, 'active', 1)`,
  ).run(view)
}

/** Throws `stale_row` where the view changed since it was read. */
export function updateAssetView(db: Database, view: AssetViewRow, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE asset_view SET settings_json = :settingsJson, state = :state, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ id: view.id, settingsJson: view.settingsJson, state: view.state, expectedRowVersion })
  if (changes === 0) throw staleRow('assetView', view.id)
}
