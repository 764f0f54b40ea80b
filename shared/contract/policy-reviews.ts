import { z } from 'zod'
import { changeKinds } from '../domain/policy/comparison/comparison.ts'
import { documentKinds } from '../domain/policy-document/document-kind.ts'
import { editionStates } from '../domain/policy-document/edition-state.ts'
import { judgements } from '../domain/policy-review/consideration.ts'
import { reviewOutcomes, reviewStates } from '../domain/policy-review/review-state.ts'
import { triggerSources } from '../domain/policy-review/review-trigger.ts'
import { riskBands, riskLevels } from '../domain/policy-review/risk.ts'
import { call } from './call.ts'
import {
  calendarDate,
  considerationId,
  editionId,
  findingId,
  fiscalYear,
  inspectionId,
  line,
  multiline,
  policyDocumentId,
  policyReviewEditionId,
  policyReviewId,
  reviewTriggerId,
  rowVersion,
} from './fields.ts'

export const policyReview = z.object({
  id: policyReviewId,
  number: z.string(),
  fiscalYear: z.number(),
  title: z.string(),
  state: z.enum(reviewStates),
  /** From which 可能性 × 損失 a risk is 中 and 高 in this review. */
  mediumFrom: z.number(),
  highFrom: z.number(),
  /** null until it is decided. */
  outcome: z.enum(reviewOutcomes).nullable(),
  reasons: z.string(),
  plannedAmendment: z.string(),
  decidedOn: z.string().nullable(),
  decidedBy: z.string(),
  withdrawalReason: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  rowVersion: z.number(),
})
export type PolicyReview = z.infer<typeof policyReview>

export const reviewTrigger = z.object({
  id: reviewTriggerId,
  source: z.enum(triggerSources),
  inspectionId: inspectionId.nullable(),
  findingId: findingId.nullable(),
  /** The number of the inspection or finding it is linked to. */
  linkedNumber: z.string().nullable(),
  occurredOn: z.string().nullable(),
  description: z.string(),
})
export type ReviewTriggerRecord = z.infer<typeof reviewTrigger>

const riskLevel = z.literal(riskLevels)

export const consideration = z.object({
  id: considerationId,
  subject: z.string(),
  situation: z.string(),
  provisions: z.array(z.string()),
  likelihood: riskLevel.nullable(),
  loss: riskLevel.nullable(),
  judgement: z.enum(judgements).nullable(),
  reason: z.string(),
})
export type ConsiderationRecord = z.infer<typeof consideration>

const linkedEdition = z.object({
  id: policyReviewEditionId,
  editionId,
  policyDocumentId,
  documentName: z.string(),
  kind: z.enum(documentKinds),
  number: z.number(),
  state: z.enum(editionStates),
  effectiveOn: z.string().nullable(),
  rowVersion: z.number(),
})
export type LinkedEdition = z.infer<typeof linkedEdition>

const reviewDetail = z.object({
  review: policyReview,
  triggers: z.array(reviewTrigger),
  considerations: z.array(consideration),
  /** The editions it led to, those of a 実施手順 the caller may not know of left out. */
  editions: z.array(linkedEdition),
  mayChange: z.boolean(),
  mayReopen: z.boolean(),
  mayWithdraw: z.boolean(),
  /** 取り下げ waits only for its links to editions to be taken off. */
  mustUnlinkFirst: z.boolean(),
  mayLink: z.boolean(),
})
export type ReviewDetail = z.infer<typeof reviewDetail>

const listedReview = policyReview.extend({
  triggers: z.array(z.enum(triggerSources)),
  considerationCount: z.number(),
  highestRisk: z.enum(riskBands).nullable(),
})
export type ListedReview = z.infer<typeof listedReview>

const progressRow = z.object({
  triggers: z.array(reviewTrigger.omit({ id: true })),
  review: policyReview
    .pick({ id: true, number: true, title: true, state: true, outcome: true, decidedOn: true })
    .nullable(),
  edition: z
    .object({
      id: editionId,
      policyDocumentId,
      documentName: z.string(),
      kind: z.enum(documentKinds),
      number: z.number(),
      state: z.enum(editionStates),
      /** The edition it is compared with; null for the first of its document. */
      beforeEditionId: editionId.nullable(),
      beforeNumber: z.number().nullable(),
      changes: z.array(z.object({ citation: z.string(), change: z.enum(changeKinds) })),
      decidedOn: z.string().nullable(),
      effectiveOn: z.string().nullable(),
      publishedOn: z.string().nullable(),
    })
    .nullable(),
})
export type ReviewProgressRow = z.infer<typeof progressRow>

const required = (max: number) => multiline(max).refine((text) => text.trim() !== '', { error: 'required' })

const triggerFields = z.object({
  source: z.enum(triggerSources),
  inspectionId: inspectionId.nullable(),
  findingId: findingId.nullable(),
  occurredOn: calendarDate.nullable(),
  description: required(500),
})
export type TriggerFields = z.infer<typeof triggerFields>

const considerationFields = z.object({
  subject: line(200),
  situation: multiline(1000),
  provisions: z.array(line(40)).max(20),
  likelihood: riskLevel.nullable(),
  loss: riskLevel.nullable(),
  judgement: z.enum(judgements).nullable(),
  reason: multiline(1000),
})
export type ConsiderationFields = z.infer<typeof considerationFields>

const byReview = z.object({ policyReviewId })
const target = byReview.extend({ expectedRowVersion: rowVersion })

/**
 * 見直し (policy article 11). A review is written by the officer and read by those who read results; its triggers and
 * matters share its row version. Rules `reviewDecided`, `reviewWithdrawn` for every change of one that is not open.
 */
export const policyReviewsContract = {
  /** Of all years, the newest first. */
  list: call.input(z.object({})).output(z.array(listedReview)),
  get: call.input(byReview).output(reviewDetail),
  /** Begins a review with what led to it; a trigger may also be added later. */
  create: call
    .input(z.object({ fiscalYear, title: line(100), triggers: z.array(triggerFields).max(20) }))
    .output(reviewDetail),
  update: call.input(target.extend({ title: line(100) })).output(reviewDetail),
  /** Adds a trigger where `triggerId` is null; one inspection or finding once only (rule `triggerExists`). */
  saveTrigger: call
    .input(target.extend({ triggerId: reviewTriggerId.nullable(), trigger: triggerFields }))
    .output(reviewDetail),
  removeTrigger: call.input(target.extend({ triggerId: reviewTriggerId })).output(reviewDetail),
  /** Adds a matter where `considerationId` is null; what is not weighed yet may be left open. */
  saveConsideration: call
    .input(target.extend({ considerationId: considerationId.nullable(), consideration: considerationFields }))
    .output(reviewDetail),
  removeConsideration: call.input(target.extend({ considerationId })).output(reviewDetail),
  /** Rules `noTrigger`, `noConsideration`, `considerationUnfinished`, `nothingToAmend`, `matterToAmend`, `editionLinked`. */
  decide: call
    .input(
      target.extend({
        outcome: z.enum(reviewOutcomes),
        reasons: multiline(2000),
        plannedAmendment: multiline(2000),
        decidedOn: calendarDate,
        decidedBy: line(60),
      }),
    )
    .output(reviewDetail),
  /** Opens a decided review again while nobody was asked to approve it (rules `approvalExists`, `recordSealed`). */
  reopen: call.input(target.extend({ reason: line(200) })).output(reviewDetail),
  /** Takes a review back with the reason (rule `editionLinked` while an edition comes of it). */
  withdraw: call.input(target.extend({ reason: line(200) })).output(reviewDetail),
  /** 起案 of the amendment from the edition in force (rules `draftExists`, `noCurrentText`). */
  startDraft: call.input(byReview.extend({ policyDocumentId })).output(reviewDetail),
  /** Names an edition that came of the review (rule `editionLinkedAlready`). */
  linkEdition: call.input(byReview.extend({ editionId })).output(reviewDetail),
  unlinkEdition: call
    .input(z.object({ policyReviewEditionId, expectedRowVersion: rowVersion }))
    .output(reviewDetail),
  /** 経過一覧 of a 年度 or, for null, of all: a chain from what was found to what was amended in each row. */
  listProgress: call.input(z.object({ fiscalYear: fiscalYear.nullable() })).output(z.array(progressRow)),
}
