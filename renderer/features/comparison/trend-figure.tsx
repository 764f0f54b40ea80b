import { useId } from 'react'
import type { Comparison } from '../../../shared/contract/comparison.ts'
import { toFiscalYearShort } from '../../../shared/domain/calendar/fiscal-year.ts'
import {
  buildTrendPanels,
  findTrendDomain,
  type TrendPanel,
} from '../../../shared/domain/chart/trend-panels.ts'
import { TrendPanelsFigure } from '../../components/trend-panels-figure.tsx'

type Props = Readonly<{
  title: string
  /** What the charts show, in a sentence; their figures stand in the table above. */
  summary: string
  years: Comparison['years']
  panels: readonly TrendPanel[]
}>

const width = 600
const columns = 2

/** A small line chart for each group, all on one scale. */
export function TrendFigure({ title, summary, years, panels }: Props) {
  const id = useId()
  const hasRunning = years.some(({ isRunning }) => isRunning)
  const [lowest] = findTrendDomain(panels)
  const drawn = buildTrendPanels({
    ...{ panels, width, columns },
    years: years.map((year) => ({ label: toFiscalYearShort(year.fiscalYear), isRunning: year.isRunning })),
  })
  return (
    <figure aria-labelledby={id} className="card p-5">
      <figcaption>
        <h2 id={id} className="text-[1.25rem]">
          {title}
        </h2>
        <p>{summary}</p>
        <p className="mb-3 text-[0.9375rem] text-solid-gray-700">
          縦軸は率（％）で、{Math.round(lowest * 100)}％から100％までです。R7は令和7年度のことです。
          {hasRunning && '破線と白い印は、途中の年度です。'}
        </p>
      </figcaption>
      <TrendPanelsFigure panels={drawn} label={`${title}の折れ線グラフ。${summary}`} />
    </figure>
  )
}
