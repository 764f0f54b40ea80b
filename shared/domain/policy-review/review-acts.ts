import { invalidInput, ruleViolation } from '../../errors/app-error.ts'
import { type Consideration, listConsiderationGaps } from './consideration.ts'
import type { ReviewOutcome, ReviewState } from './review-state.ts'

type Numbered = Readonly<{ number: string; state: ReviewState }>
type Weighed = Numbered & Readonly<{ triggers: readonly unknown[]; considerations: readonly Consideration[] }>

export type ReviewDecision = Readonly<{
  outcome: ReviewOutcome
  reasons: string
  plannedAmendment: string
  decidedOn: string
  decidedBy: string
}>

/** Throws rule `reviewDecided` or `reviewWithdrawn` unless the review may still be worked on. */
export function checkIsOpen({ number, state }: Numbered): void {
  if (state === 'decided') throw ruleViolation('reviewDecided', { number })
  if (state === 'withdrawn') throw ruleViolation('reviewWithdrawn', { number })
}

/**
 * Policy article 11: a review is decided once its triggers are named and every matter is weighed. What is decided
 * follows from the matters: 改正する where one of them asks for it, 改正しない where none does.
 */
export function checkDecision(review: Weighed, decision: ReviewDecision, today: string): void {
  const { number, triggers, considerations } = review
  checkIsOpen(review)
  if (triggers.length === 0) throw ruleViolation('noTrigger', { number })
  if (considerations.length === 0) throw ruleViolation('noConsideration', { number })
  const unfinished = considerations.find((one) => listConsiderationGaps(one).length > 0)
  if (unfinished !== undefined)
    throw ruleViolation('considerationUnfinished', { subject: unfinished.subject })
  checkFollows(review, decision.outcome)
  if (decision.reasons.trim() === '') throw invalidInput('reasons', 'required')
  if (decision.outcome === 'amend' && decision.plannedAmendment.trim() === '')
    throw invalidInput('plannedAmendment', 'required')
  if (decision.decidedOn > today) throw invalidInput('decidedOn', 'inFuture')
}

function checkFollows({ number, considerations }: Weighed, outcome: ReviewOutcome): void {
  const asking = considerations.find(({ judgement }) => judgement === 'amend')
  if (outcome === 'amend' && asking === undefined) throw ruleViolation('nothingToAmend', { number })
  if (outcome === 'keep' && asking !== undefined)
    throw ruleViolation('matterToAmend', { subject: asking.subject })
}

/** Only what was decided 改正する leads to an edition (rules `reviewNotDecided`, `reviewKeeps`). */
export function checkLeadsToEdition({
  number,
  state,
  outcome,
}: Numbered & { outcome: ReviewOutcome | null }): void {
  if (state !== 'decided') throw ruleViolation('reviewNotDecided', { number })
  if (outcome !== 'amend') throw ruleViolation('reviewKeeps', { number })
}
