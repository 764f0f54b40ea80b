import { toSearchCopy, toSearchWords } from '../text/search-copy.ts'
import type { Asset } from './asset.ts'
import { assetFields } from './asset-fields.ts'
import { type AssetFilter, type AssetFilters, isExtraColumn, toFilterValue } from './asset-filter.ts'
import type { AssetLevel } from './asset-level.ts'

/** The assets that pass every filter. One of a column that this program does not know narrows nothing. */
export function filterAssets<Kept extends Asset>(
  assets: readonly Kept[],
  filters: AssetFilters,
  levels: readonly AssetLevel[],
): readonly Kept[] {
  const tests = Object.entries(filters)
    .filter(([columnId]) => isExtraColumn(columnId) || fieldIds.has(columnId))
    .map(([columnId, filter]) => ({ columnId, passes: toTest(filter) }))
  if (tests.length === 0) return assets
  return assets.filter((asset) =>
    tests.every(({ columnId, passes }) => passes(toFilterValue(columnId, asset, levels))),
  )
}

const fieldIds: ReadonlySet<string> = new Set(assetFields.map(({ id }) => id))

type Value = string | number | null

function toTest(filter: AssetFilter): (value: Value) => boolean {
  switch (filter.kind) {
    case 'anyOf': {
      const wanted = new Set(filter.values)
      return (value) => wanted.has(String(value ?? ''))
    }
    case 'contains': {
      const words = toSearchWords(filter.text)
      return (value) => {
        const copy = toSearchCopy(String(value ?? ''))
        return words.every((word) => copy.includes(word))
      }
    }
    case 'between': {
      const { from, to } = filter
      return (value) =>
        value !== null && value !== '' && (from === null || value >= from) && (to === null || value <= to)
    }
    case 'empty':
      return (value) => value === null || value === ''
  }
}

type Searched = Asset & Readonly<{ searchCopy: string }>

/** The assets that hold every word of the search, in themselves or in the name of their unit. */
export function searchAssets<Kept extends Searched>(
  assets: readonly Kept[],
  search: string,
  unitNames: ReadonlyMap<string, string>,
): readonly Kept[] {
  const words = toSearchWords(search)
  if (words.length === 0) return assets
  const unitCopies = new Map([...unitNames].map(([id, name]) => [id, toSearchCopy(name)] as const))
  return assets.filter((asset) => {
    const unitCopy = unitCopies.get(asset.unitId) ?? ''
    return words.every((word) => asset.searchCopy.includes(word) || unitCopy.includes(word))
  })
}
