import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import {
  type FoundResult,
  foundResults,
  toResultLabel,
} from '../../../shared/domain/stocktaking/stocktaking-result.ts'

export type ItemActs = Readonly<{
  record: (item: ListedItem, result: FoundResult) => void
  undo: (item: ListedItem) => void
}>

/** For the mouse; the keys 1 to 4 and 0 do the same. */
export function ItemButtons({ item, record, undo }: ItemActs & Readonly<{ item: ListedItem }>) {
  return (
    <span className="inline-flex gap-1">
      {foundResults.map((result, index) => (
        <RowButton
          key={result}
          label={`${index + 1} ${toResultLabel(result)}`}
          isPressed={item.result === result}
          onPress={() => record(item, result)}
        />
      ))}
      {item.result !== 'none' && <RowButton label="0 取消" isPressed={false} onPress={() => undo(item)} />}
    </span>
  )
}

type ButtonProps = Readonly<{ label: string; isPressed: boolean; onPress: () => void }>

function RowButton({ label, isPressed, onPress }: ButtonProps) {
  const ground = isPressed ? 'bg-key-900 text-white' : 'bg-white text-key-900 hover:bg-key-100'
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isPressed}
      onClick={onPress}
      className={`min-h-8 rounded-4 border border-key-900 px-1.5 text-[0.875rem] whitespace-nowrap ${ground}`}
    >
      {label}
    </button>
  )
}
