import { useMemo, useState } from 'react'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { rollOverMarks } from '../../../shared/domain/inspection/roll-over.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { questionMarkWords } from '../../components/roll-over-words.ts'
import { Select } from '../../components/select.tsx'
import { MarkCounts } from './mark-counts.tsx'
import {
  type MarkedQuestion,
  toMarkedQuestionColumns,
  toMarkedQuestionKey,
} from './marked-question-columns.tsx'

type Props = Readonly<{
  questions: readonly MarkedQuestion[]
  /** The year they are marked against; null where there is none, and then nothing is marked. */
  previousFiscalYear: number | null
}>
type MarkFilter = MarkedQuestion['mark'] | 'all'
type AudienceFilter = MarkedQuestion['audience'] | 'all'

/** Questions with their marks, counted and to be filtered by them. */
export function MarkedQuestions({ questions, previousFiscalYear }: Props) {
  const [mark, setMark] = useState<MarkFilter>('all')
  const [audience, setAudience] = useState<AudienceFilter>('all')
  const hasPrevious = previousFiscalYear !== null
  const yearWord = hasPrevious ? toFiscalYearLabel(previousFiscalYear) : ''
  const columns = useMemo(() => {
    const all = toMarkedQuestionColumns(yearWord)
    return hasPrevious ? all : all.filter(({ id }) => id !== 'mark')
  }, [yearWord, hasPrevious])
  return (
    <>
      {hasPrevious && (
        <MarkCounts words={questionMarkWords} marks={rollOverMarks} items={questions} unit="問" />
      )}
      <DataTable
        label="設問の一覧"
        rows={questions.filter(
          (question) =>
            (mark === 'all' || question.mark === mark) &&
            (audience === 'all' || question.audience === audience),
        )}
        columns={columns}
        rowKey={toMarkedQuestionKey}
        searchLabel="設問を探す"
        maxHeight="max(16rem, calc(100vh - 29rem))"
        filters={
          <>
            <Select
              label="点検票"
              value={audience}
              onChange={setAudience}
              choices={[
                { value: 'all', label: 'すべて' },
                ...audiences.map((value) => ({ value, label: toAudienceLabel(value) })),
              ]}
            />
            {hasPrevious && (
              <Select
                label="前回との違い"
                value={mark}
                onChange={setMark}
                choices={[
                  { value: 'all', label: 'すべて' },
                  ...rollOverMarks.map((value) => ({ value, label: questionMarkWords[value].word })),
                ]}
              />
            )}
          </>
        }
      />
    </>
  )
}
