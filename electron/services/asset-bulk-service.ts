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
import { inLongTransaction } from './long-transaction.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

type Changed = { changedCount: number }
type Target = { assetId: AssetId; expectedRowVersion: number }

/** The same change of many assets, all of them or none. Those that are so already are left as they are. */
export function changeManyAssets(
  context: ServiceContext,
  input: { targets: readonly Target[]; change: BulkChange },
): Promise<Changed & { bulkId: string }> {
  return inLongTransaction(context, () => changeRows(context, input), goOn)
}

function* changeRows(
  context: ServiceContext,
  { targets, change }: { targets: readonly Target[]; change: BulkChange },
): Generator<void, Changed & { bulkId: string }> {
  if (change.unitId !== undefined) refuseRetiredUnit(context, change.unitId)
  const writer = prepareAssetWriter(context)
  const rows: AssetBulkRow[] = []
  for (const { assetId, expectedRowVersion } of targets) {
    const before = getAsset(context.db, assetId)
    const wanted = { ...before, ...toSuitable(before, change) }
    if (JSON.stringify(wanted) !== JSON.stringify(before)) {
      const { rowVersion } = writer.update('assets.bulkUpdate', before, wanted, expectedRowVersion)
      rows.push({ assetId, rowVersion, beforeJson: JSON.stringify(before) })
    }
    yield
  }
  if (rows.length === 0) throw ruleViolation('nothingToChange')
  const bulkId: string = context.newId()
  keepBulk(context, bulkId, rows)
  return { bulkId, changedCount: rows.length }
}

/** Takes a change of many assets back; refused once one of them changed since (rule `changedSince`). */
export function undoBulk(context: ServiceContext, input: { bulkId: string }): Promise<Changed> {
  return inLongTransaction(context, () => undoRows(context, input.bulkId), goOn)
}

function* undoRows(context: ServiceContext, bulkId: string): Generator<void, Changed> {
  const bulk = getAssetBulk(context.db, bulkId)
  if (bulk.undoneAt !== null || bulk.kind !== 'update') throw ruleViolation('bulkUndone')
  const changed = findAssetChangedSince(context.db, bulk.id)
  if (changed !== undefined) throw ruleViolation('changedSince', { number: changed })
  const writer = prepareAssetWriter(context)
  const rows = listAssetBulkRows(context.db, bulk.id)
  for (const { assetId, rowVersion, beforeJson } of rows) {
    const kept = parseRow('asset_bulk_row', keptAsset, JSON.parse(beforeJson ?? 'null'))
    const { rowVersion: _, ...wanted } = kept
    writer.update('assets.undoBulk', getAsset(context.db, assetId), wanted, rowVersion)
    yield
  }
  const undoneAt = context.now().toISOString()
  updateAssetBulkUndone(context.db, bulk.id, undoneAt)
  const change = { act: 'assets.undoBulk', recordKind: 'assetBulk', recordId: bulk.id }
  recordChange(context, { ...change, before: { undoneAt: null }, after: { undoneAt } })
  return { changedCount: rows.length }
}

/** Nobody gives such a change up half-way. */
function goOn(): undefined {
  return undefined
}

/** What changes of one asset: of the body's own columns those that are named; without personal information nobody is counted. */
function toSuitable(before: KeptAsset, change: BulkChange): Partial<KeptAsset> {
  const { extras, ...fields } = change
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    ...known,
    ...(extras === undefined ? {} : { extras: withoutEmpty({ ...before.extras, ...extras }) }),
    ...(change.personalData === 'none' && before.personCount !== null ? { personCount: null } : {}),
  }
}

function withoutEmpty(extras: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== ''))
}

function keepBulk(context: ServiceContext, id: string, rows: readonly AssetBulkRow[]): void {
  const made = { madeAt: context.now().toISOString(), madeBy: context.actor.name }
  const bulk = { id, kind: 'update' as const, rowCount: rows.length, ...made }
  insertAssetBulk(context.db, bulk, rows)
  const change = { act: 'assets.bulkUpdate', recordKind: 'assetBulk', recordId: id, before: null }
  recordChange(context, { ...change, after: { rowCount: rows.length, undoneAt: null } })
}
