import { type BulkChange, keptAsset } from '../../shared/contract/asset-values.ts'
import type { KeptAsset } from '../../shared/domain/asset/asset.ts'
import { notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import { parseRow } from '../data/parse-rows.ts'
import {
  type AssetBulk,
  type AssetBulkRow,
  findAssetChangedSince,
  getAssetBulk,
  insertAssetBulk,
  listAssetBulkRows,
  updateAssetBulkUndone,
} from '../data/repositories/asset-bulk-repository.ts'
import { listAssetsOf } from '../data/repositories/asset-repository.ts'
import { refuseRetiredUnit } from './asset-service.ts'
import type { BulkWanted } from './asset-work/asset-work-tasks.ts'
import { forEachRow, type Steps } from './asset-work/steps.ts'
import { prepareAssetWriter } from './asset-writing.ts'
import { recordChange, type WritingContext } from './service-context.ts'

/** The same change of many assets. Those that are so already are left as they are. Belongs into a transaction. */
export function* changeMany(
  context: WritingContext,
  { targets, change }: BulkWanted,
): Steps<{ bulkId: string; changedCount: number }> {
  if (change.unitId !== undefined) refuseRetiredUnit(context, change.unitId)
  const writer = prepareAssetWriter(context)
  const known = listAssetsOf(
    context.db,
    targets.map(({ assetId }) => assetId),
  )
  const rows: AssetBulkRow[] = []
  yield* forEachRow(targets, ({ assetId, expectedRowVersion }) => {
    const before = known.get(assetId)
    if (before === undefined) throw notFound('asset', assetId)
    const wanted = toSuitable(before, change)
    if (isSame(wanted, before)) return
    const { rowVersion } = writer.update('assets.bulkUpdate', before, wanted, expectedRowVersion)
    rows.push({ assetId, rowVersion, beforeJson: JSON.stringify(before) })
  })
  if (rows.length === 0) throw ruleViolation('nothingToChange')
  return {
    bulkId: keepBulk(context, { kind: 'update', act: 'assets.bulkUpdate', rows }),
    changedCount: rows.length,
  }
}

/** Takes a change of many assets back. Belongs into a transaction. */
export function undoMany(context: WritingContext, bulkId: string): Steps<{ changedCount: number }> {
  return undoBulkRows(context, { bulkId, kind: 'update', act: 'assets.undoBulk' }, toBefore)
}

type Undo = Readonly<{ bulkId: string; kind: AssetBulk['kind']; act: string }>

/** Makes every asset of a bulk what `toWanted` says; refused once one of them changed since (rule `changedSince`). */
export function* undoBulkRows(
  context: WritingContext,
  { bulkId, kind, act }: Undo,
  toWanted: (row: AssetBulkRow, present: KeptAsset) => Omit<KeptAsset, 'rowVersion'>,
): Steps<{ changedCount: number }> {
  const { db } = context
  const bulk = getAssetBulk(db, bulkId)
  if (bulk.undoneAt !== null || bulk.kind !== kind) throw ruleViolation('bulkUndone')
  const changed = findAssetChangedSince(db, bulkId)
  if (changed !== undefined) throw ruleViolation('changedSince', { number: changed })
  const writer = prepareAssetWriter(context)
  const rows = listAssetBulkRows(db, bulkId)
  const known = listAssetsOf(
    db,
    rows.map(({ assetId }) => assetId),
  )
  yield* forEachRow(rows, (row) => {
    const present = known.get(row.assetId)
    if (present === undefined) throw notFound('asset', row.assetId)
    writer.update(act, present, toWanted(row, present), row.rowVersion)
  })
  const undoneAt = context.now().toISOString()
  updateAssetBulkUndone(db, bulkId, undoneAt)
  const change = { act, recordKind: 'assetBulk', recordId: bulkId }
  recordChange(context, { ...change, before: { undoneAt: null }, after: { undoneAt } })
  return { changedCount: rows.length }
}

/** The asset as it was before a bulk. */
export function toBefore({ beforeJson }: AssetBulkRow): Omit<KeptAsset, 'rowVersion'> {
  const { rowVersion: _, ...before } = parseRow('asset_bulk_row', keptAsset, JSON.parse(beforeJson ?? 'null'))
  return before
}

/** Keeps what is needed to take the rows back; the answer is the bulk's id. */
export function keepBulk(
  context: WritingContext,
  { kind, act, rows }: { kind: AssetBulk['kind']; act: string; rows: readonly AssetBulkRow[] },
): string {
  const id: string = context.newId()
  const made = { madeAt: context.now().toISOString(), madeBy: context.actor.name }
  insertAssetBulk(context.db, { id, kind, rowCount: rows.length, ...made }, rows)
  const change = { act, recordKind: 'assetBulk', recordId: id, before: null }
  recordChange(context, { ...change, after: { rowCount: rows.length, undoneAt: null } })
  return id
}

function isSame(wanted: KeptAsset, before: KeptAsset): boolean {
  return JSON.stringify(wanted) === JSON.stringify(before)
}

/**
 * The asset with the change: of the body's own columns those that are named; without personal information nobody is
 * counted.
 */
function toSuitable(before: KeptAsset, { extras, ...fields }: BulkChange): KeptAsset {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...known,
    ...(extras === undefined ? {} : { extras: withoutEmpty({ ...before.extras, ...extras }) }),
    ...(fields.personalData === 'none' && before.personCount !== null ? { personCount: null } : {}),
  }
}

function withoutEmpty(extras: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== ''))
}
