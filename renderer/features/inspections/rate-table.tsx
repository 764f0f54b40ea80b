import type { Tally } from '../../../shared/contract/inspections.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { toCountText, toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import { choiceHeadings } from './words.ts'

export type LabelledRow = Tally['total'] & Readonly<{ label: string }>

type Props = Readonly<{ caption: string; firstHeading: string; rows: readonly LabelledRow[] }>

/** Every choice in its own column, then the rate, last year's and the difference. */
export function RateTable({ caption, firstHeading, rows }: Props) {
  const cell = 'border-b border-solid-gray-200 px-2 py-1.5 text-right'
  const headings = [...answerChoices.map((choice) => choiceHeadings[choice]), '実施率', '前年度', '差']
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[44rem] border-separate border-spacing-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="bg-solid-gray-100">
            <th scope="col" className="px-2 py-1.5 text-left">
              {firstHeading}
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-2 py-1.5 text-right">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="border-b border-solid-gray-200 px-2 py-1.5 text-left font-normal">
                {row.label}
              </th>
              {answerChoices.map((choice) => (
                <td key={choice} className={cell}>
                  {toCountText(row.counts[choice])}
                </td>
              ))}
              <td className={`${cell} font-bold`}>{toPercentText(row.rate)}</td>
              <td className={cell}>{toPercentText(row.previousRate)}</td>
              <td className={cell}>{toDifferenceText(row.rate, row.previousRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
