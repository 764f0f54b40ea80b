import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { isComposing } from '../is-composing.ts'
import type { Column, Sorting } from './column.ts'
import { HeadingRow } from './heading-row.tsx'
import { SelectionRow } from './selection-row.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useRootFontSize } from './use-root-font-size.ts'
import { useRowFocus } from './use-row-focus.ts'
import type { RowSelection } from './use-row-selection.ts'

type Identified = Readonly<{ id: string }>

type Props<Row extends Identified> = Readonly<{
  /** The table's name, read aloud. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** What the box that chooses a row is called: the number of the record. */
  rowName: (row: Row) => string
  sorting: Sorting | null
  onSort: (sorting: Sorting | null) => void
  onOpen: (row: Row) => void
  selection: RowSelection<Row>
  /** Another search, order or filter begins at the first row. */
  viewKey: string
  /** Height the rows may take, in CSS. */
  maxHeight: string
  /** Height of a row in rem. */
  rowRem?: number
  /** Keys of the list's own, asked first; true where the key was one of them. `step` moves to another row. */
  onRowKey?: (event: KeyboardEvent, row: Row, step: (by: number) => void) => boolean
}>

/** A list of any length whose rows are walked, chosen and opened by keys. */
export function SelectionTable<Row extends Identified>(props: Props<Row>) {
  const { rows, columns, sorting, onSort, onOpen, selection, viewKey, rowRem = 2.5 } = props
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
    open: (index) => {
      const row = rows[index]
      if (row !== undefined) onOpen(row)
    },
  })
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what the effect is about
  useEffect(() => {
    pane.current?.scrollTo?.({ top: 0 })
    setCurrent(0)
  }, [viewKey, setCurrent])

  const stepBy = (by: number) => {
    const reached = Math.max(0, Math.min(rows.length - 1, focus.current + by))
    setCurrent(reached)
    reveal(reached)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: Row) => {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const isOwn = props.onRowKey?.(event, row, stepBy) === true
    if (isOwn || chooseByKey(event, focus.current, selection)) event.preventDefault()
    else {
      focus.onKeyDown(event)
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey) return
      const reached = Math.max(0, Math.min(rows.length - 1, focus.current + step))
      if (event.shiftKey) selection.extendTo(reached)
      else selection.startAt(reached)
    }
  }
  const onClick = (event: MouseEvent, index: number) => {
    if (event.shiftKey) selection.extendTo(index)
    else if (event.ctrlKey) selection.toggle(index)
    else {
      const row = rows[index]
      if (row !== undefined) onOpen(row)
    }
  }
  useFocusKept(pane, rows, setCurrent, () => stepBy(0))
  const items = virtual.getVirtualItems()
  const gaps = items.map((item, position) => item.start - (items[position - 1]?.end ?? 0))
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const totalWidth = columns.reduce((sum, column) => sum + column.width, markWidth)
  const headings: readonly Column<Row>[] = [markColumn, ...columns]

  return (
    <div ref={pane} className="card relative overflow-auto" style={{ maxHeight: props.maxHeight }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows walked by arrow keys make it a grid
        role="grid"
        aria-label={props.label}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: `${totalWidth}rem` }}
      >
        <HeadingRow columns={headings} sorting={sorting} onSort={onSort} totalWidth={totalWidth} />
        <tbody>
          {items.map((item, position) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return [
              gaps[position] ? <Gap key={`gap-${item.index}`} height={gaps[position]} /> : null,
              <SelectionRow
                key={row.id}
                row={row}
                name={props.rowName(row)}
                index={item.index}
                columns={columns}
                height={rowHeight}
                isCurrent={item.index === focus.current}
                isSelected={selection.isSelected(row.id)}
                onKeyDown={(event) => onKeyDown(event, row)}
                onFocus={() => focus.setCurrent(item.index)}
                onClick={(event) => onClick(event, item.index)}
                onToggle={() => selection.toggle(item.index)}
              />,
            ]
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const markWidth = 3
const markColumn: Column<unknown> = {
  ...{ id: 'mark', heading: '選択', width: markWidth, isSortable: false },
  text: () => '',
}

/** Space chooses the row, Ctrl+A all that are shown, Escape none. */
function chooseByKey(
  event: KeyboardEvent,
  current: number,
  { toggle, selectAll, clear }: Pick<RowSelection<Identified>, 'toggle' | 'selectAll' | 'clear'>,
): boolean {
  if (event.key === ' ') toggle(current)
  else if (event.ctrlKey && event.key.toLowerCase() === 'a') selectAll()
  else if (event.key === 'Escape') clear()
  else return false
  return true
}

/** Keeps the place of rows that are not mounted. */
function Gap({ height }: Readonly<{ height: number }>) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is space, not a row
    <tr role="presentation" style={{ height }}>
      <td />
    </tr>
  )
}
