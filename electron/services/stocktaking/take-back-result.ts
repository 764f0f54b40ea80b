import type { KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { getAsset } from '../../data/repositories/asset-repository.ts'
import type { StocktakingItemRow } from '../../data/repositories/stocktaking-item-repository.ts'
import type { ItemResult } from '../../data/repositories/stocktaking-writing-repository.ts'
import { prepareAssetWriter } from '../asset-writing.ts'
import type { ServiceContext } from '../service-context.ts'

/** 未確認, with nothing found. */
export const noResult: ItemResult = {
  ...{ result: 'none', basis: null, checkedOn: null, checkedBy: null, recordedAt: null, recordedBy: null },
  ...{ note: '', nextStep: '', changes: [], disposedOn: null, disposalMethod: '', disposalWitness: '' },
  ...{ disposalCertificate: null, batchId: null, leftRowVersion: null, assetBeforeJson: null },
}

/** What of an asset a result wrote over: only the fields that changed, as they were. */
export function toAssetBefore(
  before: KeptAsset,
  after: KeptAsset,
): Pick<ItemResult, 'leftRowVersion' | 'assetBeforeJson'> {
  // the keys of an asset are its fields
  const fields = Object.keys(after) as (keyof KeptAsset)[]
  const changed = fields.filter(
    (field) => field !== 'rowVersion' && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  const kept = Object.fromEntries(changed.map((field) => [field, before[field]]))
  return { leftRowVersion: after.rowVersion, assetBeforeJson: JSON.stringify(kept) }
}

/**
 * Takes back what a result wrote into the register. Where somebody changed the asset since: rule `assetChangedSince`, or,
 * with `keepsAsset`, the asset stays as it is. Belongs into the transaction that changes the result.
 */
export function takeBackFromAsset(
  context: ServiceContext,
  item: StocktakingItemRow,
  keepsAsset: boolean,
): void {
  if (item.leftRowVersion === null || item.assetBeforeJson === null) return
  const asset = getAsset(context.db, item.assetId)
  if (asset.rowVersion !== item.leftRowVersion) {
    if (keepsAsset) return
    throw ruleViolation('assetChangedSince', { number: asset.number })
  }
  const before: unknown = JSON.parse(item.assetBeforeJson)
  invariant(typeof before === 'object' && before !== null, 'the fields as they were')
  const writer = prepareAssetWriter(context)
  writer.update('stocktakings.undo', asset, { ...asset, ...before }, asset.rowVersion)
}
