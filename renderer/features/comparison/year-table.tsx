import type { ReactNode } from 'react'
import type { Comparison } from '../../../shared/contract/comparison.ts'
import { toYearLines } from '../../../shared/domain/inspection/comparison-words.ts'
import { classNames } from '../../components/class-names.ts'

type Row = Readonly<{ key: string; heading: ReactNode; cells: readonly ReactNode[]; isTotal?: boolean }>
type Props = Readonly<{
  title: string
  firstHeading: string
  years: Comparison['years']
  rows: readonly Row[]
}>

/** Groups down, years across; the first column stays in sight where the years are wider than the window. */
export function YearTable({ title, firstHeading, years, rows }: Props) {
  const border = 'border-b border-solid-gray-200 px-2 py-1.5'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll a table wider than the window
    <section aria-label={title} tabIndex={0} className="card overflow-x-auto">
      <table
        className={classNames(
          'border-separate border-spacing-0 tabular-nums',
          // a few years are not drawn far from their names
          years.length > 5 && 'w-full',
        )}
      >
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={classNames(border, 'sticky left-0 bg-solid-gray-100 text-left')}>
              {firstHeading}
            </th>
            {years.map((year) => (
              <th
                key={year.fiscalYear}
                scope="col"
                className={classNames(border, 'min-w-20 bg-solid-gray-100 text-right whitespace-pre-line')}
              >
                {toYearLines(year).join('\n')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, heading, cells, isTotal = false }) => (
            <tr key={key} className={isTotal ? 'font-bold' : undefined}>
              <th
                scope="row"
                className={classNames(
                  border,
                  'sticky left-0 min-w-36 text-left',
                  isTotal ? 'bg-solid-gray-50' : 'bg-white font-normal',
                )}
              >
                {heading}
              </th>
              {years.map(({ fiscalYear }, place) => (
                <td
                  key={fiscalYear}
                  className={classNames(
                    border,
                    'text-right whitespace-nowrap',
                    isTotal && 'bg-solid-gray-50',
                  )}
                >
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
