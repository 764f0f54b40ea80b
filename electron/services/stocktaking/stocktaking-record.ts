import { findAssetConcerns, toConcernSource } from '../../../shared/domain/asset/asset-concern.ts'
import type { AssetId, StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { checkIsRunning } from '../../../shared/domain/stocktaking/stocktaking-acts.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import { listStaffMembers } from '../../data/repositories/staff-member-repository.ts'
import { listOwnerTitles } from '../../data/repositories/stocktaking-asset-repository.ts'
import {
  getStocktakingItem,
  type StocktakingItemRow,
} from '../../data/repositories/stocktaking-item-repository.ts'
import {
  getStocktaking,
  getStocktakingUnit,
  type StocktakingRow,
  type StocktakingUnitRow,
} from '../../data/repositories/stocktaking-repository.ts'
import { recordChange, type WritingContext } from '../service-context.ts'
import { readSettledSha256 } from './stocktaking-snapshot.ts'

/** Throws rule `stocktakingClosed` where the stocktaking is settled. */
export function getRunningStocktaking({ db }: WritingContext, id: StocktakingId): StocktakingRow {
  const stocktaking = getStocktaking(db, id)
  checkIsRunning(stocktaking)
  return stocktaking
}

/** A unit of a running stocktaking whose paper bears no seal yet (rule `unitSigned` otherwise). */
export function getUnsignedUnit(
  { db }: WritingContext,
  id: StocktakingId,
  ofUnit: UnitId,
): StocktakingUnitRow {
  const unit = getStocktakingUnit(db, id, ofUnit)
  if (unit.signedOn !== null) throw ruleViolation('unitSigned', { name: unit.name })
  return unit
}

/** The 職名 of owners in the register that nobody on the roster holds. */
export function listGoneTitles(db: Database): string[] {
  const titles = listStaffMembers(db).flatMap(({ title, state }) =>
    state === 'active' && title ? [title] : [],
  )
  const source = toConcernSource({ units: [], titles })
  const toAsset = (ownerTitle: string) => ({ ownerTitle, state: 'active' as const, unitId: noUnit })
  return listOwnerTitles(db).filter((title) => findAssetConcerns(toAsset(title), source).length > 0)
}

// no unit is looked at here
const noUnit = '' as UnitId

/** What the history holds of a stocktaking; settled, it tells the fingerprint of all that the papers show. */
export function toRecordedStocktaking(db: Database, row: StocktakingRow) {
  return { ...toFields(row), settledSha256: readSettledSha256(db, row) }
}

function toFields({ counts: _, ...fields }: StocktakingRow) {
  return fields
}

/** What the history holds of one result. */
export function toRecordedItem(item: StocktakingItemRow) {
  const { unitId, result, basis, checkedOn, checkedBy, note, nextStep, changes, rowVersion } = item
  const { disposedOn, disposalMethod, disposalWitness, disposalCertificate, number } = item
  return {
    ...{ number, unitId, result, basis, checkedOn, checkedBy, note, nextStep, changes, rowVersion },
    ...{ disposedOn, disposalMethod, disposalWitness, disposalCertificate },
  }
}

/** The name of an item, or of a unit, of a stocktaking in the history. */
export function toPartId(id: StocktakingId, part: AssetId | UnitId): string {
  return `${id} ${part}`
}

/** An item by its name in the history. */
export function readRecordedItem(db: Database, partId: string) {
  const [id = '', asset = ''] = partId.split(' ')
  // ids of the history are ids of their own kind
  return toRecordedItem(getStocktakingItem(db, { id: id as StocktakingId, assetId: asset as AssetId }, []))
}

/** A unit by its name in the history. */
export function readRecordedUnit(db: Database, partId: string) {
  const [id = '', unit = ''] = partId.split(' ')
  // ids of the history are ids of their own kind
  return toRecordedUnit(getStocktakingUnit(db, id as StocktakingId, unit as UnitId))
}

export function toRecordedUnit({ name, signedBy, signedOn, rowVersion }: StocktakingUnitRow) {
  return { name, signedBy, signedOn, rowVersion }
}

/** Writes a change of a stocktaking itself into the history. */
export function recordStocktaking(
  context: WritingContext,
  act: string,
  before: StocktakingRow | null,
  noted: Readonly<{ id: StocktakingId }> & Readonly<Record<string, unknown>>,
): StocktakingRow {
  const { id, ...more } = noted
  const after = getStocktaking(context.db, id)
  recordChange(context, {
    ...{ act: `stocktakings.${act}`, recordKind: 'stocktaking', recordId: id },
    before: before && toFields(before),
    after: { ...toRecordedStocktaking(context.db, after), ...more },
  })
  return after
}
