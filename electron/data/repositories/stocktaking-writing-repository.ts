import { z } from 'zod'
import { assetId, unitId } from '../../../shared/contract/fields.ts'
import type { AssetId, StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'
import type { StocktakingItemRow } from './stocktaking-item-repository.ts'

type ResultField =
  | ('result' | 'basis' | 'checkedOn' | 'checkedBy' | 'note' | 'nextStep' | 'changes' | 'batchId')
  | ('disposedOn' | 'disposalMethod' | 'disposalWitness' | 'disposalCertificate')
  | ('leftRowVersion' | 'assetBeforeJson')

/** Takes in every asset in use that is not in it yet; what `previous` missed is marked so. Answers how many. */
export function insertMissingItems(
  db: Database,
  added: Readonly<{
    id: StocktakingId
    isAdded: boolean
    previous: Readonly<{ id: StocktakingId; fiscalYear: number }> | undefined
  }>,
): number {
  const { changes: count } = db
    .prepare(
      `INSERT INTO stocktaking_item (stocktaking_id, asset_id, unit_id, number, name, kind, quantity, place, owner_title,
         is_added, not_found_since, result, note, next_step, changes_json, disposal_method, disposal_witness,
         unit_retired, owner_gone, row_version)
       SELECT :id, asset.id, asset.unit_id, asset.number, asset.name, asset.kind, asset.quantity, asset.place,
         asset.owner_title, :isAdded,
         (SELECT coalesce(before.not_found_since, :previousYear) FROM stocktaking_item before
           WHERE before.stocktaking_id = :previousId AND before.asset_id = asset.id AND before.result = 'notFound'),
         'none', '', '', '[]', '', '', 0, 0, 1
       FROM asset WHERE asset.state = 'active' AND NOT EXISTS (SELECT 1 FROM stocktaking_item own
         WHERE own.stocktaking_id = :id AND own.asset_id = asset.id)
       ORDER BY asset.id`,
    )
    .run({
      ...{ id: added.id, isAdded: added.isAdded ? 1 : 0 },
      ...{ previousId: added.previous?.id ?? null, previousYear: added.previous?.fiscalYear ?? null },
    })
  return count
}

/** What a result writes of an item. */
export type ItemResult = Pick<StocktakingItemRow, ResultField> &
  Readonly<{ recordedAt: string | null; recordedBy: string | null }>

/** Throws `stale_row` where the item changed since it was read. */
export function updateItemResult(
  db: Database,
  key: Readonly<{ id: StocktakingId; assetId: AssetId; expectedRowVersion: number }>,
  found: ItemResult,
): void {
  const { changes: written, ...values } = found
  const { changes: count } = prepared(
    db,
    `UPDATE stocktaking_item SET result = :result, basis = :basis, checked_on = :checkedOn, checked_by = :checkedBy,
       recorded_at = :recordedAt, recorded_by = :recordedBy, note = :note, next_step = :nextStep,
       changes_json = :changesJson, disposed_on = :disposedOn, disposal_method = :disposalMethod,
       disposal_witness = :disposalWitness, disposal_certificate = :disposalCertificate, batch_id = :batchId,
       asset_row_version = :leftRowVersion, asset_before_json = :assetBeforeJson, row_version = row_version + 1
     WHERE stocktaking_id = :id AND asset_id = :assetId AND row_version = :expectedRowVersion`,
  ).run({ ...values, ...key, changesJson: JSON.stringify(written) })
  if (count === 0) throw staleRow('stocktakingItem', key.assetId)
}

const unitMove = z.object({ assetId, unitId, rowVersion: z.number(), wantedUnitId: unitId })

/** The items without a result whose asset belongs to another unit by now, of these assets. */
export function listItemsOfOtherUnit(
  db: Database,
  id: StocktakingId,
  assetIds: readonly AssetId[],
): z.infer<typeof unitMove>[] {
  const rows = db
    .prepare(
      `SELECT item.asset_id AS assetId, item.unit_id AS unitId, item.row_version AS rowVersion,
         asset.unit_id AS wantedUnitId
       FROM stocktaking_item item JOIN asset ON asset.id = item.asset_id
       WHERE item.stocktaking_id = :id AND item.result = 'none' AND item.unit_id <> asset.unit_id
         AND item.asset_id IN (SELECT value FROM json_each(:ids))`,
    )
    .all({ id, ids: JSON.stringify(assetIds) })
  return parseRows('stocktaking_item', unitMove, rows)
}

export function updateItemUnit(
  db: Database,
  key: Readonly<{ id: StocktakingId; assetId: AssetId }>,
  ofUnit: string,
): void {
  prepared(
    db,
    `UPDATE stocktaking_item SET unit_id = :unitId, row_version = row_version + 1
     WHERE stocktaking_id = :id AND asset_id = :assetId`,
  ).run({ id: key.id, assetId: key.assetId, unitId: ofUnit })
}

/** Keeps with each item how its asset stands at the closing; only those are written that differ. */
export function settleItemConcerns(db: Database, id: StocktakingId, gone: readonly string[]): void {
  db.prepare(
    `UPDATE stocktaking_item SET unit_retired = now.unit_retired, owner_gone = now.owner_gone
     FROM (SELECT asset.id AS asset_id, asset.state = 'active' AND unit.state = 'retired' AS unit_retired,
         asset.state = 'active' AND asset.owner_title IN (SELECT value FROM json_each(:gone)) AS owner_gone
       FROM asset JOIN unit ON unit.id = asset.unit_id) AS now
     WHERE stocktaking_id = :id AND now.asset_id = stocktaking_item.asset_id
       AND (stocktaking_item.unit_retired <> now.unit_retired OR stocktaking_item.owner_gone <> now.owner_gone)`,
  ).run({ id, gone: JSON.stringify(gone) })
}
