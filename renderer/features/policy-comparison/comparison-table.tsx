import { memo, useMemo, useState } from 'react'
import { toChangeLabel } from '../../../shared/domain/policy/comparison/change-label.ts'
import type {
  ComparisonCell,
  ComparisonColumns,
  SidedRow,
} from '../../../shared/domain/report/comparison-table.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import { changeTones } from './change-tones.ts'
import type { ComparisonUnit } from './comparison-units.ts'

type Props = Readonly<{
  units: readonly ComparisonUnit[]
  columns: ComparisonColumns
  /** Leaves out what did not change. */
  isChangedOnly: boolean
  /** Writes out what is （略） otherwise. */
  isFull: boolean
  /** The row or unit that is looked at. */
  currentPlace: string | undefined
  idPrefix: string
}>

/** The two editions beside each other, each provision beside what it was. */
export function ComparisonTable(props: Props) {
  const { units, columns, isChangedOnly, isFull, currentPlace, idPrefix } = props
  const { isAfterFirst, afterHeading, beforeHeading } = columns
  const headings = isAfterFirst ? [afterHeading, beforeHeading] : [beforeHeading, afterHeading]
  return (
    <table aria-label="新旧の対照" className="w-full table-fixed border-collapse">
      <thead className="sticky top-[3.25rem] z-[5] @4xl/frame:top-[2rem] bg-solid-gray-100">
        <tr className="border-b border-solid-gray-420">
          <th scope="col" className="w-[7.5rem] px-2 py-2 text-left">
            変更
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="border-l border-solid-gray-420 px-3 py-2">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {units
        .filter(({ changes }) => !isChangedOnly || changes.length > 0)
        .map((unit) => (
          <Unit
            key={unit.key}
            unit={unit}
            isAfterFirst={isAfterFirst}
            isFull={isFull}
            // the others are not drawn again when another change is looked at
            currentPlace={
              currentPlace !== undefined && unit.places.includes(currentPlace) ? currentPlace : undefined
            }
            idPrefix={idPrefix}
          />
        ))}
    </table>
  )
}

type UnitProps = Readonly<{
  unit: ComparisonUnit
  isAfterFirst: boolean
  isFull: boolean
  currentPlace: string | undefined
  idPrefix: string
}>

const Unit = memo(function Unit(props: UnitProps) {
  const { unit, isAfterFirst, currentPlace, idPrefix } = props
  const [isOpen, setIsOpen] = useState(false)
  const { key, toFullRows, shortRows } = unit
  const isFull = toFullRows !== null && (isOpen || props.isFull)
  const rows = useMemo(() => (isFull ? toFullRows() : shortRows), [isFull, toFullRows, shortRows])
  const hasRow = rows.some(({ place }) => place === currentPlace)
  return (
    <tbody
      id={`${idPrefix}${key}`}
      className={classNames(
        'border-b border-solid-gray-300',
        currentPlace !== undefined && !hasRow && 'outline-2 -outline-offset-2 outline-key-900',
      )}
    >
      {rows.map((row, index) => (
        <tr
          // rows are never moved within a unit
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is their only name
          key={index}
          id={row.place === null ? undefined : `${idPrefix}${row.place}`}
          aria-current={(row.place !== null && row.place === currentPlace) || undefined}
          className={classNames(
            'align-top',
            row.place !== null && row.place === currentPlace && 'outline-2 -outline-offset-2 outline-key-900',
          )}
        >
          {index === 0 && (
            <th scope="rowgroup" rowSpan={rows.length} className="space-y-1 px-2 py-2 text-left font-normal">
              {unit.changes.map((change) => (
                <Badge key={change} tone={changeTones[change]}>
                  {toChangeLabel(change)}
                </Badge>
              ))}
              {toFullRows !== null && !props.isFull && (
                <Button
                  tone="plain"
                  size="small"
                  aria-label={`${isOpen ? '略す' : '全文'}：${toUnitName(unit)}`}
                  onPress={() => setIsOpen(!isOpen)}
                >
                  {isOpen ? '略す' : '全文'}
                </Button>
              )}
            </th>
          )}
          <Cells row={row} isAfterFirst={isAfterFirst} />
        </tr>
      ))}
    </tbody>
  )
})

/** How a unit is called by one who hears its button: the first words of its text. */
function toUnitName({ shortRows }: ComparisonUnit): string {
  const texts = shortRows.map(({ after, before }) => (after ?? before)?.runs.map(({ text }) => text).join(''))
  return (texts.find((text) => text?.startsWith('第')) ?? texts[0] ?? '').slice(0, 20)
}

function Cells({ row, isAfterFirst }: Readonly<{ row: SidedRow; isAfterFirst: boolean }>) {
  const after = <Cell key="after" cell={row.after} side="after" isFirst={row.startsUnit} />
  const before = <Cell key="before" cell={row.before} side="before" isFirst={row.startsUnit} />
  return isAfterFirst ? [after, before] : [before, after]
}

type CellProps = Readonly<{ cell: ComparisonCell | null; side: 'after' | 'before'; isFirst: boolean }>

/** What changed is underlined: solid where it is new, wavy where it was; colour only says it again. */
function Cell({ cell, side, isFirst }: CellProps) {
  return (
    <td className={classNames('border-l border-solid-gray-420 px-3', isFirst ? 'pt-2 pb-0.5' : 'py-0.5')}>
      {cell !== null && (
        <p
          className="whitespace-pre-line"
          style={{ paddingLeft: `${cell.hang}em`, textIndent: `${cell.indent - cell.hang}em` }}
        >
          {cell.runs.map(({ text, isMarked }, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
            if (!isMarked) return <span key={index}>{text}</span>
            const Mark = side === 'after' ? 'ins' : 'del'
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
              <Mark key={index} className={side === 'after' ? markClass.after : markClass.before}>
                {text}
              </Mark>
            )
          })}
        </p>
      )}
    </td>
  )
}

const markClass = {
  after: 'bg-green-50 font-bold underline decoration-2 underline-offset-4',
  before: 'bg-red-50 underline decoration-wavy decoration-1 underline-offset-4',
} as const
