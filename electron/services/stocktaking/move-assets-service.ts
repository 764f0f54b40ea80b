import type { AssetId, StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { listAssetBulkRows } from '../../data/repositories/asset-bulk-repository.ts'
import { insertMissingUnits } from '../../data/repositories/stocktaking-repository.ts'
import {
  listItemsOfOtherUnit,
  updateItemUnit,
} from '../../data/repositories/stocktaking-writing-repository.ts'
import { changeMany, undoMany } from '../asset-bulk-writing.ts'
import { runToEnd } from '../asset-work/steps.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'
import { getRunningStocktaking, getUnsignedUnit, toPartId } from './stocktaking-record.ts'

type Target = { assetId: AssetId; expectedRowVersion: number }

/** Moves assets to another unit, as after a reorganisation; what has no result yet is looked at there from now on. */
export function moveAssets(
  context: ServiceContext,
  input: { stocktakingId: StocktakingId; unitId: UnitId; assets: readonly Target[] },
): { bulkId: string; changedCount: number } {
  return inTransaction(context, () => {
    getRunningStocktaking(context, input.stocktakingId)
    const moved = runToEnd(changeMany(context, { targets: input.assets, change: { unitId: input.unitId } }))
    const ids = input.assets.map(({ assetId }) => assetId)
    followAssets(context, input.stocktakingId, ids)
    return moved
  })
}

/** Takes a move back (rules of `undoBulk`). */
export function undoMove(
  context: ServiceContext,
  input: { stocktakingId: StocktakingId; bulkId: string },
): { changedCount: number } {
  return inTransaction(context, () => {
    getRunningStocktaking(context, input.stocktakingId)
    const ids = listAssetBulkRows(context.db, input.bulkId).map(({ assetId }) => assetId)
    const undone = runToEnd(undoMany(context, input.bulkId))
    followAssets(context, input.stocktakingId, ids)
    return undone
  })
}

function followAssets(context: ServiceContext, id: StocktakingId, ids: readonly AssetId[]): void {
  insertMissingUnits(context.db, id)
  const moves = listItemsOfOtherUnit(context.db, id, ids)
  for (const unitId of new Set(moves.flatMap((move) => [move.unitId, move.wantedUnitId])))
    getUnsignedUnit(context, id, unitId)
  for (const { assetId, unitId, wantedUnitId, rowVersion } of moves) {
    updateItemUnit(context.db, { id, assetId }, wantedUnitId)
    recordChange(context, {
      ...{ act: 'stocktakings.moveAssets', recordKind: 'stocktakingItem', recordId: toPartId(id, assetId) },
      before: { unitId, rowVersion },
      after: { unitId: wantedUnitId, rowVersion: rowVersion + 1 },
    })
  }
}
