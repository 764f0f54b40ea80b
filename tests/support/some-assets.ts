import { type AssetValues, assetValues } from '../../shared/contract/asset-values.ts'
import { toBlankAsset } from '../../shared/domain/asset/asset.ts'
import type { UnitId } from '../../shared/domain/id/branded-id.ts'

/** What a call that writes an asset takes: a server of the unit where nothing else is said. */
export function someAssetValues(unitId: UnitId, changed: Partial<AssetValues> = {}): AssetValues {
  const blank = {
    number: '',
    name: '財務会計サーバ',
    kind: 'server',
    unitId,
    registeredOn: '2025-04-01',
  } as const
  return { ...toAssetValues(toBlankAsset(blank)), ...changed }
}

/** A kept asset as the calls that write it take it: without its id, row version and end. */
export function toAssetValues(asset: object): AssetValues {
  return assetValues.parse(asset)
}
