import { useDeferredValue, useMemo, useState } from 'react'
import type { AssetSettings, AssetViewSettings } from '../../../shared/contract/assets.ts'
import { filterByConcern, toConcernSource } from '../../../shared/domain/asset/asset-concern.ts'
import { filterAssets, searchAssets } from '../../../shared/domain/asset/filter-assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { isDisposalOverdue } from '../../../shared/domain/asset/planned-disposal.ts'
import { sortRows } from '../../components/data-table/sort-rows.ts'
import { attachmentColumnId, firstColumnIds, toRegisterColumns } from './register-columns.ts'
import { toAssetWords } from './use-register.ts'

/** What ended is not in the way until somebody asks for it. */
export const firstFilters: AssetViewSettings['filters'] = { state: { kind: 'anyOf', values: ['active'] } }

const firstView: AssetViewSettings = {
  search: '',
  filters: firstFilters,
  columnIds: [...firstColumnIds],
  sorting: null,
  widths: {},
}

// what was last shown in this window, so that coming back from an asset shows the same list
const remembered: { view: AssetViewSettings } = { view: firstView }

const noAssets: readonly ListedAsset[] = []

/** What the list shows of the register: search, filters, columns and order, and the rows that come of them. */
export function useRegisterState(
  assets: readonly ListedAsset[],
  settings: AssetSettings,
  fiscalYear: number,
  /** Narrows to what needs an eye, whatever view is chosen. */
  concern: string | undefined,
) {
  const [view, setView] = useState(remembered.view)
  const change = (changed: Partial<AssetViewSettings>) => {
    remembered.view = { ...remembered.view, ...changed }
    setView(remembered.view)
  }
  const allColumns = useMemo(() => toRegisterColumns(settings, fiscalYear), [settings, fiscalYear])
  const { sorting, columnIds } = view
  const filters = useDeferredValue(view.filters)
  const columns = useMemo(
    () => allColumns.filter(({ id }) => columnIds.includes(id)),
    [allColumns, columnIds],
  )
  const sorted = useMemo(() => sortRows(assets, allColumns, sorting), [assets, allColumns, sorting])
  const concernSource = useMemo(() => toConcernSource(settings), [settings])
  const filtered = useMemo(
    () => filterByConcern(filterAssets(sorted, filters, settings.levels), concern, concernSource),
    [sorted, filters, settings, concern, concernSource],
  )
  const search = useDeferredValue(view.search)
  const unitNames = useMemo(() => toAssetWords(settings).unitNames, [settings])
  const shown = useMemo(() => searchAssets(filtered, search, unitNames), [filtered, search, unitNames])
  const filterColumns = useMemo(() => allColumns.filter(({ id }) => id !== attachmentColumnId), [allColumns])
  // the rows stand first, what is counted of them follows
  const counted = useDeferredValue(assets, noAssets)
  const overdueCount = useMemo(
    () => counted.filter((asset) => isDisposalOverdue(asset, fiscalYear)).length,
    [counted, fiscalYear],
  )
  const concernCount = useMemo(
    () => filterByConcern(filterAssets(counted, firstFilters, settings.levels), 'any', concernSource).length,
    [counted, settings, concernSource],
  )
  return { view, change, allColumns, filterColumns, columns, shown, search, overdueCount, concernCount }
}
export type RegisterState = ReturnType<typeof useRegisterState>
