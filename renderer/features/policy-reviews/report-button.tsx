import { Link } from '@tanstack/react-router'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { Button, type ButtonTone, buttonClass } from '../../components/button.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { useIssueReview } from './use-issue-review.ts'

type Props = Readonly<{ detail: ReviewDetail; tone?: ButtonTone }>

/** The paper: a draft while it is weighed, the issued one once it is decided. */
export function ReportButton({ detail: { review }, tone = 'primary' }: Props) {
  const { may } = useSession()
  const issuing = useIssueReview(review.id)
  if (review.state === 'decided' && may('reports.issue'))
    return (
      <Button tone={tone} onPress={() => issuing.mutate()} isPending={issuing.isPending}>
        検討書を開く
      </Button>
    )
  return (
    <Link
      to="/reports/preview"
      search={toPreviewSearch({ kind: 'policy-review', policyReviewId: review.id })}
      className={buttonClass('secondary')}
    >
      検討書（案）を見る
    </Link>
  )
}
