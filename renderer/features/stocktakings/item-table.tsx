import { type KeyboardEvent, useMemo, useState } from 'react'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { type FoundResult, toResultOfKey } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import type { Sorting } from '../../components/data-table/column.ts'
import { sortRows } from '../../components/data-table/sort-rows.ts'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { useSteady } from '../../components/use-steady.ts'
import { toItemColumns } from './item-columns.tsx'

type Props = Readonly<{
  items: readonly ListedItem[]
  mayRecord: boolean
  onResult: (item: ListedItem, result: FoundResult, shown: readonly ListedItem[]) => void
  onUndo: (item: ListedItem) => void
  /** The item that takes the focus next; each wish is a new object. */
  wanted: Readonly<{ key: string }> | null
  /** Another unit, search or filter begins at the first row. */
  viewKey: string
}>

/** The items of a unit: walked by arrows, recorded by 1 to 4, taken back by 0. */
export function ItemTable({ items, mayRecord, wanted, viewKey, ...acts }: Props) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const record = useSteady((item: ListedItem, result: FoundResult): void =>
    acts.onResult(item, result, shown),
  )
  const undo = useSteady(acts.onUndo)
  const columns = useMemo(() => toItemColumns(mayRecord ? { record, undo } : null), [mayRecord, record, undo])
  const shown: readonly ListedItem[] = useMemo(
    () => sortRows(items, columns, sorting),
    [items, columns, sorting],
  )
  const onRowKey = (event: KeyboardEvent, item: ListedItem): boolean => {
    if (!mayRecord || event.ctrlKey || event.altKey) return false
    const result = toResultOfKey(event.key)
    const isUndo = event.key.normalize('NFKC') === '0'
    if (result !== undefined) record(item, result)
    else if (isUndo && item.result !== 'none') undo(item)
    return result !== undefined || isUndo
  }
  return (
    <TableGrid
      label="棚卸しの対象"
      rows={shown}
      {...{ columns, sorting, onRowKey, wanted }}
      rowKey={({ assetId }) => assetId}
      onSort={setSorting}
      viewKey={JSON.stringify([viewKey, sorting])}
      maxHeight="100%"
    />
  )
}
