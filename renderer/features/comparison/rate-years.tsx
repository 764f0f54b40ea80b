import type { Comparison } from '../../../shared/contract/comparison.ts'
import type { OpenedGroup } from './group-dialog.tsx'
import { RateCell } from './rate-cell.tsx'
import { YearTable } from './year-table.tsx'

export type GroupRow = Readonly<{ label: string; figures: OpenedGroup['figures'] }>

type Props = Readonly<{
  title: string
  firstHeading: string
  years: Comparison['years']
  rows: readonly GroupRow[]
  total: Comparison['total']
  onOpen: (group: OpenedGroup) => void
}>

/** The 実施率 of groups over the years, with that of all of them last. */
export function RateYears({ title, firstHeading, years, rows, total, onOpen }: Props) {
  const toCells = (figures: OpenedGroup['figures']) =>
    years.map(({ fiscalYear }, place) => <RateCell key={fiscalYear} figures={figures} place={place} />)
  return (
    <div>
      <p className="mb-2">
        名前を押すと、年度ごとの五つの回答の数が出ます。小さい数字は左の年度との差（ポイント）で、△は減ったことを表します。
      </p>
      <YearTable
        {...{ title, firstHeading, years }}
        rows={[
          ...rows.map(({ label, figures }) => ({
            key: label,
            heading: (
              <button
                type="button"
                className="text-link text-left"
                onClick={() => onOpen({ title: label, figures })}
              >
                {label}
              </button>
            ),
            cells: toCells(figures),
          })),
          { key: '全体', heading: '全体', cells: toCells(total), isTotal: true },
        ]}
      />
    </div>
  )
}
