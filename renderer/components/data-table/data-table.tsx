import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { TextField } from '../text-field.tsx'
import { arrangeRows } from './arrange-rows.ts'
import type { Column, Sorting } from './column.ts'
import { TableGrid } from './table-grid.tsx'

type Props<Row> = Readonly<{
  /** The table's name, read aloud. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Enter on a row or a click on it. */
  onOpen?: (row: Row) => void
  /** Label of the search box; without one there is no search. */
  searchLabel?: string
  /** Further filters beside the search box. */
  filters?: ReactNode
  /** Buttons at the right, such as CSV and Excel. */
  exports?: ReactNode
  /** What stands in place of the table when there are no rows at all. */
  emptyState?: ReactNode
  /** Height the rows may take, in CSS; the default leaves room for heading and search. */
  maxHeight?: string
  /** Marks a row, for instance one that is chosen. */
  isMarked?: (row: Row) => boolean
}>

/** A list with its search: found, sorted, scrolled and walked by keys without a wait. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { rows, columns } = props
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const deferredSearch = useDeferredValue(search)
  const shown = useMemo(
    () => arrangeRows(rows, columns, deferredSearch, sorting),
    [rows, columns, deferredSearch, sorting],
  )
  if (rows.length === 0 && props.emptyState !== undefined) return props.emptyState

  const count =
    shown.length === rows.length ? `${rows.length}件` : `${rows.length}件中 ${shown.length}件を表示`
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        {props.searchLabel !== undefined && (
          <div className="w-80 max-w-full">
            <TextField label={props.searchLabel} type="search" value={search} onChange={setSearch} />
          </div>
        )}
        {props.filters}
        <p role="status" className="pb-2">
          {count}
        </p>
        {props.exports !== undefined && <div className="ml-auto flex flex-wrap gap-2">{props.exports}</div>}
      </div>
      <TableGrid
        {...{ label: props.label, rows: shown, columns, rowKey: props.rowKey, sorting }}
        onOpen={props.onOpen}
        onSort={setSorting}
        viewKey={JSON.stringify([deferredSearch, sorting])}
        maxHeight={props.maxHeight ?? 'max(16rem, calc(100vh - 19rem))'}
        isMarked={props.isMarked}
      />
      {shown.length === 0 && (
        <p className="card rounded-t-none border-t-0 p-4">当てはまるものがありません。</p>
      )}
    </div>
  )
}
