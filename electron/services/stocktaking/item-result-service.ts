import type { StocktakingChecked, StocktakingOutcome } from '../../../shared/contract/stocktakings.ts'
import type { KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { AssetId, StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { listWrittenChanges } from '../../../shared/domain/stocktaking/asset-changes.ts'
import { checkOutcome } from '../../../shared/domain/stocktaking/stocktaking-acts.ts'
import { ruleViolation, staleRow } from '../../../shared/errors/app-error.ts'
import { getAsset } from '../../data/repositories/asset-repository.ts'
import { listAssetLevels } from '../../data/repositories/asset-setting-repository.ts'
import {
  getStocktakingItem,
  type StocktakingItemRow,
} from '../../data/repositories/stocktaking-item-repository.ts'
import { type ItemResult, updateItemResult } from '../../data/repositories/stocktaking-writing-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import { endAsset, refuseRetiredUnit } from '../asset-service.ts'
import { prepareAssetWriter } from '../asset-writing.ts'
import { inTransaction, recordChange, type ServiceContext, type WritingContext } from '../service-context.ts'
import {
  getRunningStocktaking,
  getUnsignedUnit,
  listGoneTitles,
  toPartId,
  toRecordedItem,
} from './stocktaking-record.ts'
import { noResult, takeBackFromAsset, toAssetBefore } from './take-back-result.ts'

type Target = {
  stocktakingId: StocktakingId
  assetId: AssetId
  expectedRowVersion: number
  keepsAsset: boolean
}
export type ShownItem = Omit<StocktakingItemRow, 'leftRowVersion' | 'assetBeforeJson'>

/** Records what was found of an asset, in the place of an earlier result, and writes into the register what follows. */
export function recordResult(
  context: ServiceContext,
  input: Target & {
    expectedAssetRowVersion: number
    checked: StocktakingChecked
    outcome: StocktakingOutcome
  },
): ShownItem {
  return inTransaction(context, () => {
    const { startedOn } = getRunningStocktaking(context, input.stocktakingId)
    const { checked, outcome } = input
    const day = toDay(context, checked)
    checkOutcome(toChecked(outcome), { checkedOn: day.checkedOn, startedOn, today: today(context) })
    const item = getChangeable(context, input)
    refuseStaleAsset(context, input)
    takeBackFromAsset(context, item, input.keepsAsset)
    const written = write(context, { assetId: input.assetId, outcome, checkedOn: day.checkedOn })
    return keep(context, 'record', input, {
      ...{ ...noResult, result: outcome.result, basis: checked.basis, ...day, note: outcome.note },
      ...{ recordedAt: context.now().toISOString(), recordedBy: context.actor.name },
      nextStep: outcome.result === 'notFound' ? outcome.nextStep : '',
      ...written,
    })
  })
}

/** Takes a result back, with what it wrote into the register. */
export function undoResult(context: ServiceContext, input: Target): ShownItem {
  return inTransaction(context, () => {
    getRunningStocktaking(context, input.stocktakingId)
    const item = getChangeable(context, input)
    if (item.result === 'none') throw ruleViolation('noResult', { number: item.number })
    takeBackFromAsset(context, item, input.keepsAsset)
    return keep(context, 'undo', input, noResult)
  })
}

function getChangeable(context: ServiceContext, { stocktakingId: id, assetId }: Target): StocktakingItemRow {
  const item = getStocktakingItem(context.db, { id, assetId }, [])
  getUnsignedUnit(context, id, item.unitId)
  return item
}

function refuseStaleAsset(
  { db }: ServiceContext,
  { assetId, expectedAssetRowVersion }: { assetId: AssetId; expectedAssetRowVersion: number },
): void {
  if (getAsset(db, assetId).rowVersion !== expectedAssetRowVersion) throw staleRow('asset', assetId)
}

/** On screen it is the caller, today; from paper what the paper shows. */
export function toDay(
  context: WritingContext,
  checked: StocktakingChecked,
): { checkedOn: string; checkedBy: string } {
  if (checked.basis === 'screen') return { checkedOn: today(context), checkedBy: context.actor.name }
  return { checkedOn: checked.checkedOn, checkedBy: checked.checkedBy }
}

function toChecked(outcome: StocktakingOutcome) {
  return {
    ...{ result: outcome.result, note: outcome.note },
    nextStep: outcome.result === 'notFound' ? outcome.nextStep : '',
    isWritten: outcome.result === 'changed' && Object.keys(outcome.change ?? {}).length > 0,
  }
}

type Finding = Readonly<{ assetId: AssetId; outcome: StocktakingOutcome; checkedOn: string }>

/** What the outcome does to the asset of the register, and what of it is kept with the result. */
function write(context: ServiceContext, finding: Finding): Partial<ItemResult> {
  const before = getAsset(context.db, finding.assetId)
  const { outcome } = finding
  if (outcome.result === 'disposed') return dispose(context, before, outcome)
  if (before.state !== 'active') throw ruleViolation('assetEnded', { number: before.number })
  if (outcome.result === 'notFound') return {}
  return outcome.result === 'changed' ? change(context, before, finding) : confirm(context, before, finding)
}

/** By the rule of the register itself; one that has ended there already is taken over as it ended. */
function dispose(
  context: ServiceContext,
  before: KeptAsset,
  outcome: Extract<StocktakingOutcome, { result: 'disposed' }>,
): Partial<ItemResult> {
  if (before.state !== 'active') return toDisposal(before)
  const { result: _, note: __, ...end } = outcome
  const target = { assetId: before.id, expectedRowVersion: before.rowVersion }
  const after = endAsset(context, { ...target, ...end })
  return { ...toDisposal(after), ...toAssetBefore(before, after) }
}

function toDisposal(asset: KeptAsset): Partial<ItemResult> {
  const { disposedOn, disposalMethod, disposalWitness, disposalCertificate } = asset
  return { disposedOn, disposalMethod, disposalWitness, disposalCertificate }
}

function change(
  context: ServiceContext,
  before: KeptAsset,
  { outcome, checkedOn }: Finding,
): Partial<ItemResult> {
  const given = outcome.result === 'changed' ? (outcome.change ?? {}) : {}
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const wanted: KeptAsset = { ...before, ...known, confirmedOn: toLater(before.confirmedOn, checkedOn) }
  if (wanted.unitId !== before.unitId) refuseRetiredUnit(context, wanted.unitId)
  const kept = keepAsset(context, 'stocktakings.change', before, wanted)
  return { ...kept, changes: listWrittenChanges(before, wanted, toWords(context)) }
}

function confirm(context: ServiceContext, before: KeptAsset, { checkedOn }: Finding): Partial<ItemResult> {
  const confirmedOn = toLater(before.confirmedOn, checkedOn)
  return keepAsset(context, 'stocktakings.confirm', before, { ...before, confirmedOn })
}

function keepAsset(
  context: ServiceContext,
  act: string,
  before: KeptAsset,
  wanted: KeptAsset,
): Partial<ItemResult> {
  if (JSON.stringify(before) === JSON.stringify(wanted)) return {}
  const after = prepareAssetWriter(context).update(act, before, wanted, before.rowVersion)
  return toAssetBefore(before, after)
}

function toWords({ db }: ServiceContext) {
  const unitNames = new Map<string, string>(listUnits(db).map(({ id, name }) => [id, name]))
  return { levels: listAssetLevels(db), unitNames, dates: 'long' as const }
}

/** An older paper does not take back that the asset was seen later. */
export function toLater(one: string | null, other: string): string {
  return one !== null && one > other ? one : other
}

function keep(context: ServiceContext, act: string, target: Target, found: ItemResult): ShownItem {
  const { stocktakingId: id, assetId, expectedRowVersion } = target
  const gone = listGoneTitles(context.db)
  const before = getStocktakingItem(context.db, { id, assetId }, gone)
  updateItemResult(context.db, { id, assetId, expectedRowVersion }, found)
  const {
    leftRowVersion: _,
    assetBeforeJson: __,
    ...after
  } = getStocktakingItem(context.db, { id, assetId }, gone)
  recordChange(context, {
    ...{ act: `stocktakings.${act}`, recordKind: 'stocktakingItem', recordId: toPartId(id, assetId) },
    ...{ before: toRecordedItem(before), after: toRecordedItem({ ...before, ...after }) },
  })
  return after
}

function today(context: WritingContext): string {
  return toLocalDate(context.now())
}
