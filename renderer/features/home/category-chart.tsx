import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildBarChart } from '../../../shared/domain/chart/bar-chart.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'
import { BarChartFigure } from '../../components/bar-chart-figure.tsx'
import { CategoryTable } from './category-table.tsx'
import { type CategoryRates, toComparisonSentence } from './compare-years.ts'

type Props = Readonly<{ comparison: readonly CategoryRates[]; fiscalYear: number }>

/** 実施率 by the eight kinds of measures, this year against last. */
export function CategoryChart({ comparison, fiscalYear }: Props) {
  const id = useId()
  const sentence = toComparisonSentence(comparison)
  if (sentence === null) return null
  const hasPrevious = comparison.some(({ previousRate }) => previousRate !== null)
  const series = [toFiscalYearLabel(fiscalYear), ...(hasPrevious ? [toFiscalYearLabel(fiscalYear - 1)] : [])]
  const chart = buildBarChart({
    series,
    width: 282,
    labelWidth: 78,
    groups: comparison.map(({ category, rate, previousRate }) => ({
      label: toCategoryLabel(category),
      values: [
        { share: rate, label: toPercentText(rate) },
        ...(hasPrevious ? [{ share: previousRate, label: toPercentText(previousRate) }] : []),
      ],
    })),
  })
  return (
    <figure aria-labelledby={id} className="card p-4">
      <figcaption>
        <h2 id={id} className="text-[1.125rem]">
          分野別の実施率（前年度との比較）
        </h2>
        <p className="mb-2 text-[0.9375rem]">{sentence}</p>
      </figcaption>
      <BarChartFigure chart={chart} label={`分野別の実施率の棒グラフ。${sentence}`} />
      <details className="mt-2">
        <summary className="w-fit rounded-4 text-link">数値を表で見る</summary>
        <CategoryTable comparison={comparison} series={series} />
      </details>
      <Link to="/inspections/compare" className="text-link mt-2 inline-block">
        10年度まで比べる
      </Link>
    </figure>
  )
}
