import type { Asset } from './asset.ts'
import { type AssetFieldId, getAssetField } from './asset-fields.ts'
import { toImportance } from './asset-importance.ts'
import { toAssetClass } from './asset-kind.ts'
import type { AssetLevel } from './asset-level.ts'

/** A column of the register: one of its fields, or a column of the body's own by its id. */
type ColumnId = AssetFieldId | `extra:${string}`

/** What narrows the list by one column. A value that is not known is the empty text among `values`. */
export type AssetFilter =
  | Readonly<{ kind: 'anyOf'; values: readonly string[] }>
  | Readonly<{ kind: 'contains'; text: string }>
  /** Both ends belong to it; a calendar date, a 年度 or a number. */
  | Readonly<{ kind: 'between'; from: string | number | null; to: string | number | null }>
  | Readonly<{ kind: 'empty' }>

/** By column what narrows it; a column without one does not narrow. */
export type AssetFilters = Readonly<Record<string, AssetFilter>>

/** How a column is narrowed: by some of its choices, by words, or between two ends. */
export type FilterForm = 'choice' | 'text' | 'date' | 'fiscalYear' | 'number'

export function toFilterForm(columnId: string): FilterForm {
  if (isExtraColumn(columnId)) return 'text'
  const { type } = getAssetField(toFieldId(columnId)).value
  if (type === 'text' || type === 'date' || type === 'fiscalYear') return type
  return type === 'count' ? 'number' : 'choice'
}

/** The value of an asset that a filter looks at; null or the empty text where it is not known. */
export function toFilterValue(
  columnId: string,
  asset: Asset,
  levels: readonly AssetLevel[],
): string | number | null {
  if (isExtraColumn(columnId)) return asset.extras[columnId.slice('extra:'.length)] ?? ''
  const field = toFieldId(columnId)
  if (field === 'assetClass') return toAssetClass(asset.kind)
  if (field === 'importance') return String(toImportance(asset, levels) ?? '')
  return asset[field]
}

export function isExtraColumn(columnId: string): columnId is `extra:${string}` {
  return columnId.startsWith('extra:')
}

/** Throws a RangeError for a column there is none of. */
function toFieldId(columnId: string): AssetFieldId {
  // `getAssetField` looks it up, and throws where there is none
  return getAssetField(columnId as Exclude<ColumnId, `extra:${string}`>).id
}
