import { type ReactNode, useId, useState } from 'react'
import { eras } from '../../shared/domain/calendar/era.ts'
import { parseJapaneseDate } from '../../shared/domain/calendar/parse-japanese-date.ts'
import { bareBoxClass, FieldProblem, LabelText } from './field-parts.tsx'
import { fromWarekiParts, isBlank, toWarekiParts, type WarekiParts } from './wareki-parts.ts'

type Props = Readonly<{
  label: ReactNode
  /** `2026-11-22`, or null for none. */
  value: string | null
  /** Null as long as the boxes do not make a date that exists. */
  onChange: (value: string | null) => void
  description?: ReactNode
  problem?: string | undefined
  isRequired?: boolean
}>

/** A date in three boxes: 令和[8]年[11]月[22]日. A whole date may be pasted into any of them. */
export function WarekiDateField({ label, value, onChange, description, problem, isRequired = false }: Props) {
  const id = useId()
  const [parts, setParts] = useState(() => toWarekiParts(value))
  const [told, setTold] = useState(value)
  const [isLeft, setIsLeft] = useState(false)
  if (value !== told) {
    setTold(value)
    setParts(toWarekiParts(value))
  }
  const date = fromWarekiParts(parts)
  const ownProblem = isLeft && !isBlank(parts) ? problemOf(date) : undefined
  const shown = problem ?? ownProblem

  const change = (next: WarekiParts) => {
    const read = fromWarekiParts(next)
    const nextValue = read === 'incomplete' || read === 'impossible' ? null : read
    setParts(next)
    setTold(nextValue)
    if (nextValue !== value) onChange(nextValue)
  }
  const changeBox = (name: 'year' | 'month' | 'day', text: string) => {
    const whole = parseJapaneseDate(text)
    change(whole === undefined ? { ...parts, [name]: text } : toWarekiParts(whole))
  }

  return (
    <fieldset
      aria-describedby={shown === undefined ? undefined : `${id}-problem`}
      onBlur={(event) => setIsLeft(!event.currentTarget.contains(event.relatedTarget))}
      className="min-w-0"
    >
      <legend className="mb-1">
        <LabelText label={label} isRequired={isRequired} />
      </legend>
      {description !== undefined && (
        <p className="mb-1 text-[0.9375rem] text-solid-gray-700">{description}</p>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <select
          aria-label="元号"
          value={parts.era}
          onChange={(event) => change({ ...parts, era: event.target.value })}
          className={bareBoxClass}
        >
          {eras.map((era) => (
            <option key={era.name}>{era.name}</option>
          ))}
        </select>
        {boxes.map(({ name, unit }) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <input
              aria-label={unit}
              inputMode="numeric"
              autoComplete="off"
              value={parts[name]}
              aria-invalid={shown !== undefined || undefined}
              aria-required={isRequired || undefined}
              onChange={(event) => changeBox(name, event.target.value)}
              className={`${bareBoxClass} w-14 text-right`}
            />
            <span aria-hidden>{unit}</span>
          </span>
        ))}
      </div>
      <FieldProblem id={`${id}-problem`} text={shown} />
    </fieldset>
  )
}

const boxes = [
  { name: 'year', unit: '年' },
  { name: 'month', unit: '月' },
  { name: 'day', unit: '日' },
] as const

function problemOf(date: string): string | undefined {
  if (date === 'incomplete') return '年・月・日をすべて入力してください。'
  if (date === 'impossible') return 'その日付はありません。年月日を確かめてください。'
  return undefined
}
