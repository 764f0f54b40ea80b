import { createRoute } from '@tanstack/react-router'
import { PolicyReviewScreen } from '../../features/policy-reviews/review-screen.tsx'
import { PolicyReviewsScreen } from '../../features/policy-reviews/reviews-screen.tsx'
import { root } from './root.ts'

const policyReviews = createRoute({
  getParentRoute: () => root,
  path: '/policy-reviews',
  component: PolicyReviewsScreen,
})
const policyReview = createRoute({
  getParentRoute: () => root,
  path: '/policy-reviews/$policyReviewId',
  component: PolicyReviewScreen,
})

export const policyReviewsRoutes = [policyReviews, policyReview] as const
