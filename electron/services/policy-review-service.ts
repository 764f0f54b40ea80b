import type {
  ConsiderationFields,
  ReviewDetail,
  TriggerFields,
} from '../../shared/contract/policy-reviews.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { ConsiderationId, PolicyReviewId, ReviewTriggerId } from '../../shared/domain/id/branded-id.ts'
import { toPolicyReviewNumber } from '../../shared/domain/inspection/record-number.ts'
import { checkIsOpen } from '../../shared/domain/policy-review/review-acts.ts'
import { usualCutOffs } from '../../shared/domain/policy-review/risk.ts'
import { invalidInput, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import { getFinding } from '../data/repositories/finding-repository.ts'
import { getInspection } from '../data/repositories/inspection-repository.ts'
import {
  deleteConsideration,
  deleteReviewTrigger,
  insertConsideration,
  insertReviewTrigger,
  updateConsideration,
  updateReviewTrigger,
} from '../data/repositories/policy-review-part-repository.ts'
import { getLastReviewSerial, insertPolicyReview } from '../data/repositories/policy-review-repository.ts'
import { showPolicyReview } from './policy-review-detail.ts'
import { changeReview, readWholeReview, type WholeReview } from './policy-review-record.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = { policyReviewId: PolicyReviewId; expectedRowVersion: number }

/** Begins a review of a 年度 with what led to it. */
export function createPolicyReview(
  context: ServiceContext,
  input: { fiscalYear: number; title: string; triggers: readonly TriggerFields[] },
): ReviewDetail {
  const id: PolicyReviewId = context.newId()
  return inTransaction(context, () => {
    const { fiscalYear, title } = input
    const serial = getLastReviewSerial(context.db, fiscalYear) + 1
    insertPolicyReview(context.db, {
      ...{ id, number: toPolicyReviewNumber(fiscalYear, serial), fiscalYear, serial, title, ...usualCutOffs },
      ...{ createdAt: context.now().toISOString(), createdBy: context.actor.name },
    })
    for (const trigger of input.triggers) addTrigger(context, readWholeReview(context.db, id), trigger)
    const change = { act: 'policyReviews.create', recordKind: 'policyReview', recordId: id, before: null }
    recordChange(context, { ...change, after: readWholeReview(context.db, id) })
    return showPolicyReview(context, { policyReviewId: id })
  })
}

export function renamePolicyReview(context: ServiceContext, input: Target & { title: string }): ReviewDetail {
  return change(context, 'update', input, () => undefined, { title: input.title })
}

/** Adds a trigger, or changes the one that is named. */
export function saveReviewTrigger(
  context: ServiceContext,
  input: Target & { triggerId: ReviewTriggerId | null; trigger: TriggerFields },
): ReviewDetail {
  const { triggerId, trigger } = input
  return change(context, triggerId === null ? 'addTrigger' : 'updateTrigger', input, (before) => {
    if (triggerId === null) {
      addTrigger(context, before, trigger)
      return
    }
    requirePart(before.triggers, triggerId, 'reviewTrigger')
    checkTrigger(
      context,
      { ...before, triggers: before.triggers.filter(({ id }) => id !== triggerId) },
      trigger,
    )
    updateReviewTrigger(context.db, { ...trigger, id: triggerId, policyReviewId: before.id })
  })
}

export function removeReviewTrigger(
  context: ServiceContext,
  input: Target & { triggerId: ReviewTriggerId },
): ReviewDetail {
  return change(context, 'removeTrigger', input, (before) => {
    requirePart(before.triggers, input.triggerId, 'reviewTrigger')
    deleteReviewTrigger(context.db, input.triggerId)
  })
}

/** Adds a matter that is weighed, or changes the one that is named. */
export function saveConsideration(
  context: ServiceContext,
  input: Target & { considerationId: ConsiderationId | null; consideration: ConsiderationFields },
): ReviewDetail {
  const { considerationId, consideration } = input
  const provisions = Array.from(new Set(consideration.provisions))
  const act = considerationId === null ? 'addConsideration' : 'updateConsideration'
  return change(context, act, input, (before) => {
    if (considerationId === null) {
      const id: ConsiderationId = context.newId()
      insertConsideration(context.db, { ...consideration, provisions, id, policyReviewId: before.id })
      return
    }
    requirePart(before.considerations, considerationId, 'consideration')
    const changed = { ...consideration, provisions, id: considerationId, policyReviewId: before.id }
    updateConsideration(context.db, changed)
  })
}

export function removeConsideration(
  context: ServiceContext,
  input: Target & { considerationId: ConsiderationId },
): ReviewDetail {
  return change(context, 'removeConsideration', input, (before) => {
    requirePart(before.considerations, input.considerationId, 'consideration')
    deleteConsideration(context.db, input.considerationId)
  })
}

function change(
  context: ServiceContext,
  act: string,
  { policyReviewId, expectedRowVersion }: Target,
  changeParts: (before: WholeReview) => void,
  after: { title?: string } = {},
): ReviewDetail {
  return inTransaction(context, () => {
    const before = readWholeReview(context.db, policyReviewId)
    checkIsOpen(before)
    changeReview(context, act, before, {
      ...{ after, expectedRowVersion, changeParts: () => changeParts(before) },
    })
    return showPolicyReview(context, { policyReviewId })
  })
}

function addTrigger(context: ServiceContext, before: WholeReview, trigger: TriggerFields): void {
  checkTrigger(context, before, trigger)
  insertReviewTrigger(context.db, { ...trigger, id: context.newId(), policyReviewId: before.id })
}

/** What a trigger names is there, happened, and is named once. */
function checkTrigger(context: ServiceContext, { triggers }: WholeReview, trigger: TriggerFields): void {
  const { inspectionId, findingId, occurredOn } = trigger
  if (inspectionId !== null && findingId !== null) throw invalidInput('findingId', 'severalLinks')
  if (inspectionId !== null) getInspection(context.db, inspectionId)
  if (findingId !== null) refuseWithdrawn(context, findingId)
  if (occurredOn !== null && occurredOn > toLocalDate(context.now()))
    throw invalidInput('occurredOn', 'inFuture')
  const isSame = (other: (typeof triggers)[number]) =>
    (inspectionId !== null && other.inspectionId === inspectionId) ||
    (findingId !== null && other.findingId === findingId)
  const same = triggers.find(isSame)
  if (same !== undefined) throw ruleViolation('triggerExists', { number: same.linkedNumber ?? '' })
}

function refuseWithdrawn(context: ServiceContext, id: NonNullable<TriggerFields['findingId']>): void {
  const { state, number } = getFinding(context.db, id)
  if (state === 'withdrawn') throw ruleViolation('findingWithdrawn', { number })
}

function requirePart(parts: readonly { id: string }[], id: string, kind: string): void {
  if (!parts.some((part) => part.id === id)) throw notFound(kind, id)
}
