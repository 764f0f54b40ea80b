import { useState } from 'react'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { maxComparedYears } from '../../../shared/domain/inspection/choose-years.ts'
import { toPeriodText } from '../../../shared/domain/inspection/trend-words.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import type { ComparableYears, toShownYears } from './search.ts'

type Shown = ReturnType<typeof toShownYears>
type Props = Readonly<{ years: ComparableYears; shown: Shown; onChange: (shown: Shown) => void }>

/** Which years stand side by side, in one line until others are to be chosen. */
export function YearPicker({ years, shown, onChange }: Props) {
  const running = shown.includesRunning && years.running !== null ? [years.running] : []
  const chosen = [...shown.closed, ...running].toSorted((one, other) => one - other)
  const count = chosen.length
  const [isOpen, setIsOpen] = useState(count < 2)
  return (
    <details
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="card mb-4 px-4 py-2"
    >
      <summary className="w-fit rounded-4">
        比べる年度：{toChosenText(chosen)} <span className="text-link">年度を選ぶ</span>
      </summary>
      <YearBoxes years={years} shown={shown} onChange={onChange} />
    </details>
  )
}

/** 平成28年度から令和7年度まで（10年度分） */
function toChosenText(years: readonly number[]): string {
  const period = toPeriodText(years.map((fiscalYear) => ({ fiscalYear })))
  return years.length < 2 ? period : `${period}（${years.length}年度分）`
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
