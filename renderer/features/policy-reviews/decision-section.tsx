import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toReviewOutcomeLabel } from '../../../shared/domain/policy-review/review-state.ts'
import { Notice } from '../../components/notice.tsx'

/** What was decided and why, or what is still to be done before. */
export function DecisionSection({ detail: { review, mayChange } }: Readonly<{ detail: ReviewDetail }>) {
  if (review.state === 'withdrawn')
    return (
      <Notice tone="info" title="取り下げられた見直しです">{`理由：${review.withdrawalReason ?? ''}`}</Notice>
    )
  if (review.outcome === null || review.decidedOn === null)
    return (
      <section aria-label="結論" className="card p-5">
        <h2 className="mb-1 text-[1.25rem]">結論</h2>
        <p>
          {mayChange
            ? 'まだ決定していません。検討する事項がすべて済んだら、「決定する」を押してください。'
            : 'まだ決定していません。'}
        </p>
      </section>
    )
  const rows = [
    ['結論', toReviewOutcomeLabel(review.outcome)],
    ['決定の理由', review.reasons],
    ...(review.plannedAmendment === '' ? [] : [['予定する改正の内容', review.plannedAmendment]]),
    ['決定', `${toWareki(review.decidedOn)}　${review.decidedBy}`],
  ] as const
  return (
    <section aria-label="結論" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">結論</h2>
      <dl className="grid grid-cols-[10rem_1fr] gap-x-4 gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
