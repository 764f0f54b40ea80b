import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { rollOverMarks } from '../../../shared/domain/inspection/roll-over.ts'
import { Badge } from '../../components/badge.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Select } from '../../components/select.tsx'
import {
  type MarkedQuestion,
  markedQuestionColumns,
  toMarkedQuestionKey,
} from './marked-question-columns.tsx'
import { questionMarkWords } from './roll-over-words.ts'

type Props = Readonly<{ proposal: OpeningProposal }>

/** The questions of this year against last year's, to be looked at before they are handed out. */
export function QuestionsStep({ proposal }: Props) {
  const { previous, questions } = proposal
  return (
    <>
      {previous === null ? (
        <p>
          前の年度の自己点検がないため、設問集の{questions.length}問をはじめて使います。文や条項は
          <Link to="/checklists" className="text-link">
            設問集
          </Link>
          で見られます。
        </p>
      ) : (
        <p>
          {toFiscalYearLabel(previous.fiscalYear)}の自己点検と比べた設問です。直すときは、先に
          <Link to="/checklists" className="text-link">
            設問集
          </Link>
          を直してください。始めたあとは、この点検の設問は変わりません。
        </p>
      )}
      <MarkedQuestions questions={questions} hasPrevious={previous !== null} />
    </>
  )
}

type ListProps = Readonly<{ questions: readonly MarkedQuestion[]; hasPrevious: boolean }>
type Filter = MarkedQuestion['mark'] | 'all'

/** Questions with their marks, counted and to be filtered by them. */
export function MarkedQuestions({ questions, hasPrevious }: ListProps) {
  const [filter, setFilter] = useState<Filter>('all')
  const counts = rollOverMarks.map((mark) => ({
    mark,
    count: questions.filter((question) => question.mark === mark).length,
  }))
  return (
    <>
      {hasPrevious && (
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          {counts.map(({ mark, count }) => (
            <span key={mark}>
              <Badge tone={questionMarkWords[mark].tone}>{questionMarkWords[mark].word}</Badge> {count}問
            </span>
          ))}
        </p>
      )}
      <DataTable
        label="設問の一覧"
        rows={questions.filter(({ mark }) => filter === 'all' || mark === filter)}
        columns={markedQuestionColumns}
        rowKey={toMarkedQuestionKey}
        searchLabel="設問を探す"
        maxHeight="max(16rem, calc(100vh - 29rem))"
        filters={
          hasPrevious && (
            <Select
              label="前年度との違い"
              value={filter}
              onChange={setFilter}
              choices={[
                { value: 'all', label: 'すべて' },
                ...rollOverMarks.map((mark) => ({ value: mark, label: questionMarkWords[mark].word })),
              ]}
            />
          )
        }
      />
    </>
  )
}
