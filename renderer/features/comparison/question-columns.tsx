import type { Comparison } from '../../../shared/contract/comparison.ts'
import { toFiscalYearShort } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { listQuestionMarks } from '../../../shared/domain/inspection/comparison-words.ts'
import { findLastDifference, toRates, toShortYear } from '../../../shared/domain/inspection/trend-words.ts'
import { noFigure, toDifferenceText, toPercentFigure } from '../../../shared/domain/report/figures.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'

export type QuestionRow = Comparison['byQuestion'][number]

const markWords = { new: '新規', changed: '変更', retired: '廃止' } as const

/** Whether the newest year is lower than the one before it. */
export function isFallen({ figures }: QuestionRow): boolean {
  return (findLastDifference(toRates(figures)) ?? 0) < 0
}

/** The columns of the questions, one for each year; rates stand without their unit, so that ten years fit. */
export function toQuestionColumns(years: Comparison['years']): readonly Column<QuestionRow>[] {
  return [
    { id: 'code', heading: '番号', width: 4, isSortable: false, text: ({ code }) => code },
    {
      id: 'text',
      heading: '設問',
      width: 12.2,
      isSortable: false,
      text: (row) =>
        [row.text, toAudienceLabel(row.audience), toCategoryLabel(row.category), ...toMarks(row, years)].join(
          ' ',
        ),
      cell: (row) => <QuestionText text={row.text} marks={toMarks(row, years)} />,
    },
    {
      id: 'difference',
      heading: '前年差',
      width: 6.2,
      align: 'right',
      text: (row) => toLastDifferenceText(row),
      // what cannot be compared stands after everything that can
      sortValue: ({ figures }) => findLastDifference(toRates(figures)) ?? 1000,
      cell: (row) =>
        isFallen(row) ? <Badge tone="red">{toLastDifferenceText(row)}</Badge> : toLastDifferenceText(row),
    },
    ...years.map(
      (year, place): Column<QuestionRow> => ({
        id: String(year.fiscalYear),
        heading: toShortYear(year),
        width: year.isRunning ? 5.6 : 4.5,
        align: 'right',
        isSortable: false,
        text: ({ figures }) => toRateText(figures[place]?.rate ?? null),
        cell: ({ figures }) => (
          <span className="text-[0.9375rem] tracking-tight tabular-nums">
            {toRateText(figures[place]?.rate ?? null)}
          </span>
        ),
      }),
    ),
  ]
}

/** The marks stand before the wording, which may be cut; the whole of both is read where it is pointed at. */
function QuestionText({ text, marks }: Readonly<{ text: string; marks: readonly string[] }>) {
  return (
    <span title={[...marks, text].join('　')}>
      {marks.map((mark) => (
        <span key={mark} className="mr-1">
          <Badge tone="yellow">{mark}</Badge>
        </span>
      ))}
      {text}
    </span>
  )
}

function toMarks(row: QuestionRow, years: Comparison['years']): string[] {
  return listQuestionMarks(row, years).map(
    ({ mark, fiscalYear }) => `${toFiscalYearShort(fiscalYear)}${markWords[mark]}`,
  )
}

function toRateText(rate: number | null): string {
  return rate === null ? noFigure : toPercentFigure(rate)
}

function toLastDifferenceText({ figures }: QuestionRow): string {
  const rates = toRates(figures)
  return toDifferenceText(rates.at(-1) ?? null, rates.at(-2) ?? null)
}
