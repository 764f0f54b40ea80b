import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react'
import type { PointerEvent } from 'react'
import { classNames } from '../class-names.ts'
import type { Column, Sorting } from './column.ts'
import type { HeadTools } from './head-tools.ts'

type Props<Row> = Readonly<{
  column: Column<Row>
  order: Sorting | null
  isCurrent: boolean
  isLast: boolean
  onSort: () => void
  onFocus: () => void
  tools: HeadTools | undefined
  /** Dragged to so many CSS pixels more or less than it had. */
  onDrag: (event: PointerEvent<HTMLElement>) => void
}>

/** One heading: a press on it sorts; its filter and its edge are for the mouse, the keys are those of the row. */
export function HeadingCell<Row>(props: Props<Row>) {
  const { column, order, tools } = props
  const align = column.align ?? 'left'
  const isFiltered = tools?.isFiltered(column.id) === true
  return (
    <th
      scope="col"
      aria-sort={order === null ? 'none' : order.isDescending ? 'descending' : 'ascending'}
      style={{ textAlign: align }}
      className="relative border-b border-solid-gray-420 bg-solid-gray-100 p-0 text-[0.9375rem] leading-130 font-bold"
    >
      <span className="flex items-stretch">
        {column.isSortable === false ? (
          <span className="block px-2 py-2">{column.heading}</span>
        ) : (
          <button
            type="button"
            data-heading={column.id}
            tabIndex={props.isCurrent ? 0 : -1}
            title={column.fullHeading}
            onClick={props.onSort}
            onFocus={props.onFocus}
            style={{ textAlign: align }}
            className={classNames(
              'focus-inside min-w-0 grow py-2 pl-2 font-bold hover:bg-solid-gray-200',
              tools === undefined && 'pr-2',
            )}
          >
            {column.heading}
            <SortMark order={order} />
          </button>
        )}
        {tools !== undefined && column.isSortable !== false && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${column.fullHeading ?? column.heading}でしぼる${isFiltered ? '（しぼっています）' : ''}`}
            title="この列でしぼる"
            onClick={({ currentTarget }) => tools.onFilter(column.id, currentTarget)}
            className={classNames(
              'w-5 shrink-0 hover:bg-solid-gray-200',
              isFiltered ? 'bg-key-900 text-white hover:bg-key-1000' : 'text-solid-gray-700',
            )}
          >
            <ListFilter aria-hidden className="mx-auto size-3.5" />
          </button>
        )}
      </span>
      {tools !== undefined && column.isSortable !== false && (
        <span
          aria-hidden
          onPointerDown={props.onDrag}
          onDoubleClick={() => tools.onResize({})}
          className={classNames(
            'absolute top-0 z-10 h-full w-2 cursor-col-resize touch-none hover:bg-key-200',
            // beyond the last column it would make the list scroll sideways
            props.isLast ? 'right-0' : '-right-1',
          )}
        />
      )}
    </th>
  )
}

function SortMark({ order }: Readonly<{ order: Sorting | null }>) {
  if (order === null) return null
  const Mark = order.isDescending ? ArrowDown : ArrowUp
  return <Mark aria-hidden className="mb-0.5 inline size-3.5 text-key-900" strokeWidth={3} />
}
