import type { MeasureCategory } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'

export type CategoryRates = Readonly<{
  category: MeasureCategory
  rate: number | null
  previousRate: number | null
}>

/** One sentence on how the rates of this year stand against last year's; null without any figure. */
export function toComparisonSentence(comparison: readonly CategoryRates[]): string | null {
  const withRate = comparison.flatMap(({ category, rate }) => (rate === null ? [] : [{ category, rate }]))
  const lowest = withRate.reduce<(typeof withRate)[number] | undefined>(
    (least, row) => (least === undefined || row.rate < least.rate ? row : least),
    undefined,
  )
  if (lowest === undefined) return null
  const lowestText = `最も低いのは${toCategoryLabel(lowest.category)}の${toPercentText(lowest.rate)}です。`
  const differences = comparison.flatMap(({ rate, previousRate }) =>
    rate === null || previousRate === null ? [] : [rate - previousRate],
  )
  if (differences.length === 0) return lowestText
  const up = differences.filter((difference) => difference > 0).length
  const down = differences.filter((difference) => difference < 0).length
  return `前年度より上がったのは${up}分野、下がったのは${down}分野です。${lowestText}`
}
