import { type BulkChange, keptAsset } from '../../shared/contract/asset-values.ts'
import type { KeptAsset } from '../../shared/domain/asset/asset.ts'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { parseRow } from '../data/parse-rows.ts'
import {
  type AssetBulkRow,
  findAssetChangedSince,
  getAssetBulk,
  insertAssetBulk,
  listAssetBulkRows,
  updateAssetBulkUndone,
} from '../data/repositories/asset-bulk-repository.ts'
import { getAsset } from '../data/repositories/asset-repository.ts'
import { refuseRetiredUnit } from './asset-service.ts'
import { prepareAssetWriter } from './asset-writing.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = { assetId: AssetId; expectedRowVersion: number }

/** The same change of many assets, all of them or none. Those that are so already are left as they are. */
export function changeManyAssets(
  context: ServiceContext,
  input: { targets: readonly Target[]; change: BulkChange },
): { bulkId: string; changedCount: number } {
  return inTransaction(context, () => {
    if (input.change.unitId !== undefined) refuseRetiredUnit(context, input.change.unitId)
    const writer = prepareAssetWriter(context)
    const rows = input.targets.flatMap(({ assetId, expectedRowVersion }): AssetBulkRow[] => {
      const before = getAsset(context.db, assetId)
      const wanted = { ...before, ...toSuitable(before, input.change) }
      if (JSON.stringify(wanted) === JSON.stringify(before)) return []
      const { rowVersion } = writer.update('assets.bulkUpdate', before, wanted, expectedRowVersion)
      return [{ assetId, rowVersion, beforeJson: JSON.stringify(before) }]
    })
    if (rows.length === 0) throw ruleViolation('nothingToChange')
    const bulkId = context.newId()
    keepBulk(context, bulkId, rows)
    return { bulkId, changedCount: rows.length }
  })
}

/** Takes a change of many assets back; refused once one of them changed since (rule `changedSince`). */
export function undoBulk(context: ServiceContext, input: { bulkId: string }): { changedCount: number } {
  return inTransaction(context, () => {
    const bulk = getAssetBulk(context.db, input.bulkId)
    if (bulk.undoneAt !== null || bulk.kind !== 'update') throw ruleViolation('bulkUndone')
    const changed = findAssetChangedSince(context.db, bulk.id)
    if (changed !== undefined) throw ruleViolation('changedSince', { number: changed })
    const writer = prepareAssetWriter(context)
    const rows = listAssetBulkRows(context.db, bulk.id)
    for (const { assetId, rowVersion, beforeJson } of rows) {
      const { rowVersion: _, ...wanted } = parseRow(
        'asset_bulk_row',
        keptAsset,
        JSON.parse(beforeJson ?? 'null'),
      )
      writer.update('assets.undoBulk', getAsset(context.db, assetId), wanted, rowVersion)
    }
    const undoneAt = context.now().toISOString()
    updateAssetBulkUndone(context.db, bulk.id, undoneAt)
    const change = { act: 'assets.undoBulk', recordKind: 'assetBulk', recordId: bulk.id }
    recordChange(context, { ...change, before: { undoneAt: null }, after: { undoneAt } })
    return { changedCount: rows.length }
  })
}

/** Without personal information there is nobody to count. */
function toSuitable(before: KeptAsset, change: BulkChange): Partial<KeptAsset> {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return change.personalData === 'none' && before.personCount !== null
    ? { ...known, personCount: null }
    : known
}

function keepBulk(context: ServiceContext, id: string, rows: readonly AssetBulkRow[]): void {
  const made = { madeAt: context.now().toISOString(), madeBy: context.actor.name }
  const bulk = { id, kind: 'update' as const, rowCount: rows.length, ...made }
  insertAssetBulk(context.db, bulk, rows)
  const change = { act: 'assets.bulkUpdate', recordKind: 'assetBulk', recordId: id, before: null }
  recordChange(context, { ...change, after: { rowCount: rows.length, undoneAt: null } })
}
