import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { type FoundResult, toResultOfKey } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { HeadingRow } from '../../components/data-table/heading-row.tsx'
import { useRootFontSize } from '../../components/data-table/use-root-font-size.ts'
import { useRowFocus } from '../../components/data-table/use-row-focus.ts'
import { isComposing } from '../../components/is-composing.ts'
import { itemColumns } from './item-columns.ts'
import { ItemRow } from './item-row.tsx'

type Props = Readonly<{
  items: readonly ListedItem[]
  mayRecord: boolean
  onResult: (item: ListedItem, result: FoundResult) => void
  onUndo: (item: ListedItem) => void
  /** The item that takes the focus next; each wish is a new object. */
  wanted: Readonly<{ assetId: string }> | null
  /** Another unit, search or filter begins at the first row. */
  viewKey: string
}>

const rowRem = 2.75

/** The items of a unit: walked by arrows, recorded by 1 to 4, taken back by 0. */
export function ItemTable({ items, mayRecord, onResult, onUndo, wanted, viewKey }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const rowHeight = rowRem * useRootFontSize()
  const reveal = (index: number) => {
    virtual.scrollToIndex(index)
    requestAnimationFrame(() => {
      pane.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
    })
  }
  const focus = useRowFocus({
    rowCount: items.length,
    pageSize: Math.max(1, Math.floor((pane.current?.clientHeight ?? 400) / rowHeight) - 2),
    reveal,
    open: undefined,
    leave: () => pane.current?.querySelector<HTMLElement>('thead [tabindex="0"]')?.focus(),
  })
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
    scrollPaddingStart: rowHeight,
    // the row that has the focus stays mounted however far the pane is scrolled
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (indexes.includes(focus.current) || items.length === 0) return indexes
      return [...indexes, focus.current].sort((one, other) => one - other)
    },
  })
  const { setCurrent } = focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what the effect is about
  useEffect(() => {
    pane.current?.scrollTo?.({ top: 0 })
    setCurrent(0)
  }, [viewKey, setCurrent])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish moves the focus
  useEffect(() => {
    const index = wanted === null ? -1 : items.findIndex(({ assetId }) => assetId === wanted.assetId)
    if (index < 0) return
    setCurrent(index)
    reveal(index)
  }, [wanted])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const item = items[focus.current]
    const isOwn =
      !isComposing(event) && event.target === event.currentTarget && !event.ctrlKey && !event.altKey
    const result = isOwn ? toResultOfKey(event.key) : undefined
    if (mayRecord && item !== undefined && result !== undefined) {
      event.preventDefault()
      onResult(item, result)
    } else if (mayRecord && item !== undefined && isOwn && event.key.normalize('NFKC') === '0') {
      event.preventDefault()
      if (item.result !== 'none') onUndo(item)
    } else focus.onKeyDown(event)
  }
  const shown = virtual.getVirtualItems()
  const gaps = shown.map((one, position) => one.start - (shown[position - 1]?.end ?? 0))
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const totalWidth = itemColumns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div
      ref={pane}
      className="card relative overflow-auto"
      style={{ maxHeight: 'max(14rem, calc(100vh - 24rem))' }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows walked by arrow keys make it a grid
        role="grid"
        aria-label="棚卸しの対象"
        aria-rowcount={items.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: `${totalWidth}rem` }}
      >
        <colgroup>
          {itemColumns.map(({ id, width }) => (
            <col key={id} style={{ width: `${(100 * width) / totalWidth}%` }} />
          ))}
        </colgroup>
        <HeadingRow<ListedItem>
          columns={itemColumns}
          sorting={null}
          onSort={() => undefined}
          onLeave={() => reveal(focus.current)}
        />
        <tbody>
          {shown.map((one, position) => {
            const item = items[one.index]
            if (item === undefined) return null
            return [
              gaps[position] ? <Gap key={`gap-${one.index}`} height={gaps[position]} /> : null,
              <ItemRow
                key={item.assetId}
                item={item}
                index={one.index}
                height={rowHeight}
                isCurrent={one.index === focus.current}
                mayRecord={mayRecord}
                onKeyDown={onKeyDown}
                onFocus={() => focus.setCurrent(one.index)}
                onResult={(result) => onResult(item, result)}
                onUndo={() => onUndo(item)}
              />,
            ]
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  )
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
