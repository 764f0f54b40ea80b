import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isComposing } from '../is-composing.ts'
import type { Column, Sorting } from './column.ts'
import { toShownWidths } from './column-widths.ts'
import type { HeadTools } from './head-tools.ts'
import { HeadingRow } from './heading-row.tsx'
import { useRowActs } from './row-acts.ts'
import { TableRow } from './table-row.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useRootFontSize } from './use-root-font-size.ts'
import { useRowFocus } from './use-row-focus.ts'
import type { RowSelection } from './use-row-selection.ts'

type Props<Row> = Readonly<{
  /** The table's name, read aloud. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Enter on a row or a click on it. */
  onOpen?: ((row: Row) => void) | undefined
  sorting: Sorting | null
  onSort: (sorting: Sorting | null) => void
  /** Another search, order or filter begins at the first row. */
  viewKey: string
  /** Height the rows may take, in CSS. */
  maxHeight: string
  rowRem?: number
  /** Marks a row, for instance one that is chosen. */
  isMarked?: ((row: Row) => boolean) | undefined
  /** Rows are chosen by their boxes, by Space, and in stretches with Shift. */
  selection?: RowSelection
  tools?: HeadTools
  /** Keys of the list's own, asked first; true where the key was one of them. `step` moves to another row. */
  onRowKey?: (event: KeyboardEvent, row: Row, step: (by: number) => void) => boolean
  /** The row that takes the focus next, by its key; each wish is a new object. */
  wanted?: Readonly<{ key: string }> | null
}>

const boxRem = 2.5

/** Rows of any number under headings that stay: scrolled, walked, chosen and opened without a wait. */
export function TableGrid<Row>(props: Props<Row>) {
  const { rows, columns, rowKey, onOpen, selection, tools, viewKey } = props
  const pane = useRef<HTMLDivElement>(null)
  const rowHeight = (props.rowRem ?? 2.75) * useRootFontSize()
  const openRow = (index: number) => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const revealing = useRef(0)
  const reveal = (index: number) => {
    virtual.scrollToIndex(index)
    cancelAnimationFrame(revealing.current)
    if (!focusRow(pane.current, index))
      revealing.current = requestAnimationFrame(() => focusRow(pane.current, index))
  }
  const focus = useRowFocus({
    rowCount: rows.length,
    pageSize: Math.max(1, Math.floor((pane.current?.clientHeight ?? 400) / rowHeight) - 2),
    reveal,
    open: onOpen && openRow,
    leave: () => {
      // a row on its way into view would take the focus back
      cancelAnimationFrame(revealing.current)
      pane.current?.querySelector<HTMLElement>('thead [tabindex="0"]')?.focus()
    },
    onMove: (index, isExtending) => (isExtending ? selection?.extendTo(index) : selection?.startAt(index)),
  })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // before it is measured: what a small screen shows, so that nothing is drawn for nothing
    initialRect: { width: 800, height: 400 },
    scrollPaddingStart: rowHeight,
    // the row that has the focus stays mounted however far the pane is scrolled
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (indexes.includes(focus.current) || rows.length === 0) return indexes
      return [...indexes, focus.current].sort((one, other) => one - other)
    },
  })
  const { setCurrent } = focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what the effect is about; rows that were merely read again stay where they are
  useEffect(() => {
    pane.current?.scrollTo?.({ top: 0 })
    setCurrent(0)
  }, [viewKey, setCurrent])

  const stepBy = (by: number) => {
    const reached = Math.max(0, Math.min(rows.length - 1, focus.current + by))
    setCurrent(reached)
    reveal(reached)
  }
  useFocusKept(pane, rows, setCurrent, () => stepBy(0))
  const { wanted = null } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish moves the focus
  useEffect(() => {
    const index = wanted === null ? -1 : rows.findIndex((row) => rowKey(row) === wanted.key)
    if (index < 0) return
    setCurrent(index)
    reveal(index)
  }, [wanted])
  const acts = useRowActs({
    onKeyDown: (event) => {
      if (isComposing(event) || event.target !== event.currentTarget) return
      const row = rows[focus.current]
      if (row !== undefined && props.onRowKey?.(event, row, stepBy) === true) event.preventDefault()
      else if (selection !== undefined && chooseByKey(event, focus.current, selection)) event.preventDefault()
      else focus.onKeyDown(event)
    },
    onFocus: setCurrent,
    onClick: (event, index) => {
      if (event.shiftKey && selection !== undefined) selection.extendTo(index)
      else if (event.ctrlKey && selection !== undefined) selection.toggle(index)
      else openRow(index)
    },
    onToggle: (index) => selection?.toggle(index),
  })
  const items = virtual.getVirtualItems()
  const gaps = items.map((item, position) => item.start - (items[position - 1]?.end ?? 0))
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const { widths, total, isFixed } = toShownWidths(columns, tools?.widths)
  const all = selection === undefined ? widths : [boxRem, ...widths]
  const wholeRem = selection === undefined ? total : total + boxRem
  const span = all.length

  return (
    <div ref={pane} className="card relative overflow-auto" style={{ maxHeight: props.maxHeight }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows walked by arrow keys make it a grid
        role="grid"
        aria-label={props.label}
        aria-multiselectable={selection === undefined ? undefined : true}
        aria-rowcount={rows.length + 1}
        className="table-fixed border-separate border-spacing-0"
        style={{ width: isFixed ? `${wholeRem}rem` : '100%', minWidth: `${wholeRem}rem` }}
      >
        <colgroup>
          {all.map((width, place) => (
            <col
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has its place
              key={place}
              style={{ width: isFixed ? `${width}rem` : `${(100 * width) / wholeRem}%` }}
            />
          ))}
        </colgroup>
        <HeadingRow
          {...{ columns, tools, sorting: props.sorting, onSort: props.onSort }}
          onLeave={() => reveal(focus.current)}
          choosesAll={selection && toChoosesAll(selection, rows.length)}
        />
        <tbody>
          {items.map((item, position) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const key = rowKey(row)
            return [
              gaps[position] ? <Gap key={`gap-${item.index}`} height={gaps[position]} span={span} /> : null,
              <TableRow
                key={key}
                {...{ row, columns, acts, index: item.index, height: rowHeight }}
                isCurrent={item.index === focus.current}
                isSelected={selection?.isSelected(key)}
                isMarked={props.isMarked?.(row) === true}
                isOpened={onOpen !== undefined}
              />,
            ]
          })}
          {after > 0 && <Gap height={after} span={span} />}
        </tbody>
      </table>
    </div>
  )
}

/** Focuses a row that is mounted; false where it is not yet. */
function focusRow(pane: HTMLElement | null, index: number): boolean {
  const row = pane?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  row?.focus({ preventScroll: true })
  return row !== null && row !== undefined
}

/** Space chooses the row, Ctrl+A all that are shown, Escape none. */
function chooseByKey(event: KeyboardEvent, current: number, selection: RowSelection): boolean {
  if (event.key === ' ') selection.toggle(current)
  else if (event.ctrlKey && event.key.toLowerCase() === 'a') selection.selectAll()
  else if (event.key === 'Escape') selection.clear()
  else return false
  return true
}

function toChoosesAll({ selected, selectAll, clear }: RowSelection, rowCount: number) {
  const isAll = rowCount > 0 && selected.length === rowCount
  return { isAll, isSome: selected.length > 0, onChange: isAll ? clear : selectAll }
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
