import type { LinkedQuestion } from '../../../shared/contract/measures.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'
import { Badge } from '../../components/badge.tsx'
import { useSession } from '../../components/session-context.tsx'

/** The questions that ask about a measure, with what people answered in the chosen 年度. */
export function LinkedQuestions({ questions }: Readonly<{ questions: readonly LinkedQuestion[] }>) {
  const { fiscalYear } = useSession()
  return (
    <section aria-label="確かめる設問" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">この対策を確かめる設問</h2>
      {questions.length === 0 ? (
        <p>結び付けた設問はありません。「内容を直す」で結び付けられます。</p>
      ) : (
        <>
          <p className="mb-1 text-solid-gray-700">
            右の数は、{toFiscalYearLabel(fiscalYear)}の自己点検での実施率です。
          </p>
          <ul className="divide-y divide-solid-gray-200">
            {questions.map(({ audience, code, text, state, rate }) => (
              <li key={`${audience} ${code}`} className="flex gap-x-4 py-1.5">
                <span className="min-w-0 flex-1">
                  <b>{code}</b>（{toAudienceLabel(audience)}）{text}{' '}
                  {state === 'retired' && <Badge>廃止された設問</Badge>}
                </span>
                <span className="tabular-nums">{rate === null ? '結果なし' : toPercentText(rate)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
