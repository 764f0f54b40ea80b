import { toSearchCopy, toSearchWords } from '../text/search-copy.ts'
import type { Asset } from './asset.ts'
import { toImportance } from './asset-importance.ts'
import { toAssetClass } from './asset-kind.ts'
import type { AssetLevel } from './asset-level.ts'
import type { ListedAsset } from './listed-asset.ts'

/** The fields the list is narrowed by. */
export const filteredFields = [
  ...['state', 'assetClass', 'kind', 'unitId', 'confidentiality', 'integrity', 'availability'],
  ...['importance', 'personalData', 'networkZone', 'medium'],
] as const
export type FilteredField = (typeof filteredFields)[number]

/** By field the value it must have; the empty text is an asset where it is not known. A field without one does not narrow. */
export type AssetFilters = Readonly<Partial<Record<FilteredField, string>>>

/** The value an asset is found under by a filter. */
export function toFilterValue(field: FilteredField, asset: Asset, levels: readonly AssetLevel[]): string {
  if (field === 'assetClass') return toAssetClass(asset.kind)
  if (field === 'importance') return String(toImportance(asset, levels) ?? '')
  return asset[field] ?? ''
}

/** The assets that pass every filter. */
export function filterAssets(
  assets: readonly ListedAsset[],
  filters: AssetFilters,
  levels: readonly AssetLevel[],
): readonly ListedAsset[] {
  const wanted = filteredFields.flatMap((field) => {
    const value = filters[field]
    return value === undefined ? [] : [{ field, value }]
  })
  if (wanted.length === 0) return assets
  return assets.filter((asset) =>
    wanted.every(({ field, value }) => toFilterValue(field, asset, levels) === value),
  )
}

/** The assets that hold every word of the search, in themselves or in the name of their unit. */
export function searchAssets(
  assets: readonly ListedAsset[],
  search: string,
  unitNames: ReadonlyMap<string, string>,
): readonly ListedAsset[] {
  const words = toSearchWords(search)
  if (words.length === 0) return assets
  const unitCopies = new Map([...unitNames].map(([id, name]) => [id, toSearchCopy(name)] as const))
  return assets.filter((asset) => {
    const unitCopy = unitCopies.get(asset.unitId) ?? ''
    return words.every((word) => asset.searchCopy.includes(word) || unitCopy.includes(word))
  })
}
