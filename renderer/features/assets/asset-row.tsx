import type { KeyboardEvent, MouseEvent } from 'react'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import type { Column } from '../../components/data-table/column.ts'

type Props = Readonly<{
  asset: ListedAsset
  index: number
  columns: readonly Column<ListedAsset>[]
  height: number
  isCurrent: boolean
  isSelected: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: () => void
  onClick: (event: MouseEvent) => void
  onToggle: () => void
}>

/** One asset of the list, with the box that chooses it. */
export function AssetRow(props: Props) {
  const { asset, index, columns, isSelected } = props
  const ground = isSelected ? 'bg-key-100' : 'bg-white'
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={props.isCurrent ? 0 : -1}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      onClick={props.onClick}
      style={{ height: props.height }}
      className={`focus-inside ${ground} cursor-pointer select-none hover:bg-key-50 focus-visible:bg-yellow-100`}
    >
      <td className="border-b border-solid-gray-200 text-center">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`${asset.number} を選ぶ`}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={props.onToggle}
          className="size-5 rounded-4 align-middle accent-key-900"
        />
      </td>
      {columns.map((column) => {
        const text = column.text(asset)
        return (
          <td
            key={column.id}
            title={text}
            className="truncate border-b border-solid-gray-200 px-3 py-1"
            style={{ textAlign: column.align ?? 'left' }}
          >
            {text}
          </td>
        )
      })}
    </tr>
  )
}
