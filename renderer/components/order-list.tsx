import { ArrowDown, ArrowUp } from 'lucide-react'
import { IconButton } from './icon-button.tsx'

type Item = Readonly<{ id: string; label: string }>
type Props<Ordered extends Item> = Readonly<{
  label: string
  items: readonly Ordered[]
  onChange: (items: readonly Ordered[]) => void
}>

/** The same items with the one at `index` one place up (-1) or down (1). */
export function moveItem<Ordered>(
  items: readonly Ordered[],
  index: number,
  step: 1 | -1,
): readonly Ordered[] {
  const moved = items[index]
  const other = items[index + step]
  if (moved === undefined || other === undefined) return items
  return items.map((item, at) => (at === index ? other : at === index + step ? moved : item))
}

/** A list put in order by 上へ and 下へ. */
export function OrderList<Ordered extends Item>({ label, items, onChange }: Props<Ordered>) {
  return (
    <ol aria-label={label} className="divide-y divide-solid-gray-200 rounded-8 border border-solid-gray-300">
      {items.map((item, index) => (
        <li key={item.id} className="flex items-center gap-3 px-3 py-1">
          <span className="w-8 text-right text-solid-gray-700">{index + 1}</span>
          <span className="min-w-0 flex-1">{item.label}</span>
          <IconButton
            icon={ArrowUp}
            label={`${item.label}を上へ`}
            isDisabled={index === 0}
            onPress={() => onChange(moveItem(items, index, -1))}
          />
          <IconButton
            icon={ArrowDown}
            label={`${item.label}を下へ`}
            isDisabled={index === items.length - 1}
            onPress={() => onChange(moveItem(items, index, 1))}
          />
        </li>
      ))}
    </ol>
  )
}
