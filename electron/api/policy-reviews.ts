import {
  decidePolicyReview,
  reopenPolicyReview,
  withdrawPolicyReview,
} from '../services/policy-review-decision-service.ts'
import { showPolicyReview, showPolicyReviews } from '../services/policy-review-detail.ts'
import {
  linkReviewEdition,
  startReviewDraft,
  unlinkReviewEdition,
} from '../services/policy-review-edition-service.ts'
import { listReviewProgress } from '../services/policy-review-progress.ts'
import {
  createPolicyReview,
  removeConsideration,
  removeReviewTrigger,
  renamePolicyReview,
  saveConsideration,
  saveReviewTrigger,
} from '../services/policy-review-service.ts'
import { api } from './implementer.ts'

const { policyReviews } = api

export const policyReviewsApi = {
  list: policyReviews.list.handler(({ context }) => showPolicyReviews(context.serviceContext())),
  get: policyReviews.get.handler(({ context, input }) => showPolicyReview(context.serviceContext(), input)),
  create: policyReviews.create.handler(({ context, input }) =>
    createPolicyReview(context.serviceContext(), input),
  ),
  update: policyReviews.update.handler(({ context, input }) =>
    renamePolicyReview(context.serviceContext(), input),
  ),
  saveTrigger: policyReviews.saveTrigger.handler(({ context, input }) =>
    saveReviewTrigger(context.serviceContext(), input),
  ),
  removeTrigger: policyReviews.removeTrigger.handler(({ context, input }) =>
    removeReviewTrigger(context.serviceContext(), input),
  ),
  saveConsideration: policyReviews.saveConsideration.handler(({ context, input }) =>
    saveConsideration(context.serviceContext(), input),
  ),
  removeConsideration: policyReviews.removeConsideration.handler(({ context, input }) =>
    removeConsideration(context.serviceContext(), input),
  ),
  decide: policyReviews.decide.handler(({ context, input }) =>
    decidePolicyReview(context.serviceContext(), input),
  ),
  reopen: policyReviews.reopen.handler(({ context, input }) =>
    reopenPolicyReview(context.serviceContext(), input),
  ),
  withdraw: policyReviews.withdraw.handler(({ context, input }) =>
    withdrawPolicyReview(context.serviceContext(), input),
  ),
  startDraft: policyReviews.startDraft.handler(({ context, input }) =>
    startReviewDraft(context.serviceContext(), input),
  ),
  linkEdition: policyReviews.linkEdition.handler(({ context, input }) =>
    linkReviewEdition(context.serviceContext(), input),
  ),
  unlinkEdition: policyReviews.unlinkEdition.handler(({ context, input }) =>
    unlinkReviewEdition(context.serviceContext(), input),
  ),
  listProgress: policyReviews.listProgress.handler(({ context, input }) =>
    listReviewProgress(context.serviceContext(), input),
  ),
}
