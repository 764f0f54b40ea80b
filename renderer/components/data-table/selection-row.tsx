import type { KeyboardEvent, MouseEvent } from 'react'
import type { Column } from './column.ts'

type Props<Row> = Readonly<{
  row: Row
  /** What the box that chooses the row is called: the number of the record. */
  name: string
  index: number
  columns: readonly Column<Row>[]
  height: number
  isCurrent: boolean
  isSelected: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: () => void
  onClick: (event: MouseEvent) => void
  onToggle: () => void
}>

/** One row of a list, with the box that chooses it. */
export function SelectionRow<Row>(props: Props<Row>) {
  const { row, index, columns, isSelected } = props
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
          aria-label={`${props.name} を選ぶ`}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={props.onToggle}
          className="size-5 rounded-4 align-middle accent-key-900"
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.id}
          title={column.text(row)}
          className="truncate border-b border-solid-gray-200 px-3 py-1"
          style={{ textAlign: column.align ?? 'left' }}
        >
          {column.cell === undefined ? column.text(row) : column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
