import { toCategoryLabel, toCategoryProvision } from '../../../shared/domain/checklist/category-label.ts'
import { toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import type { CategoryRates } from './compare-years.ts'

type Props = Readonly<{ comparison: readonly CategoryRates[]; series: readonly string[] }>

export function CategoryTable({ comparison, series }: Props) {
  const hasPrevious = series.length > 1
  return (
    <table className="mt-2 w-full border-collapse text-right tabular-nums">
      <thead>
        <tr className="border-b border-solid-gray-420">
          <th scope="col" className="py-1 text-left">
            分野
          </th>
          {series.map((year) => (
            <th key={year} scope="col" className="py-1">
              {year}
            </th>
          ))}
          {hasPrevious && (
            <th scope="col" className="py-1">
              差
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {comparison.map(({ category, rate, previousRate }) => (
          <tr key={category} className="border-b border-solid-gray-200">
            <th scope="row" className="py-1 text-left font-normal">
              {toCategoryLabel(category)}（{toCategoryProvision(category)}）
            </th>
            <td>{toPercentText(rate)}</td>
            {hasPrevious && <td>{toPercentText(previousRate)}</td>}
            {hasPrevious && <td>{toDifferenceText(rate, previousRate)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
