import { z } from 'zod'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { checkOutcome } from '../../../shared/domain/stocktaking/stocktaking-acts.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import {
  type BatchRow,
  listBatchRows,
  listRestRows,
  type RestRow,
  updateConfirmedOn,
} from '../../data/repositories/stocktaking-batch-repository.ts'
import { type ItemResult, updateItemResult } from '../../data/repositories/stocktaking-writing-repository.ts'
import { forEachRow, type Steps } from '../asset-work/steps.ts'
import { recordChange, type WritingContext } from '../service-context.ts'
import { toDay, toLater } from './item-result-service.ts'
import { getRunningStocktaking, getUnsignedUnit, recordStocktaking, toPartId } from './stocktaking-record.ts'
import type { RestBatch, RestConfirmed, RestUndone, RestWanted } from './stocktaking-wanted.ts'
import { noResult } from './take-back-result.ts'

/** 確認 for every asset in use without a result. Belongs into a transaction. */
export function* confirmRows(context: WritingContext, wanted: RestWanted): Steps<RestConfirmed> {
  const { stocktakingId: id, unitId, checked } = wanted
  const before = getRunningStocktaking(context, id)
  if (unitId !== null) getUnsignedUnit(context, id, unitId)
  const day = toDay(context, checked)
  const outcome = { result: 'confirmed', note: '', nextStep: '', isWritten: false } as const
  const today = toLocalDate(context.now())
  checkOutcome(outcome, { checkedOn: day.checkedOn, startedOn: before.startedOn, today })
  const rows = listRestRows(context.db, id, unitId)
  if (rows.length !== wanted.expectedCount) throw ruleViolation('countChanged', { count: rows.length })
  const batchId: string = context.newId()
  const recorded = { recordedAt: context.now().toISOString(), recordedBy: context.actor.name }
  const found: ItemResult = {
    ...noResult,
    result: 'confirmed',
    basis: checked.basis,
    ...day,
    ...recorded,
    batchId,
  }
  yield* forEachRow(rows, (row) => {
    keepItem(
      context,
      { id, act: 'confirmRest', row },
      { ...found, ...confirmAsset(context, row, day.checkedOn) },
    )
  })
  recordStocktaking(context, 'confirmRest', before, { id, batchId, unitId, count: rows.length })
  return { batchId, count: rows.length }
}

/** Takes it back where it still stands. Belongs into a transaction. */
export function* undoRows(
  context: WritingContext,
  { stocktakingId: id, batchId }: RestBatch,
): Steps<RestUndone> {
  const before = getRunningStocktaking(context, id)
  const rows = listBatchRows(context.db, id, batchId)
  if (rows.length === 0) throw ruleViolation('batchUndone')
  for (const unitId of new Set(rows.map((row) => row.unitId))) getUnsignedUnit(context, id, unitId)
  let kept = 0
  yield* forEachRow(rows, (row) => {
    keepItem(context, { id, act: 'undoConfirmRest', row }, noResult)
    kept += takeBack(context, row) ? 0 : 1
  })
  recordStocktaking(context, 'undoConfirmRest', before, { id, batchId, count: rows.length, kept })
  return { count: rows.length, kept }
}

/** Sets 最終確認日, the one field a 確認 writes. */
function confirmAsset(context: WritingContext, row: RestRow, checkedOn: string): Partial<ItemResult> {
  const confirmedOn = toLater(row.confirmedOn, checkedOn)
  if (confirmedOn === row.confirmedOn) return {}
  writeConfirmedOn(context, 'stocktakings.confirm', row, confirmedOn)
  const assetBeforeJson = JSON.stringify({ confirmedOn: row.confirmedOn })
  return { leftRowVersion: row.assetRowVersion + 1, assetBeforeJson }
}

const confirmedOnBefore = z.object({ confirmedOn: z.string().nullable() })

/** Whether the asset is as it was before; one that somebody changed since is left. */
function takeBack(context: WritingContext, row: BatchRow): boolean {
  if (row.leftRowVersion === null || row.assetBeforeJson === null) return true
  if (row.leftRowVersion !== row.assetRowVersion) return false
  const { confirmedOn } = confirmedOnBefore.parse(JSON.parse(row.assetBeforeJson))
  writeConfirmedOn(context, 'stocktakings.undo', row, confirmedOn)
  return true
}

function writeConfirmedOn(context: WritingContext, act: string, row: RestRow, after: string | null): void {
  const { assetId, assetRowVersion: rowVersion, confirmedOn } = row
  updateConfirmedOn(context.db, { assetId, rowVersion }, after)
  recordChange(context, {
    ...{ act, recordKind: 'asset', recordId: assetId, before: { confirmedOn, rowVersion } },
    after: { confirmedOn: after, rowVersion: rowVersion + 1 },
  })
}

/** Writes the result of one item of many, and its entry of the history. */
function keepItem(
  context: WritingContext,
  to: Readonly<{ id: StocktakingId; act: string; row: RestRow }>,
  found: ItemResult,
): void {
  const { id, act, row } = to
  updateItemResult(context.db, { id, assetId: row.assetId, expectedRowVersion: row.rowVersion }, found)
  const { result, basis, checkedOn, checkedBy } = found
  recordChange(context, {
    ...{ act: `stocktakings.${act}`, recordKind: 'stocktakingItem', recordId: toPartId(id, row.assetId) },
    before: { result: result === 'none' ? 'confirmed' : 'none', rowVersion: row.rowVersion },
    after: { result, basis, checkedOn, checkedBy, rowVersion: row.rowVersion + 1 },
  })
}
