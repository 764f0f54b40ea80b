import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import type { Column, Sorting } from '../../components/data-table/column.ts'

const collator = new Intl.Collator('ja', { numeric: true })

/** The assets in the wanted order; without one by number, as they came. */
export function sortAssets(
  assets: readonly ListedAsset[],
  columns: readonly Column<ListedAsset>[],
  sorting: Sorting | null,
): readonly ListedAsset[] {
  const column = columns.find(({ id }) => id === sorting?.columnId)
  if (sorting === null || column === undefined) return assets
  const key = column.sortValue ?? column.text
  const direction = sorting.isDescending ? -1 : 1
  return assets
    .map((asset, index) => ({ asset, index, key: key(asset) }))
    .sort((one, other) => direction * compare(one.key, other.key) || one.index - other.index)
    .map(({ asset }) => asset)
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}
