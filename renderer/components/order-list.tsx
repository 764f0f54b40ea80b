import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'

type Item = Readonly<{ id: string; label: string }>
type Props<Ordered extends Item> = Readonly<{
  label: string
  items: readonly Ordered[]
  onChange: (items: readonly Ordered[]) => void
}>

/** The same items with the one at `from` standing at `to`. */
export function moveItem<Ordered>(items: readonly Ordered[], from: number, to: number): readonly Ordered[] {
  const place = Math.max(0, Math.min(items.length - 1, to))
  const moved = items[from]
  if (moved === undefined || place === from) return items
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, place), moved, ...others.slice(place)]
}

/** A list put in order by keys, by buttons, or by dragging a row with the mouse. */
export function OrderList<Ordered extends Item>({ label, items, onChange }: Props<Ordered>) {
  const id = useId()
  const rows = useRef<HTMLOListElement>(null)
  const [currentId, setCurrentId] = useState(items[0]?.id)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const current = Math.max(
    0,
    items.findIndex((item) => item.id === currentId),
  )
  const isWanted = useRef(false)
  // a row that is put elsewhere loses the focus with its place in the page
  useLayoutEffect(() => {
    if (!isWanted.current) return
    isWanted.current = false
    const isInside = rows.current?.contains(document.activeElement) ?? false
    if (isInside) showRow(rows.current, current)
    else focusRow(rows.current, current)
  })
  const move = (from: number, to: number) => {
    const changed = moveItem(items, from, to)
    const item = items[from]
    if (changed === items || item === undefined) return
    isWanted.current = true
    setCurrentId(item.id)
    setSaid(`${item.label}を${changed.indexOf(item) + 1}番目に動かしました`)
    onChange(changed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destinationOf(event.key, current, items.length)
    if (to === undefined || event.ctrlKey) return
    event.preventDefault()
    if (event.altKey) return move(current, to)
    setCurrentId(items[to]?.id)
    focusRow(rows.current, to)
  }
  const drop = (target: string) => (event: DragEvent) => {
    event.preventDefault()
    const [from, to] = [dragged, target].map((wanted) => items.findIndex((item) => item.id === wanted))
    setDragged(null)
    if (from !== undefined && to !== undefined && from >= 0) move(from, to)
  }
  return (
    <>
      <p id={`${id}-help`} className="mb-2 text-[0.9375rem] text-solid-gray-700">
        ↑↓ で行を選び、Alt＋↑↓ で動かします（Alt＋Home で先頭、Alt＋End
        で最後）。マウスでは、行をつかんで動かせます。
      </p>
      <ol
        ref={rows}
        aria-label={label}
        aria-describedby={`${id}-help`}
        className="divide-y divide-solid-gray-200 rounded-8 border border-solid-gray-300"
      >
        {items.map((item, index) => (
          <li
            key={item.id}
            // one row is a stop of Tab, the arrow keys reach the others
            tabIndex={index === current ? 0 : -1}
            data-row={index}
            draggable
            onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event)}
            onFocus={() => setCurrentId(item.id)}
            onDragStart={() => setDragged(item.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={drop(item.id)}
            className={classNames(
              'focus-inside flex cursor-grab items-center gap-2 px-3 py-1 focus-visible:bg-yellow-100',
              dragged === item.id && 'opacity-50',
            )}
          >
            <span className="w-8 text-right text-solid-gray-700">{index + 1}</span>
            <span className="min-w-0 flex-1">{item.label}</span>
            <RowButtons
              item={item}
              index={index}
              count={items.length}
              isCurrent={index === current}
              move={move}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

type ButtonsProps = Readonly<{
  item: Item
  index: number
  count: number
  isCurrent: boolean
  move: (from: number, to: number) => void
}>

function RowButtons({ item, index, count, isCurrent, move }: ButtonsProps) {
  const buttons = [
    { icon: ArrowUpToLine, word: '先頭へ', to: 0 },
    { icon: ArrowUp, word: '上へ', to: index - 1 },
    { icon: ArrowDown, word: '下へ', to: index + 1 },
    { icon: ArrowDownToLine, word: '最後へ', to: count - 1 },
  ]
  return buttons.map(({ icon, word, to }) => (
    <IconButton
      key={word}
      icon={icon}
      label={`${item.label}を${word}`}
      isDisabled={to < 0 || to > count - 1 || to === index}
      isOutOfTabOrder={!isCurrent}
      onPress={() => move(index, to)}
    />
  ))
}

function destinationOf(key: string, current: number, count: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowUp: current - 1,
    ArrowDown: current + 1,
    Home: 0,
    End: count - 1,
  }
  const to = Object.hasOwn(places, key) ? places[key] : undefined
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

function focusRow(list: HTMLElement | null, index: number): void {
  showRow(list, index)?.focus({ preventScroll: true })
}

function showRow(list: HTMLElement | null, index: number): HTMLElement | null | undefined {
  const row = list?.querySelector<HTMLElement>(`[data-row="${index}"]`)
  // a test's page does not scroll
  row?.scrollIntoView?.({ block: 'nearest' })
  return row
}
