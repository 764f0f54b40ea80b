import { useState } from 'react'
import type { Tally } from '../../../shared/contract/inspections.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { type AnswerChoice, answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Select } from '../../components/select.tsx'
import { QuestionTallyDialog } from './question-tally-dialog.tsx'
import { choiceHeadings } from './words.ts'

type Row = Tally['byQuestion'][number]

const choiceWidths: Readonly<Record<AnswerChoice, number>> = {
  done: 6.6,
  partlyDone: 4,
  notDone: 7.6,
  unknown: 6.6,
  notApplicable: 5.6,
}

const columns: readonly Column<Row>[] = [
  { id: 'code', heading: '番号', width: 5, text: ({ code }) => code },
  {
    id: 'text',
    heading: '設問',
    width: 19,
    text: ({ text, category, provisions }) => `${text} ${toCategoryLabel(category)} ${provisions.join(' ')}`,
    isSortable: false,
    cell: ({ text }) => <span title={text}>{text}</span>,
  },
  ...answerChoices.map(
    (choice): Column<Row> => ({
      id: choice,
      heading: choiceHeadings[choice],
      width: choiceWidths[choice],
      align: 'right',
      isSortable: false,
      text: ({ counts }) => String(counts[choice]),
    }),
  ),
  {
    id: 'rate',
    heading: '実施率',
    width: 6.8,
    align: 'right',
    text: ({ rate }) => toPercentText(rate),
    // what cannot be rated stands after everything that can
    sortValue: ({ rate }) => rate ?? 2,
    cell: ({ rate }) => <b>{toPercentText(rate)}</b>,
  },
  {
    id: 'difference',
    heading: '前年差',
    width: 6.8,
    align: 'right',
    text: ({ rate, previousRate }) => toDifferenceText(rate, previousRate),
    sortValue: ({ rate, previousRate }) => (rate === null || previousRate === null ? 2 : rate - previousRate),
  },
]

/** Question by question; sorted by 実施率, what needs work comes first. */
export function QuestionTallyTable({ tally }: Readonly<{ tally: Tally }>) {
  const [audience, setAudience] = useState<Audience | ''>('')
  const [opened, setOpened] = useState<Row | null>(null)
  const asked = audiences.filter((each) => tally.byQuestion.some((row) => row.audience === each))
  return (
    <section aria-label="設問ごとの集計">
      <h2 className="text-[1.25rem]">設問ごとの集計</h2>
      <p className="mb-2">「実施率」を押すと、低い順に並びます。行を押すと、設問の全文を読めます。</p>
      <DataTable
        label="設問ごとの集計"
        rows={tally.byQuestion.filter((row) => audience === '' || row.audience === audience)}
        columns={columns}
        rowKey={(row) => `${row.audience} ${row.code}`}
        searchLabel="設問を探す"
        onOpen={setOpened}
        filters={
          <Select
            label="点検票"
            value={audience}
            onChange={setAudience}
            choices={[
              { value: '', label: 'すべて' },
              ...asked.map((value) => ({ value, label: toAudienceLabel(value) })),
            ]}
          />
        }
      />
      {opened !== null && <QuestionTallyDialog row={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}
