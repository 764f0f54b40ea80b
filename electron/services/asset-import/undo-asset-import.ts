import { keptAsset } from '../../../shared/contract/asset-values.ts'
import type { Asset, KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { parseRow } from '../../data/parse-rows.ts'
import {
  type AssetBulkRow,
  findAssetChangedSince,
  getAssetBulk,
  listAssetBulkRows,
  updateAssetBulkUndone,
} from '../../data/repositories/asset-bulk-repository.ts'
import { findLastImport, type ImportBulk } from '../../data/repositories/asset-import-repository.ts'
import { getAsset } from '../../data/repositories/asset-repository.ts'
import { prepareAssetWriter } from '../asset-writing.ts'
import { inLongTransaction } from '../long-transaction.ts'
import { recordChange, type ServiceContext } from '../service-context.ts'

/** The newest import, to offer its undo; null before the first. */
export function showLastImport({ db }: ServiceContext): ImportBulk | null {
  return findLastImport(db) ?? null
}

/**
 * Takes an import back as one step: what it changed is as before, what it added is ended (廃止) and comes back when the
 * same list is imported again. Refused once one of its assets changed since (rule `changedSince`).
 */
export function undoAssetImport(
  context: ServiceContext,
  input: { bulkId: string },
): Promise<{ changedCount: number }> {
  return inLongTransaction(
    context,
    () => undoRows(context, input.bulkId),
    () => undefined,
  )
}

function* undoRows(context: ServiceContext, bulkId: string): Generator<void, { changedCount: number }> {
  const { db } = context
  const bulk = getAssetBulk(db, bulkId)
  if (bulk.undoneAt !== null || bulk.kind !== 'import') throw ruleViolation('bulkUndone')
  const changed = findAssetChangedSince(db, bulkId)
  if (changed !== undefined) throw ruleViolation('changedSince', { number: changed })
  const writer = prepareAssetWriter(context)
  const today = toLocalDate(context.now())
  const rows = listAssetBulkRows(db, bulkId)
  for (const row of rows) {
    const present = getAsset(db, row.assetId)
    writer.update('assetImport.undo', present, toBefore(row, present, today), row.rowVersion)
    yield
  }
  const undoneAt = context.now().toISOString()
  updateAssetBulkUndone(db, bulkId, undoneAt)
  const change = { act: 'assetImport.undo', recordKind: 'assetBulk', recordId: bulkId }
  recordChange(context, { ...change, before: { undoneAt: null }, after: { undoneAt } })
  return { changedCount: rows.length }
}

function toBefore({ beforeJson }: AssetBulkRow, present: KeptAsset, today: string): Asset {
  if (beforeJson === null) return { ...present, state: 'retired', disposedOn: today }
  const { rowVersion: _, ...before } = parseRow('asset_bulk_row', keptAsset, JSON.parse(beforeJson))
  return before
}
