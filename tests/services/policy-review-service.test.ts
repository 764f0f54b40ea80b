import { beforeEach, describe, expect, it } from 'vitest'
import type { ReviewDetail } from '../../shared/contract/policy-reviews.ts'
import { aConsideration, aDecidedReview, anAmendment, anOpenReview, aTrigger } from '../support/a-review.ts'
import { asId, aUnion, refusalOf, type TestUnion } from '../support/a-union.ts'
import { aDocumentInForce, theBasicPolicy } from '../support/some-documents.ts'

let union: TestUnion
beforeEach(async () => {
  union = await aUnion()
})

const targetOf = ({ review: { id, rowVersion } }: ReviewDetail) => ({
  ...{ policyReviewId: id, expectedRowVersion: rowVersion },
})

/** Nothing of a review, and nothing of its history, is other than before a refused call. */
async function expectUnchanged(detail: ReviewDetail, call: () => Promise<unknown>) {
  const { officer } = union
  const history = () => officer.history.list({ record: null, before: null })
  const before = await history()
  const refusal = await refusalOf(call())
  expect(await officer.policyReviews.get({ policyReviewId: detail.review.id })).toEqual(detail)
  expect(await history()).toEqual(before)
  return refusal
}

describe('a review', () => {
  it('is numbered within its 年度 and begins with what led to it', async () => {
    const { officer } = union
    const first = await anOpenReview(officer)
    const second = await anOpenReview(officer, { title: '二つ目' })
    expect([first.review.number, second.review.number]).toEqual(['R8-見直し-01', 'R8-見直し-02'])
    expect(first.triggers).toMatchObject([{ source: 'yearly', linkedNumber: null }])
    const list = await officer.policyReviews.list({})
    expect(
      list.map(({ number, highestRisk, considerationCount }) => [number, highestRisk, considerationCount]),
    ).toEqual([
      ['R8-見直し-02', 'high', 1],
      ['R8-見直し-01', 'high', 1],
    ])
  })

  it('is changed as a whole: its parts share its row version', async () => {
    const { officer } = union
    const detail = await anOpenReview(officer)
    const changed = await officer.policyReviews.saveTrigger({
      ...{ ...targetOf(detail), triggerId: null, trigger: aTrigger({ source: 'incident' }) },
    })
    expect(changed.review.rowVersion).toBe(detail.review.rowVersion + 1)
    const considerationId = detail.considerations[0]?.id ?? null
    const stale = { ...targetOf(detail), considerationId, consideration: aConsideration({ loss: 1 }) }
    const refusal = await expectUnchanged(changed, () => officer.policyReviews.saveConsideration(stale))
    expect(refusal.code).toBe('stale_row')
    const mended = await officer.policyReviews.saveConsideration({ ...stale, ...targetOf(changed) })
    expect(mended.considerations).toMatchObject([{ loss: 1 }])
    const removed = await officer.policyReviews.removeConsideration({
      ...{ ...targetOf(mended), considerationId: asId(considerationId ?? '') },
    })
    expect(removed.considerations).toEqual([])
  })

  it('refuses input that makes no sense and changes nothing', async () => {
    const { officer } = union
    const detail = await anOpenReview(officer)
    const save = (trigger: Parameters<typeof aTrigger>[0]) =>
      officer.policyReviews.saveTrigger({ ...targetOf(detail), triggerId: null, trigger: aTrigger(trigger) })
    expect(await expectUnchanged(detail, () => save({ occurredOn: '2026-11-23' }))).toMatchObject({
      ...{ field: 'occurredOn', reason: 'inFuture' },
    })
    expect(await expectUnchanged(detail, () => save({ findingId: asId('none') }))).toMatchObject({
      code: 'not_found',
    })
    expect(await expectUnchanged(detail, () => save({ description: ' ' }))).toMatchObject({
      reason: 'required',
    })
    const foreign = {
      ...targetOf(detail),
      considerationId: asId<never>('none'),
      consideration: aConsideration(),
    }
    expect(
      await expectUnchanged(detail, () => officer.policyReviews.saveConsideration(foreign)),
    ).toMatchObject({ code: 'not_found' })
  })

  it('is settled by its decision, and may be decided anew once it is opened again', async () => {
    const { officer } = union
    const decided = await aDecidedReview(officer)
    expect(decided).toMatchObject({ mayChange: false, mayReopen: true, mayLink: true })
    const rename = () => officer.policyReviews.update({ ...targetOf(decided), title: 'x' })
    expect(await expectUnchanged(decided, rename)).toMatchObject({ rule: 'reviewDecided' })
    const reopened = await officer.policyReviews.reopen({ ...targetOf(decided), reason: '抜けていた' })
    expect(reopened.review).toMatchObject({ state: 'open', outcome: null, decidedOn: null })
    expect(reopened.review.reasons).toBe(anAmendment.reasons)
    const again = await officer.policyReviews.decide({ ...targetOf(reopened), ...anAmendment })
    expect(again.review.state).toBe('decided')
  })

  it('is withdrawn with the reason and stays in the list', async () => {
    const { officer } = union
    const detail = await anOpenReview(officer)
    const withdrawn = await officer.policyReviews.withdraw({ ...targetOf(detail), reason: '重複' })
    expect(withdrawn.review).toMatchObject({ state: 'withdrawn', withdrawalReason: '重複' })
    expect(await officer.policyReviews.list({})).toHaveLength(1)
    const refusal = await expectUnchanged(withdrawn, () =>
      officer.policyReviews.decide({ ...targetOf(withdrawn), ...anAmendment }),
    )
    expect(refusal).toMatchObject({ rule: 'reviewWithdrawn' })
  })

  it('leaves an entry in the history for every change, with the reason of a reopening', async () => {
    const { officer } = union
    const decided = await aDecidedReview(officer)
    await officer.policyReviews.reopen({ ...targetOf(decided), reason: '抜けていた' })
    const record = { kind: 'policyReview', id: decided.review.id }
    const entries = await officer.history.list({ record, before: null })
    expect(entries.map(({ act }) => act)).toEqual([
      ...['policyReviews.reopen', 'policyReviews.decide', 'policyReviews.addConsideration'],
      'policyReviews.create',
    ])
    expect(entries[0]?.changes).toContainEqual({ field: 'reason', before: null, after: '抜けていた' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})

describe('an edition that comes of a review', () => {
  it('is drafted from the edition in force, and its link can be ended', async () => {
    const { officer } = union
    const decided = await aDecidedReview(officer)
    const { id: policyDocumentId } = await theBasicPolicy(officer)
    const target = { policyReviewId: decided.review.id, policyDocumentId }
    const drafted = await officer.policyReviews.startDraft(target)
    expect(drafted.editions).toMatchObject([{ kind: 'basicPolicy', number: 2, state: 'draft' }])
    expect(await expectUnchanged(drafted, () => officer.policyReviews.startDraft(target))).toMatchObject({
      rule: 'draftExists',
    })
    expect(drafted).toMatchObject({ mayWithdraw: false, mustUnlinkFirst: true })
    const withdraw = () => officer.policyReviews.withdraw({ ...targetOf(drafted), reason: 'x' })
    expect(await expectUnchanged(drafted, withdraw)).toMatchObject({ rule: 'editionLinked' })
    const [link] = drafted.editions
    if (link === undefined) throw new Error('a link')
    const unlinked = await officer.policyReviews.unlinkEdition({
      ...{ policyReviewEditionId: link.id, expectedRowVersion: link.rowVersion },
    })
    expect(unlinked).toMatchObject({ editions: [], mayWithdraw: true, mustUnlinkFirst: false })
    const again = await officer.policyReviews.linkEdition({
      ...{ policyReviewId: decided.review.id, editionId: link.editionId },
    })
    expect(again.editions).toMatchObject([{ number: 2 }])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('does not come of a review that is open or keeps the policy', async () => {
    const { officer } = union
    const { id: policyDocumentId } = await theBasicPolicy(officer)
    const open = await anOpenReview(officer)
    const start = (detail: ReviewDetail) => () =>
      officer.policyReviews.startDraft({ policyReviewId: detail.review.id, policyDocumentId })
    expect(await expectUnchanged(open, start(open))).toMatchObject({ rule: 'reviewNotDecided' })
    const kept = await aDecidedReview(
      officer,
      { consideration: { judgement: 'keep' } },
      { outcome: 'keep' as never, plannedAmendment: '' },
    )
    expect(await expectUnchanged(kept, start(kept))).toMatchObject({ rule: 'reviewKeeps' })
  })

  it('is told in the 経過一覧, a 実施手順 only to those who may know of it', async () => {
    const { officer } = union
    const decided = await aDecidedReview(officer)
    const procedure = await aDocumentInForce(officer, 'procedure', { readers: ['officer'] })
    await officer.policyReviews.linkEdition({
      ...{ policyReviewId: decided.review.id, editionId: procedure.edition.id },
    })
    const [row] = await officer.policyReviews.listProgress({ fiscalYear: 2026 })
    expect(row?.edition).toMatchObject({ documentName: '秘密の手順書', beforeNumber: null, changes: [] })
    const auditor = await union.signedInAs('auditor')
    const [seen] = await auditor.policyReviews.listProgress({ fiscalYear: 2026 })
    expect(seen?.edition).toBeNull()
    const detail = await auditor.policyReviews.get({ policyReviewId: decided.review.id })
    expect(detail).toMatchObject({ editions: [], mayChange: false, mayReopen: false, mayLink: false })
    expect(await auditor.policyReviews.listProgress({ fiscalYear: 2025 })).toEqual([])
  })
})

describe('the yearly duty', () => {
  it('leads the officer from nothing to the review, its decision and its draft', async () => {
    const { officer } = union
    const dutyOf = async () => {
      const { duties } = await officer.home.get({ fiscalYear: 2026 })
      return duties.find(({ kind }) => kind === 'policyReview')
    }
    expect(await dutyOf()).toMatchObject({
      state: 'notYet',
      nextStep: '/policy-reviews',
      dueOn: '2027-03-31',
    })
    const { review } = await aDecidedReview(officer)
    expect(await dutyOf()).toMatchObject({ state: 'running', nextStep: `/policy-reviews/${review.id}` })
    const { id: policyDocumentId } = await theBasicPolicy(officer)
    await officer.policyReviews.startDraft({ policyReviewId: review.id, policyDocumentId })
    expect(await dutyOf()).toMatchObject({ state: 'done' })
  })
})
