import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { Column, Sorting } from './column.ts'

type Props<Row> = Readonly<{
  columns: readonly Column<Row>[]
  sorting: Sorting | null
  onSort: (sorting: Sorting | null) => void
  totalWidth: number
}>

/** Column headings that stay in view; a press sorts upwards, then downwards, then not at all. */
export function HeadingRow<Row>({ columns, sorting, onSort, totalWidth }: Props<Row>) {
  return (
    <thead className="sticky top-0 z-10">
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const order = sorting?.columnId === column.id ? sorting : null
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={order === null ? 'none' : order.isDescending ? 'descending' : 'ascending'}
              style={{ width: `${(100 * column.width) / totalWidth}%`, textAlign: column.align ?? 'left' }}
              className="border-b border-solid-gray-420 bg-solid-gray-100 px-0 py-0 font-bold"
            >
              {column.isSortable === false ? (
                <span className="block px-3 py-2">{column.heading}</span>
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(nextSorting(column.id, order))}
                  className="focus-inside flex w-full items-center gap-1 px-3 py-2 text-left font-bold hover:bg-solid-gray-200"
                >
                  <span>{column.heading}</span>
                  <SortMark order={order} />
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function nextSorting(columnId: string, order: Sorting | null): Sorting | null {
  if (order === null) return { columnId, isDescending: false }
  return order.isDescending ? null : { columnId, isDescending: true }
}

function SortMark({ order }: Readonly<{ order: Sorting | null }>) {
  const Mark = order === null ? ArrowUpDown : order.isDescending ? ArrowDown : ArrowUp
  return (
    <Mark
      aria-hidden
      className={`size-4 shrink-0 ${order === null ? 'text-solid-gray-600' : 'text-key-900'}`}
    />
  )
}
