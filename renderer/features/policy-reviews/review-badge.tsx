import type { PolicyReview } from '../../../shared/contract/policy-reviews.ts'
import {
  toReviewOutcomeLabel,
  toReviewStateLabel,
} from '../../../shared/domain/policy-review/review-state.ts'
import { type RiskBand, toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'

/** How a review stands, in one word: 検討中, 改正する, 改正しない or 取り下げ. */
export function toReviewWords({ state, outcome }: Pick<PolicyReview, 'state' | 'outcome'>): string {
  return state === 'decided' && outcome !== null ? toReviewOutcomeLabel(outcome) : toReviewStateLabel(state)
}

export function ReviewBadge({ review }: Readonly<{ review: Pick<PolicyReview, 'state' | 'outcome'> }>) {
  const tone = review.state === 'open' ? 'blue' : review.state === 'decided' ? 'green' : 'neutral'
  return <Badge tone={tone}>{toReviewWords(review)}</Badge>
}

const tones: Readonly<Record<RiskBand, BadgeTone>> = { low: 'neutral', medium: 'yellow', high: 'red' }

/** 高・中・低, told by the word as well as by colour; 未 where nothing is weighed yet. */
export function RiskBadge({ band }: Readonly<{ band: RiskBand | null }>) {
  if (band === null) return <Badge>未</Badge>
  return <Badge tone={tones[band]}>{`リスク ${toRiskBandLabel(band)}`}</Badge>
}
