import { type KeyboardEvent, useRef, useState } from 'react'
import {
  type RiskCutOffs,
  type RiskLevel,
  riskLevels,
  toRisk,
} from '../../../shared/domain/policy-review/risk.ts'
import { isComposing } from '../../components/is-composing.ts'
import { HeatMapCell } from './heat-map-cell.tsx'

/** A cell of the matrix: what is multiplied. */
export type MatrixPlace = Readonly<{ possibility: RiskLevel; damage: RiskLevel }>

type Axis = Readonly<{ label: string; levelNames: readonly [string, string, string] }>

type Props = Readonly<{
  possibility: Axis
  damage: Axis
  cutOffs: RiskCutOffs
  /** How many risks stand at a place. */
  countAt: (place: MatrixPlace) => number
  chosen: MatrixPlace | null
  onChoose: (place: MatrixPlace | null) => void
}>

const rows = riskLevels.toReversed()
const headClass =
  'border border-solid-gray-420 bg-solid-gray-50 px-1 py-1 text-center text-[0.9375rem] leading-130'

/**
 * The matrix of risks: 発生の可能性 downwards from the greatest, 発生時の損失 across. Arrow keys move, Enter narrows the
 * list to a cell, Escape ends that.
 */
export function HeatMap({ possibility, damage, cutOffs, countAt, chosen, onChoose }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<MatrixPlace>({ possibility: 3, damage: 1 })
  const choose = (place: MatrixPlace) => {
    if (isSamePlace(place, chosen)) onChoose(null)
    else if (countAt(place) > 0) onChoose(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape' && chosen !== null) onChoose(null)
    else {
      const next = toNextPlace(event.key, current)
      if (next === undefined) return
      setCurrent(next)
      // at once: a focus that follows later would take keys that were meant for the next cell
      table.current?.querySelector<HTMLElement>(`[data-place="${toPlaceKey(next)}"] button`)?.focus()
    }
    event.preventDefault()
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells walked by arrow keys make it a grid
      role="grid"
      aria-label={`リスクの分布（${possibility.label}と${damage.label}）`}
      className="w-full table-fixed border-collapse bg-white"
    >
      <thead>
        <tr>
          <td className="w-18 border border-solid-gray-420 bg-solid-gray-50" />
          <th scope="colgroup" colSpan={riskLevels.length} className={headClass}>
            {damage.label} →
          </th>
        </tr>
        <tr>
          <th scope="col" className={headClass}>
            ↑ {possibility.label}
          </th>
          {riskLevels.map((level) => (
            <th key={level} scope="col" className={headClass}>
              {toLevelName(damage, level)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row" className={headClass}>
              {toLevelName(possibility, row)}
            </th>
            {riskLevels.map((column) => {
              const place = { possibility: row, damage: column }
              const risk = toRisk({ likelihood: row, loss: column }, cutOffs)
              if (risk === null) return null
              return (
                <td key={column} data-place={toPlaceKey(place)} className="border border-solid-gray-420 p-0">
                  <HeatMapCell
                    name={toPlaceWords(place, possibility, damage)}
                    score={risk.score}
                    band={risk.band}
                    count={countAt(place)}
                    isChosen={isSamePlace(place, chosen)}
                    isCurrent={isSamePlace(place, current)}
                    onChoose={() => choose(place)}
                    onFocus={() => setCurrent(place)}
                    onKeyDown={onKeyDown}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 発生の可能性 3（大）・発生時の損失 2（中） */
function toPlaceWords(place: MatrixPlace, possibility: Axis, damage: Axis): string {
  return `${possibility.label} ${toLevelName(possibility, place.possibility)}・${damage.label} ${toLevelName(damage, place.damage)}`
}

export function isSamePlace(one: MatrixPlace, other: MatrixPlace | null): boolean {
  return one.possibility === other?.possibility && one.damage === other.damage
}

function toPlaceKey({ possibility, damage }: MatrixPlace): string {
  return `${possibility}-${damage}`
}

/** 3（大）; a level whose name is its figure is not said twice. */
function toLevelName({ levelNames }: Axis, level: RiskLevel): string {
  const name = levelNames[level - 1] ?? ''
  return name === '' || name === String(level) ? String(level) : `${level}（${name}）`
}

function toNextPlace(key: string, { possibility, damage }: MatrixPlace): MatrixPlace | undefined {
  const moves: Readonly<Record<string, MatrixPlace>> = {
    ArrowUp: { possibility: toLevel(possibility + 1), damage },
    ArrowDown: { possibility: toLevel(possibility - 1), damage },
    ArrowRight: { possibility, damage: toLevel(damage + 1) },
    ArrowLeft: { possibility, damage: toLevel(damage - 1) },
    Home: { possibility, damage: 1 },
    End: { possibility, damage: 3 },
  }
  return moves[key]
}

function toLevel(figure: number): RiskLevel {
  return riskLevels.find((level) => level >= figure) ?? 3
}
