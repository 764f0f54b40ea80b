import type { Inspection, Tally } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { toDifferenceText, toPercentText } from '../../../shared/domain/report/figures.ts'
import { AddToReview } from '../../components/add-to-review.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { inspectionMessages } from './messages.ts'
import { QuestionTallyTable } from './question-tally-table.tsx'
import { RateFigure } from './rate-figure.tsx'
import { RateTable } from './rate-table.tsx'
import { TallyFiles } from './tally-files.tsx'
import { useTally } from './use-inspection.ts'

/** The answers counted: in all, by kind of measures, unit and audience, and question by question. */
export function TallyTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const tally = useTally(inspection.id)
  return (
    <QueryState query={tally} messages={inspectionMessages}>
      {(counted) => <TallyContent inspection={inspection} tally={counted} />}
    </QueryState>
  )
}

function TallyContent({ inspection, tally }: Readonly<{ inspection: Inspection; tally: Tally }>) {
  if (inspection.progress.submitted === 0) {
    return (
      <EmptyState title="まだ集計できる回答がありません">
        <p>点検票が一枚でも提出されると、ここに集計が出ます。</p>
      </EmptyState>
    )
  }
  const byCategory = tally.byCategory.map((row) => ({ ...row, label: toCategoryLabel(row.category) }))
  const byUnit = tally.byUnit.map((row) => ({ ...row, label: row.unitName }))
  const byAudience = tally.byAudience.map((row) => ({ ...row, label: toAudienceLabel(row.audience) }))
  return (
    <div className="space-y-6">
      <TotalLine inspection={inspection} tally={tally} />
      <RateFigure title="対策の分野ごとの実施率" firstHeading="分野" rows={byCategory} tally={tally} />
      <RateFigure title="所属ごとの実施率" firstHeading="所属" rows={byUnit} tally={tally} />
      <section aria-label="点検票の種類ごとの実施率" className="card p-5">
        <h2 className="mb-2 text-[1.25rem]">点検票の種類ごとの実施率</h2>
        <RateTable caption="点検票の種類ごとの実施率" firstHeading="種類" rows={byAudience} />
      </section>
      <QuestionTallyTable tally={tally} />
    </div>
  )
}

/** What came out, as what led to a review of the policy: the whole, and where least is done. */
function toTrigger({ id, title, closedOn }: Inspection, { total, byCategory }: Tally) {
  const rated = byCategory.flatMap(({ category, rate }) => (rate === null ? [] : [{ category, rate }]))
  const lowest = rated.toSorted((one, other) => one.rate - other.rate)[0]
  const where =
    lowest === undefined
      ? ''
      : `最も低い分野は「${toCategoryLabel(lowest.category)}」の${toPercentText(lowest.rate)}。`
  return {
    ...{ source: 'inspectionResult' as const, inspectionId: id, findingId: null, occurredOn: closedOn },
    description: `${title}の実施率は${toPercentText(total.rate)}。${where}`,
  }
}

function TotalLine({ inspection, tally }: Readonly<{ inspection: Inspection; tally: Tally }>) {
  const { total, previousFiscalYear } = tally
  const { submitted, assigned } = inspection.progress
  return (
    <section aria-label="全体の実施率" className="card p-5">
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <span>
          全体の実施率 <b className="ml-1 text-[1.75rem]">{toPercentText(total.rate)}</b>
        </span>
        {previousFiscalYear !== null && (
          <span>
            {toFiscalYearLabel(previousFiscalYear)}は {toPercentText(total.previousRate)}（差{' '}
            {toDifferenceText(total.rate, total.previousRate)}）
          </span>
        )}
        <span>
          提出 {submitted}／{assigned}枚{inspection.state === 'open' && '（実施中のため、途中の集計です）'}
        </span>
      </p>
      <p className="mt-1 text-[0.9375rem] text-solid-gray-700">
        実施率は「できている」÷（全回答 － 該当なし）です。「わからない」は分母に入ります。
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <TallyFiles inspectionId={inspection.id} />
        {inspection.state === 'closed' && <AddToReview trigger={toTrigger(inspection, tally)} />}
      </div>
    </section>
  )
}
