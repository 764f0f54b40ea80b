import { useQuery } from '@tanstack/react-query'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { MarkedQuestions } from './marked-questions.tsx'
import { inspectionMessages } from './messages.ts'

/** The questions of an inspection as they were asked, against those of the year before. */
export function QuestionsTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const asked = useQuery(
    api.inspections.listQuestions.queryOptions({ input: { inspectionId: inspection.id } }),
  )
  return (
    <QueryState query={asked} messages={inspectionMessages}>
      {({ questions, editions, previousFiscalYear }) => (
        <div className="space-y-3">
          <p>
            この自己点検を始めたときの設問です。設問集をあとから直しても、ここは変わりません。
            {previousFiscalYear !== null &&
              `${toFiscalYearLabel(previousFiscalYear)}の自己点検と比べています。`}
          </p>
          {editions.length > 0 && (
            <p>
              設問集の版：
              {editions
                .map(({ audience, number }) => `${toAudienceLabel(audience)} 第${number}版`)
                .join('、')}
            </p>
          )}
          <MarkedQuestions questions={questions} previousFiscalYear={previousFiscalYear} />
        </div>
      )}
    </QueryState>
  )
}
