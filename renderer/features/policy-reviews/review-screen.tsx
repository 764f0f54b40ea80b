import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { PolicyReviewId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { ApprovalSection } from './approval-section.tsx'
import { ConsiderationsSection } from './considerations-section.tsx'
import { DecisionSection } from './decision-section.tsx'
import { EditionsSection } from './editions-section.tsx'
import { reviewMessages } from './messages.ts'
import { ReviewActs } from './review-acts.tsx'
import { ReviewBadge } from './review-badge.tsx'
import { TriggersSection } from './triggers-section.tsx'

/** One review: what led to it, what is weighed, what was decided, and the editions that came of it. */
export function PolicyReviewScreen() {
  const params = useParams({ from: '/policy-reviews/$policyReviewId' })
  // an address is text; whether there is such a review is for the program to say
  const policyReviewId = params.policyReviewId as PolicyReviewId
  const detail = useQuery({
    ...api.policyReviews.get.queryOptions({ input: { policyReviewId } }),
    staleTime: 0,
  })
  return (
    <QueryState query={detail} messages={reviewMessages}>
      {(data) => <Detail key={data.review.id} detail={data} />}
    </QueryState>
  )
}

function Detail({ detail }: Readonly<{ detail: ReviewDetail }>) {
  const { review } = detail
  return (
    <>
      <PageHeading
        back={
          <Link to="/policy-reviews" className="text-link">
            見直しの一覧へ戻る
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {review.title}
            <ReviewBadge review={review} />
          </span>
        }
        description={`記録番号 ${review.number}　${toFiscalYearLabel(review.fiscalYear)}　始めた人 ${review.createdBy}`}
        actions={<ReviewActs detail={detail} />}
      />
      <div className="max-w-[64rem] space-y-5">
        {review.state !== 'open' && <DecisionSection detail={detail} />}
        {review.state === 'decided' && <ApprovalSection detail={detail} />}
        <EditionsSection detail={detail} />
        <TriggersSection detail={detail} />
        <ConsiderationsSection detail={detail} />
        {review.state === 'open' && <DecisionSection detail={detail} />}
      </div>
    </>
  )
}
