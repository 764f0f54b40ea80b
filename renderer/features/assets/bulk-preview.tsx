import { useMemo } from 'react'
import type { BulkChange } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import type { Column } from '../../components/data-table/column.ts'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { type BulkField, toBulkText, toChangedAsset } from './bulk-field.ts'
import { toAssetWords } from './use-register.ts'

/** An asset that really changes, in words. */
export type BulkRow = Readonly<{ asset: ListedAsset; before: string; after: string }>

/** The assets whose words change; those that are so already are not among them. */
export function useBulkRows(
  assets: readonly ListedAsset[],
  settings: AssetSettings,
  given: Readonly<{ field: BulkField; change: BulkChange | null }>,
): readonly BulkRow[] {
  const { field, change } = given
  const key = JSON.stringify(change)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the change by its value
  return useMemo(() => {
    if (change === null) return []
    const words = toAssetWords(settings)
    const rows = assets.map((asset) => ({
      ...{ asset, before: toBulkText(field, asset, words) },
      after: toBulkText(field, toChangedAsset(asset, change), words),
    }))
    // an importance set by hand is another thing than the same number by the rule
    const isByHand = (asset: ListedAsset) =>
      change.importanceByHand !== undefined && asset.importanceByHand !== change.importanceByHand
    return rows.filter(({ asset, before, after }) => before !== after || isByHand(asset))
  }, [assets, settings, field, key])
}

const columns: readonly Column<BulkRow>[] = [
  { id: 'number', heading: '資産番号', text: ({ asset }) => asset.number, width: 8, isSortable: false },
  { id: 'name', heading: '名称', text: ({ asset }) => asset.name, width: 16, isSortable: false },
  { id: 'before', heading: '今', text: ({ before }) => before || '（なし）', width: 15, isSortable: false },
  {
    ...{ id: 'after', heading: '変えたあと', width: 15, isSortable: false },
    text: ({ after }) => after || '（なし）',
    cell: ({ after }) => <b>{after || '（なし）'}</b>,
  },
]

type Props = Readonly<{ rows: readonly BulkRow[]; isReady: boolean; chosenCount: number }>

/** Every asset that changes, before and after; and how many values are lost by it. */
export function BulkPreview({ rows, isReady, chosenCount }: Props) {
  const replaced = rows.filter(({ before }) => before !== '').length
  return (
    <section aria-label="変わる内容">
      <p role="status" className="mb-1">
        {isReady ? (
          <>
            <b>変わるもの {rows.length.toLocaleString('ja')}件</b>
            {rows.length < chosenCount &&
              `（ほかの${(chosenCount - rows.length).toLocaleString('ja')}件は、すでにその内容です）`}
            {replaced > 0 && (
              <span className="block">
                このうち{replaced.toLocaleString('ja')}件は、今の内容が新しい内容に置き換わります。
              </span>
            )}
          </>
        ) : (
          '新しい内容を入れると、変わるものがここに並びます。'
        )}
      </p>
      {rows.length > 0 && (
        <TableGrid
          label="変わるもの"
          {...{ rows, columns, sorting: null }}
          rowKey={({ asset }) => asset.id}
          onSort={() => undefined}
          viewKey=""
          rowRem={2.25}
          maxHeight="15rem"
        />
      )}
    </section>
  )
}
