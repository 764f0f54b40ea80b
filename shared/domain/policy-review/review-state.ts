/** 検討中・決定済, and 取り下げ for what needed no review after all. */
export const reviewStates = ['open', 'decided', 'withdrawn'] as const
export type ReviewState = (typeof reviewStates)[number]

/** 改正する・改正しない. */
export const reviewOutcomes = ['amend', 'keep'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

const stateLabels: Readonly<Record<ReviewState, string>> = {
  open: '検討中',
  decided: '決定済',
  withdrawn: '取り下げ',
}

const outcomeLabels: Readonly<Record<ReviewOutcome, string>> = {
  amend: '改正する',
  keep: '改正しない',
}

export function toReviewStateLabel(state: ReviewState): string {
  return stateLabels[state]
}

export function toReviewOutcomeLabel(outcome: ReviewOutcome): string {
  return outcomeLabels[outcome]
}
