import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { isComposing } from '../is-composing.ts'
import { type Column, type Sorting, toNextSorting } from './column.ts'
import { type ColumnWidths, withWidth } from './column-widths.ts'
import type { HeadTools } from './head-tools.ts'
import { HeadingCell } from './heading-cell.tsx'
import { useRootFontSize } from './use-root-font-size.ts'

type Props<Row> = Readonly<{
  columns: readonly Column<Row>[]
  sorting: Sorting | null
  onSort: (sorting: Sorting | null) => void
  tools?: HeadTools | undefined
  /** The arrow down leaves the headings for the rows. */
  onLeave: () => void
  /** The box that chooses every row, before the headings. */
  choosesAll?: ChoosesAll | undefined
}>
export type ChoosesAll = Readonly<{ isAll: boolean; isSome: boolean; onChange: () => void }>

/** Headings that stay in view; one of them is reached by Tab, the arrows move among them. */
export function HeadingRow<Row>({ columns, sorting, onSort, tools, onLeave, choosesAll }: Props<Row>) {
  const row = useRef<HTMLTableRowElement>(null)
  const rem = useRootFontSize()
  const [wanted, setWanted] = useState('')
  const sortable = columns.filter(({ isSortable }) => isSortable !== false)
  const current = sortable.find(({ id }) => id === wanted)?.id ?? sortable[0]?.id
  const find = (id: string | undefined) => row.current?.querySelector<HTMLElement>(`[data-heading="${id}"]`)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { heading } = (event.target as HTMLElement).dataset
    const at = sortable.findIndex(({ id }) => id === heading)
    const column = sortable[at]
    if (isComposing(event) || column === undefined) return
    const step = steps[event.key] ?? 0
    if (event.key === 'ArrowDown' && event.altKey) tools?.onFilter(column.id, event.target as HTMLElement)
    else if (event.key === 'ArrowDown') onLeave()
    else if (step !== 0 && event.shiftKey && tools !== undefined) resizeBy(column, step)
    else if (step !== 0) find(sortable[at + step]?.id)?.focus()
    else if (event.key === 'Home') find(sortable[0]?.id)?.focus()
    else if (event.key === 'End') find(sortable.at(-1)?.id)?.focus()
    else return
    event.preventDefault()
  }
  const resizeBy = (column: Column<Row>, step: number) => {
    const widths = readWidths(row.current, columns, rem)
    tools?.onResize(withWidth(widths, column, (widths[column.id] ?? column.width) + step / 2))
  }
  const drag = (column: Column<Row>, event: PointerEvent<HTMLElement>) => {
    const from = event.clientX
    const widths = readWidths(row.current, columns, rem)
    followPointer(event, (x) =>
      tools?.onResize(withWidth(widths, column, (widths[column.id] ?? column.width) + (x - from) / rem)),
    )
  }
  return (
    <thead className="sticky top-0 z-10">
      <tr ref={row} aria-rowindex={1} onKeyDown={onKeyDown}>
        {choosesAll !== undefined && <AllBox {...choosesAll} />}
        {columns.map((column) => (
          <HeadingCell
            key={column.id}
            column={column}
            order={sorting?.columnId === column.id ? sorting : null}
            isCurrent={column.id === current}
            isLast={column === columns.at(-1)}
            onSort={() => onSort(toNextSorting(column.id, sorting))}
            onFocus={() => setWanted(column.id)}
            tools={tools}
            onDrag={(event) => drag(column, event)}
          />
        ))}
      </tr>
    </thead>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

function AllBox({ isAll, isSome, onChange }: ChoosesAll) {
  return (
    <th scope="col" className="border-b border-solid-gray-420 bg-solid-gray-100 p-0 text-center">
      <input
        type="checkbox"
        // Ctrl+A does the same by keyboard
        tabIndex={-1}
        aria-label="すべて選ぶ"
        title="すべて選ぶ（Ctrl+A）"
        checked={isAll}
        ref={(box) => {
          if (box !== null) box.indeterminate = isSome && !isAll
        }}
        onChange={onChange}
        className="size-5 rounded-4 align-middle accent-key-900"
      />
    </th>
  )
}

/** What each column has on screen, in rem. */
function readWidths<Row>(
  row: HTMLTableRowElement | null,
  columns: readonly Column<Row>[],
  rem: number,
): ColumnWidths {
  const cells = [...(row?.cells ?? [])].slice(-columns.length)
  return Object.fromEntries(
    columns.map(({ id, width }, place) => [id, (cells[place]?.offsetWidth ?? width * rem) / rem]),
  )
}

/** Tells where the pointer is until it is let go. */
function followPointer(event: PointerEvent<HTMLElement>, onMove: (x: number) => void): void {
  event.preventDefault()
  const { currentTarget, pointerId } = event
  const move = (moved: globalThis.PointerEvent) => onMove(moved.clientX)
  currentTarget.setPointerCapture(pointerId)
  currentTarget.addEventListener('pointermove', move)
  currentTarget.addEventListener('lostpointercapture', () =>
    currentTarget.removeEventListener('pointermove', move),
  )
}
