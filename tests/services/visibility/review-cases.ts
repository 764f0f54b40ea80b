import { aConsideration, anAmendment, aTrigger } from '../../support/a-review.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

const both = ({ reviews: { open, decided } }: Union) => [open, decided]
const targetsOf = (union: Union) => both(union).map(({ review }) => targetOf('policyReviewId', review))
const openTarget = ({ reviews: { open } }: Union) => targetOf('policyReviewId', open.review)

export const reviewCases: CallCases<'policyReviews'> = {
  list: nothing,
  get: (union) => both(union).map(({ review }) => ({ policyReviewId: review.id })),
  create: ({ closed, findings }) => [
    { fiscalYear: 2026, title: '新しい見直し', triggers: [aTrigger()] },
    {
      ...{ fiscalYear: 2025, title: '結果による見直し' },
      triggers: [
        aTrigger({ source: 'inspectionResult', inspectionId: closed.id }),
        aTrigger({ source: 'finding', findingId: findings.colleague.id }),
      ],
    },
  ],
  update: (union) => targetsOf(union).map((target) => ({ ...target, title: '別の題' })),
  saveTrigger: (union) => {
    const [trigger] = union.reviews.open.triggers
    return [null, trigger?.id ?? null].map((triggerId) => ({
      ...{ ...openTarget(union), triggerId, trigger: aTrigger({ source: 'incident' }) },
    }))
  },
  removeTrigger: (union) =>
    union.reviews.open.triggers.map(({ id }) => ({ ...openTarget(union), triggerId: id })),
  saveConsideration: (union) => {
    const [matter] = union.reviews.open.considerations
    return [null, matter?.id ?? null].map((considerationId) => ({
      ...{ ...openTarget(union), considerationId, consideration: aConsideration() },
    }))
  },
  removeConsideration: (union) =>
    union.reviews.open.considerations.map(({ id }) => ({ ...openTarget(union), considerationId: id })),
  decide: (union) => targetsOf(union).map((target) => ({ ...target, ...anAmendment })),
  reopen: (union) => targetsOf(union).map((target) => ({ ...target, reason: '検討し直す' })),
  withdraw: (union) => targetsOf(union).map((target) => ({ ...target, reason: '見送り' })),
  startDraft: async ({ officer, reviews: { decided } }) => {
    const documents = await officer.policyDocuments.list({})
    return documents.map(({ id }) => ({ policyReviewId: decided.review.id, policyDocumentId: id }))
  },
  linkEdition: ({ procedures: { closed, shared }, reviews: { decided } }) =>
    [...closed.editions, ...shared.editions].map(({ id }) => ({
      ...{ policyReviewId: decided.review.id, editionId: id },
    })),
  unlinkEdition: ({ reviews: { decided } }) =>
    decided.editions.map((link) => targetOf('policyReviewEditionId', link)),
  listProgress: () => [{ fiscalYear: null }, { fiscalYear: 2026 }],
}
