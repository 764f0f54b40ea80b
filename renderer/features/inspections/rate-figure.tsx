import type { Tally } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildBarChart } from '../../../shared/domain/chart/bar-chart.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'

import { BarChartFigure } from '../../components/bar-chart-figure.tsx'
import { type LabelledRow, RateTable } from './rate-table.tsx'

type Props = Readonly<{ title: string; firstHeading: string; rows: readonly LabelledRow[]; tally: Tally }>

const chartWidth = 540
const labelWidth = 110
const maxLabelLength = 12

/** Rates as bars against last year's, in one sentence, and as a table for those who want the numbers. */
export function RateFigure({ title, firstHeading, rows, tally }: Props) {
  const { fiscalYear, previousFiscalYear } = tally
  const hasPrevious = previousFiscalYear !== null
  const chart = buildBarChart({
    width: chartWidth,
    labelWidth,
    series: [toFiscalYearLabel(fiscalYear), ...(hasPrevious ? [toFiscalYearLabel(previousFiscalYear)] : [])],
    groups: rows.map(({ label, rate, previousRate }) => ({
      label: toShortLabel(label),
      values: (hasPrevious ? [rate, previousRate] : [rate]).map((share) => ({
        share,
        label: toPercentText(share),
      })),
    })),
  })
  const summary = toSummary(rows)
  return (
    <figure className="card p-5">
      <figcaption>
        <h2 className="text-[1.25rem]">{title}</h2>
        <p className="mb-3">{summary}</p>
      </figcaption>
      <BarChartFigure chart={chart} label={`${title}の棒グラフ。${summary}`} />
      <details className="mt-2">
        <summary className="text-link w-fit">数値を表で見る</summary>
        <div className="mt-3">
          <RateTable caption={title} firstHeading={firstHeading} rows={rows} />
        </div>
      </details>
    </figure>
  )
}

function toShortLabel(label: string): string {
  const characters = [...label]
  return characters.length <= maxLabelLength ? label : `${characters.slice(0, maxLabelLength - 1).join('')}…`
}

/** 最も高いのは「運用」の92.0％、最も低いのは「業務委託」の58.0％です。 */
export function toSummary(rows: readonly LabelledRow[]): string {
  const rated = rows
    .flatMap(({ label, rate }) => (rate === null ? [] : [{ label, rate }]))
    .toSorted((one, other) => other.rate - one.rate)
  const best = rated[0]
  const worst = rated.at(-1)
  if (best === undefined || worst === undefined) return 'まだ数えられる回答がありません。'
  if (best.rate === worst.rate) return `すべて${toPercentText(best.rate)}です。`
  return `最も高いのは「${best.label}」の${toPercentText(best.rate)}、最も低いのは「${worst.label}」の${toPercentText(worst.rate)}です。`
}
