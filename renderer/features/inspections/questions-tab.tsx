import { useQuery } from '@tanstack/react-query'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { inspectionMessages } from './messages.ts'
import { MarkedQuestions } from './questions-step.tsx'

/** The questions of an inspection as they were asked, against those of the year before. */
export function QuestionsTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const questions = useQuery(
    api.inspections.listQuestions.queryOptions({ input: { inspectionId: inspection.id } }),
  )
  return (
    <QueryState query={questions} messages={inspectionMessages}>
      {(list) => (
        <div className="space-y-3">
          <p>この自己点検を始めたときの設問です。設問集をあとから直しても、ここは変わりません。</p>
          <MarkedQuestions questions={list} hasPrevious={list.some(({ mark }) => mark !== 'new')} />
        </div>
      )}
    </QueryState>
  )
}
