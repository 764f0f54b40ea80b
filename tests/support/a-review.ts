import type { TestClient } from './a-program.ts'

type ReviewInputs = Parameters<TestClient['policyReviews']['create']>[0]
type Trigger = ReviewInputs['triggers'][number]
type Consideration = Parameters<TestClient['policyReviews']['saveConsideration']>[0]['consideration']

/** What led to a review, written by hand. */
export function aTrigger(part: Partial<Trigger> = {}): Trigger {
  return {
    ...{ source: 'yearly' as const, inspectionId: null, findingId: null, occurredOn: '2026-11-20' },
    description: '年1回の定期の見直し。',
    ...part,
  }
}

/** A matter that is weighed: 2 × 3, to be amended. */
export function aConsideration(part: Partial<Consideration> = {}): Consideration {
  return {
    ...{
      subject: '委託先からの情報漏えい',
      situation: '契約書に報告の定めがない。',
      provisions: ['第7条(6)'],
    },
    ...{
      likelihood: 2 as const,
      loss: 3 as const,
      judgement: 'amend' as const,
      reason: '報告の定めを置く。',
    },
    ...part,
  }
}

/** A review of 令和8年度 with one trigger and one matter, still open. */
export async function anOpenReview(
  officer: TestClient,
  parts: { title?: string; trigger?: Partial<Trigger>; consideration?: Partial<Consideration> } = {},
) {
  const { review } = await officer.policyReviews.create({
    ...{ fiscalYear: 2026, title: parts.title ?? '令和8年度の見直し', triggers: [aTrigger(parts.trigger)] },
  })
  return officer.policyReviews.saveConsideration({
    ...{ policyReviewId: review.id, expectedRowVersion: review.rowVersion, considerationId: null },
    consideration: aConsideration(parts.consideration),
  })
}

/** What ends a review that is to be amended. */
export const anAmendment = {
  ...{
    outcome: 'amend' as const,
    reasons: '委託先の事故に備えるため。',
    plannedAmendment: '第7条(6)に報告の定めを加える。',
  },
  ...{ decidedOn: '2026-11-22', decidedBy: '事務局長' },
}

/** A review decided 改正する. */
export async function aDecidedReview(
  officer: TestClient,
  parts: Parameters<typeof anOpenReview>[1] = {},
  decision: Partial<typeof anAmendment> = {},
) {
  const { review } = await anOpenReview(officer, parts)
  return officer.policyReviews.decide({
    ...{ policyReviewId: review.id, expectedRowVersion: review.rowVersion, ...anAmendment, ...decision },
  })
}
