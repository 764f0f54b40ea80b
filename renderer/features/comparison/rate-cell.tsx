import { noFigure, toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import type { OpenedGroup } from './group-dialog.tsx'

type Props = Readonly<{ figures: OpenedGroup['figures']; place: number }>

/** The 実施率 of a year and, below it, the difference to the year at its left. */
export function RateCell({ figures, place }: Props) {
  const rate = figures[place]?.rate ?? null
  const difference = toDifferenceText(rate, figures[place - 1]?.rate ?? null)
  return (
    <>
      {toPercentText(rate)}
      {difference !== noFigure && (
        <span className="block text-[0.875rem] font-normal text-solid-gray-700">{difference}</span>
      )}
    </>
  )
}
