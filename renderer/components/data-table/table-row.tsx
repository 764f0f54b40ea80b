import { memo } from 'react'
import { classNames } from '../class-names.ts'
import type { Column } from './column.ts'
import type { RowActs } from './row-acts.ts'

type Props<Row> = Readonly<{
  row: Row
  index: number
  columns: readonly Column<Row>[]
  height: number
  isCurrent: boolean
  /** Undefined where rows are not chosen. */
  isSelected: boolean | undefined
  isMarked: boolean
  isOpened: boolean
  acts: RowActs
}>

/** One row that is on screen, with the box that chooses it where there is one; drawn anew only where it changed. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow // memo forgets that the row is of any type

function DrawnRow<Row>(props: Props<Row>) {
  const { row, index, columns, isSelected, acts } = props
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={props.isCurrent ? 0 : -1}
      onKeyDown={acts.onKeyDown}
      onFocus={() => acts.onFocus(index)}
      onClick={(event) => acts.onClick(event, index)}
      style={{ height: props.height }}
      className={classNames(
        'focus-inside focus-visible:bg-yellow-100',
        isSelected === true || props.isMarked ? 'bg-key-100' : 'bg-white',
        props.isOpened && 'cursor-pointer hover:bg-key-50',
        isSelected !== undefined && 'select-none',
      )}
    >
      {isSelected !== undefined && (
        <td className="border-b border-solid-gray-200 text-center">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`${columns[0]?.text(row) ?? index + 1} を選ぶ`}
            checked={isSelected}
            onClick={(event) => event.stopPropagation()}
            onChange={() => acts.onToggle(index)}
            className="size-5 rounded-4 align-middle accent-key-900"
          />
        </td>
      )}
      {columns.map((column) => {
        const text = column.cell === undefined ? column.text(row) : undefined
        return (
          <td
            key={column.id}
            className="truncate border-b border-solid-gray-200 px-2 py-1"
            style={{ textAlign: column.align ?? 'left' }}
            title={text}
          >
            {text ?? column.cell?.(row)}
          </td>
        )
      })}
    </tr>
  )
}
