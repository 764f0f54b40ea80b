import { useDeferredValue, useMemo, useState } from 'react'
import type { AssetSettings, AssetViewSettings } from '../../../shared/contract/assets.ts'
import { type AssetFilters, filterAssets, searchAssets } from '../../../shared/domain/asset/filter-assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { sortAssets } from './arrange-register.ts'
import { firstColumnIds, toRegisterColumns } from './register-columns.ts'
import { toAssetWords } from './use-register.ts'

const firstView: AssetViewSettings = {
  search: '',
  filters: { state: 'active' },
  columnIds: [...firstColumnIds],
  sorting: null,
}

// what was last shown in this window, so that coming back from an asset shows the same list
const remembered: { view: AssetViewSettings } = { view: firstView }

/** What the list shows of the register: search, filters, columns and order, and the rows that come of them. */
export function useRegisterState(assets: readonly ListedAsset[], settings: AssetSettings) {
  const [view, setView] = useState(remembered.view)
  const change = (changed: Partial<AssetViewSettings>) => {
    remembered.view = { ...view, ...changed }
    setView(remembered.view)
  }
  const allColumns = useMemo(() => toRegisterColumns(settings), [settings])
  const { filters, sorting, columnIds } = view
  const columns = useMemo(
    () => allColumns.filter(({ id }) => columnIds.includes(id)),
    [allColumns, columnIds],
  )
  const sorted = useMemo(() => sortAssets(assets, allColumns, sorting), [assets, allColumns, sorting])
  const filtered = useMemo(
    // a filter that a later program knows and this one does not narrows nothing
    () => filterAssets(sorted, filters as AssetFilters, settings.levels),
    [sorted, filters, settings],
  )
  const search = useDeferredValue(view.search)
  const unitNames = useMemo(() => toAssetWords(settings).unitNames, [settings])
  const shown = useMemo(() => searchAssets(filtered, search, unitNames), [filtered, search, unitNames])
  return { view, change, allColumns, columns, shown, search }
}
