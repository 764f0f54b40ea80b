import { useState } from 'react'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { maxComparedYears } from '../../../shared/domain/inspection/choose-years.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import type { ComparableYears, toShownYears } from './search.ts'

type Shown = ReturnType<typeof toShownYears>
type Props = Readonly<{ years: ComparableYears; shown: Shown; onChange: (shown: Shown) => void }>

/** Which years stand side by side, in one line until others are to be chosen. */
export function YearPicker({ years, shown, onChange }: Props) {
  const count = shown.closed.length + (shown.includesRunning ? 1 : 0)
  const [isOpen, setIsOpen] = useState(count < 2)
  return (
    <details
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="card mb-4 px-4 py-2"
    >
      <summary className="w-fit rounded-4">
        比べる年度：{count}年度分 <span className="text-link">年度を選ぶ</span>
      </summary>
      <YearBoxes years={years} shown={shown} onChange={onChange} />
    </details>
  )
}

function YearBoxes({ years, shown, onChange }: Props) {
  const isFull = shown.closed.length >= maxComparedYears
  const choose = (year: number, isChosen: boolean) => {
    const others = shown.closed.filter((one) => one !== year)
    onChange({ ...shown, closed: isChosen ? [...others, year].toSorted((a, b) => b - a) : others })
  }
  return (
    <fieldset className="mt-1">
      <legend className="sr-only">比べる年度</legend>
      <div className="flex flex-wrap gap-x-5">
        {years.closed.map((year) => (
          <Checkbox
            key={year}
            label={toFiscalYearLabel(year)}
            isSelected={shown.closed.includes(year)}
            onChange={(isChosen) => choose(year, isChosen)}
            isDisabled={isFull && !shown.closed.includes(year)}
          />
        ))}
        {years.running !== null && (
          <Checkbox
            label={`${toFiscalYearLabel(years.running)}（実施中。今までの分を「途中」として加える）`}
            isSelected={shown.includesRunning}
            onChange={(includesRunning) => onChange({ ...shown, includesRunning })}
          />
        )}
      </div>
      {isFull && years.closed.length > maxComparedYears && (
        <p className="text-[0.9375rem] text-solid-gray-700">
          締め切った年度は10まで選べます。ほかの年度を選ぶときは、先にどれかの印を外してください。
        </p>
      )}
    </fieldset>
  )
}
