import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { PolicyReviewId } from '../../../shared/domain/id/branded-id.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { getCurrentEdition } from '../../data/repositories/policy-repository.ts'
import { publishEdition, putInForce, recordDecision } from '../edition-acts-service.ts'
import { saveDraft } from '../edition-service.ts'
import { startReviewDraft } from '../policy-review-edition-service.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { toInstant, toWorkingDay } from './sample-calendar.ts'
import type { SampleData } from './sample-data.ts'

type Run = Readonly<{
  data: SampleData
  officer: Actor
  at: (actor: Actor, instant: Date) => ServiceContext
}>

/** The edition that comes of a review: drafted, decided, in force and published within the five weeks after. */
export function amendSamplePolicy(run: Run, policyReviewId: PolicyReviewId, decidedOn: string): void {
  const day = (days: number) => toWorkingDay(addDays(decidedOn, days))
  const on = (date: string) => run.at(run.officer, toInstant(date, 930))
  const { amendment } = run.data.reviews.last
  const drafting = on(day(1))
  const before = getCurrentEdition(drafting.db)
  const { policyDocumentId, title } = before
  const { editions } = startReviewDraft(drafting, { policyReviewId, policyDocumentId })
  const editionId = editions[0]?.editionId
  invariant(editionId, 'the review has its draft')
  const text = amend(before.sourceText, amendment, day(32))
  const { rowVersion } = saveDraft(drafting, { editionId, expectedRowVersion: 1, title, text })
  const approved = recordDecision(on(day(20)), {
    ...{ editionId, expectedRowVersion: rowVersion, documentNumber: '訓令第1号' },
    ...{ adopters: ['manager', 'assembly'], adoption: 'joint', enactedOn: day(20) },
    ...{ reason: amendment.reason, summary: amendment.summary },
    ...{ decidedOn: day(20), decidedBy: '管理者', scan: null },
  })
  const effectiveOn = day(32)
  const target = { editionId, expectedRowVersion: approved.rowVersion }
  const inForce = putInForce(on(effectiveOn), { ...target, effectiveOn })
  publishEdition(on(effectiveOn), {
    ...{ editionId, expectedRowVersion: inForce.rowVersion },
    ...{ publishedOn: effectiveOn, publicationMethod: '組合のホームページに掲載' },
  })
}

function amend(
  text: string,
  { after, added, supplement }: SampleData['reviews']['last']['amendment'],
  effectiveOn: string,
): string {
  invariant(text.includes(after), 'the policy has the words that are amended')
  const amended = text.replace(after, `${after}${added}`)
  return `${amended.trimEnd()}\n\n${supplement.replace('{effectiveOn}', toWareki(effectiveOn))}\n`
}
