import type { Tally } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { choiceHeadings } from './words.ts'

type Row = Tally['byQuestion'][number]

const columns: readonly Column<Row>[] = [
  { id: 'audience', heading: '点検票', width: 6, text: ({ audience }) => toAudienceLabel(audience) },
  { id: 'code', heading: '番号', width: 5, text: ({ code }) => code },
  {
    id: 'text',
    heading: '設問',
    width: 20,
    text: ({ text, category, provisions }) => `${text} ${toCategoryLabel(category)} ${provisions.join(' ')}`,
    cell: ({ text }) => <span title={text}>{text}</span>,
  },
  ...answerChoices.map(
    (choice): Column<Row> => ({
      id: choice,
      heading: choiceHeadings[choice],
      width: 5.5,
      align: 'right',
      text: ({ counts }) => String(counts[choice]),
      sortValue: ({ counts }) => counts[choice],
    }),
  ),
  {
    id: 'rate',
    heading: '実施率',
    width: 5.5,
    align: 'right',
    text: ({ rate }) => toPercentText(rate),
    // what cannot be rated stands after everything that can
    sortValue: ({ rate }) => rate ?? 2,
    cell: ({ rate }) => <b>{toPercentText(rate)}</b>,
  },
  {
    id: 'difference',
    heading: '前年度との差',
    width: 6,
    align: 'right',
    text: ({ rate, previousRate }) => toDifferenceText(rate, previousRate),
    sortValue: ({ rate, previousRate }) => (rate === null || previousRate === null ? 2 : rate - previousRate),
  },
]

/** Question by question; sorted by 実施率, what needs work comes first. */
export function QuestionTallyTable({ tally }: Readonly<{ tally: Tally }>) {
  return (
    <section aria-label="設問ごとの集計">
      <h2 className="mb-2 text-[1.25rem]">設問ごとの集計</h2>
      <DataTable
        label="設問ごとの集計"
        rows={tally.byQuestion}
        columns={columns}
        rowKey={({ audience, code }) => `${audience} ${code}`}
        searchLabel="設問を探す"
      />
    </section>
  )
}
