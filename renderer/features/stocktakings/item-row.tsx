import type { KeyboardEvent } from 'react'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import {
  type FoundResult,
  foundResults,
  toResultLabel,
} from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { itemColumns } from './item-columns.ts'
import { ResultBadge } from './words.tsx'

type Props = Readonly<{
  item: ListedItem
  index: number
  height: number
  isCurrent: boolean
  mayRecord: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: () => void
  onResult: (result: FoundResult) => void
  onUndo: () => void
}>

/** One item with its four results. */
export function ItemRow({ item, index, height, isCurrent, mayRecord, ...acts }: Props) {
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      onKeyDown={acts.onKeyDown}
      onFocus={acts.onFocus}
      style={{ height }}
      className="focus-inside bg-white hover:bg-key-50 focus-visible:bg-yellow-100"
    >
      {itemColumns.map(({ id, text }) => (
        <td
          key={id}
          title={text(item) || undefined}
          className="truncate border-b border-solid-gray-200 px-2 py-1"
        >
          {id === 'result' && <ResultBadge result={item.result} />}
          {id === 'acts' && mayRecord && <Acts item={item} {...acts} />}
          {text(item)}
        </td>
      ))}
    </tr>
  )
}

type ActsProps = Pick<Props, 'item' | 'onResult' | 'onUndo'>

/** For the mouse; the keys 1 to 4 and 0 do the same. */
function Acts({ item, onResult, onUndo }: ActsProps) {
  return (
    <span className="inline-flex gap-1">
      {foundResults.map((result, index) => (
        <RowButton
          key={result}
          label={`${index + 1} ${toResultLabel(result)}`}
          isPressed={item.result === result}
          onPress={() => onResult(result)}
        />
      ))}
      {item.result !== 'none' && <RowButton label="0 取消" isPressed={false} onPress={onUndo} />}
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
