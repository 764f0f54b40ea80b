import { z } from 'zod'
import { assetId, unitId } from '../../../shared/contract/fields.ts'
import type { AssetId, StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const rest = z.object({
  assetId,
  unitId,
  rowVersion: z.number(),
  assetRowVersion: z.number(),
  confirmedOn: z.string().nullable(),
})
/** An item that is confirmed with many others at once, with its asset's 最終確認日. */
export type RestRow = z.infer<typeof rest>

const batch = rest.extend({ leftRowVersion: z.number().nullable(), assetBeforeJson: z.string().nullable() })
/** One that was, with what the undo needs. */
export type BatchRow = z.infer<typeof batch>

const columns = `item.asset_id AS assetId, item.unit_id AS unitId, item.row_version AS rowVersion,
  asset.row_version AS assetRowVersion, asset.confirmed_on AS confirmedOn`

/** What has no result yet of a unit, or of all units that did not sign; only assets in use. */
export function listRestRows(db: Database, id: StocktakingId, ofUnit: UnitId | null): RestRow[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM stocktaking_item item JOIN asset ON asset.id = item.asset_id
         JOIN stocktaking_unit own ON own.stocktaking_id = item.stocktaking_id AND own.unit_id = item.unit_id
       WHERE item.stocktaking_id = :id AND item.result = 'none' AND asset.state = 'active'
         AND own.signed_on IS NULL AND (:unitId IS NULL OR item.unit_id = :unitId)
       ORDER BY item.asset_id`,
    )
    .all({ id, unitId: ofUnit })
  return parseRows('stocktaking_item', rest, rows)
}

/** How many still stand of those that were confirmed at once. */
export function countBatchRows(
  db: Database,
  of: Readonly<{ stocktakingId: StocktakingId; batchId: string }>,
): number {
  return Number(
    db
      .prepare(
        'SELECT count(*) FROM stocktaking_item WHERE stocktaking_id = :stocktakingId AND batch_id = :batchId',
      )
      .pluck()
      .get(of),
  )
}

/** What still stands of those that were confirmed at once. */
export function listBatchRows(db: Database, id: StocktakingId, batchId: string): BatchRow[] {
  const rows = db
    .prepare(
      `SELECT ${columns}, item.asset_row_version AS leftRowVersion, item.asset_before_json AS assetBeforeJson
       FROM stocktaking_item item JOIN asset ON asset.id = item.asset_id
       WHERE item.stocktaking_id = :id AND item.batch_id = :batchId ORDER BY item.asset_id`,
    )
    .all({ id, batchId })
  return parseRows('stocktaking_item', batch, rows)
}

/** Writes 最終確認日 alone: for thousands of assets at once. Throws `stale_row`. */
export function updateConfirmedOn(
  db: Database,
  key: Readonly<{ assetId: AssetId; rowVersion: number }>,
  confirmedOn: string | null,
): void {
  const { changes } = prepared(
    db,
    `UPDATE asset SET confirmed_on = :confirmedOn, row_version = row_version + 1
     WHERE id = :assetId AND row_version = :rowVersion`,
  ).run({ ...key, confirmedOn })
  if (changes === 0) throw staleRow('asset', key.assetId)
}
