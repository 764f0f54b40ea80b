import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { TextField } from '../text-field.tsx'
import { arrangeRows } from './arrange-rows.ts'
import type { Column, Sorting } from './column.ts'
import { HeadingRow } from './heading-row.tsx'
import { useRootFontSize } from './use-root-font-size.ts'
import { useRowFocus } from './use-row-focus.ts'

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

const rowRem = 2.75

/** A list of any length: searched, sorted, scrolled and walked by keys without a wait. */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, columns, onOpen } = props
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
      <TableBody
        {...props}
        rows={shown}
        search={deferredSearch}
        sorting={sorting}
        onSort={setSorting}
        {...(onOpen ? { onOpen } : {})}
      />
      {shown.length === 0 && (
        <p className="card rounded-t-none border-t-0 p-4">当てはまるものがありません。</p>
      )}
    </div>
  )
}

type BodyProps<Row> = Props<Row> &
  Readonly<{ search: string; sorting: Sorting | null; onSort: (sorting: Sorting | null) => void }>

function TableBody<Row>(props: BodyProps<Row>) {
  const { rows, columns, rowKey, onOpen, maxHeight = 'max(16rem, calc(100vh - 19rem))' } = props
  const pane = useRef<HTMLDivElement>(null)
  const rowHeight = rowRem * useRootFontSize()
  const reveal = (index: number) => {
    virtual.scrollToIndex(index)
    requestAnimationFrame(() => {
      pane.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
    })
  }
  const focus = useRowFocus({
    rowCount: rows.length,
    pageSize: Math.max(1, Math.floor((pane.current?.clientHeight ?? 400) / rowHeight) - 2),
    reveal,
    open: onOpen && ((index) => openRow(index)),
  })
  const openRow = (index: number) => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
    scrollPaddingStart: rowHeight,
    // the row that has the focus stays mounted however far the pane is scrolled
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (indexes.includes(focus.current) || rows.length === 0) return indexes
      return [...indexes, focus.current].sort((one, other) => one - other)
    },
  })
  const { setCurrent } = focus
  // another search or order begins at its first row; rows that were merely read again stay where they are
  // biome-ignore lint/correctness/useExhaustiveDependencies: search and sorting are what the effect is about
  useEffect(() => {
    pane.current?.scrollTo?.({ top: 0 })
    setCurrent(0)
  }, [props.search, props.sorting, setCurrent])
  const items = virtual.getVirtualItems()
  const gaps = items.map((item, position) => item.start - (items[position - 1]?.end ?? 0))
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const totalWidth = columns.reduce((sum, column) => sum + column.width, 0)

  return (
    <div ref={pane} className="card relative overflow-auto" style={{ maxHeight }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows walked by arrow keys make it a grid
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: `${totalWidth}rem` }}
      >
        <HeadingRow columns={columns} sorting={props.sorting} onSort={props.onSort} totalWidth={totalWidth} />
        <tbody>
          {items.map((item, position) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return [
              gaps[position] ? (
                <Gap key={`gap-${item.index}`} height={gaps[position]} span={columns.length} />
              ) : null,
              <tr
                key={rowKey(row)}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                tabIndex={item.index === focus.current ? 0 : -1}
                onKeyDown={focus.onKeyDown}
                onFocus={() => focus.setCurrent(item.index)}
                onClick={onOpen && (() => openRow(item.index))}
                style={{ height: rowHeight }}
                className={rowClass(onOpen !== undefined, props.isMarked?.(row) === true)}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className="truncate border-b border-solid-gray-200 px-3 py-1"
                    style={{ textAlign: column.align ?? 'left' }}
                    title={column.cell === undefined ? column.text(row) : undefined}
                  >
                    {column.cell === undefined ? column.text(row) : column.cell(row)}
                  </td>
                ))}
              </tr>,
            ]
          })}
          {after > 0 && <Gap height={after} span={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function rowClass(canOpen: boolean, isMarked: boolean): string {
  const ground = isMarked ? 'bg-key-100' : 'bg-white'
  return `focus-inside ${ground} focus-visible:bg-yellow-100 ${canOpen ? 'cursor-pointer hover:bg-key-50' : ''}`
}

/** Keeps the place of rows that are not mounted. */
function Gap({ height, span }: Readonly<{ height: number; span: number }>) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is space, not a row
    <tr role="presentation" style={{ height }}>
      <td colSpan={span} />
    </tr>
  )
}
