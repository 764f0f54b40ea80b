import { describe, expect, it } from 'vitest'
import { aDecidedReview, anOpenReview } from '../support/a-review.ts'
import { refusalOf } from '../support/a-union.ts'
import { aRecordToApprove, signNext } from '../support/an-approval.ts'

/** A decided review, with the two boxes of the settings. */
async function aReviewToApprove() {
  const union = await aRecordToApprove()
  const detail = await aDecidedReview(union.officer)
  const { id, rowVersion } = detail.review
  const record = { kind: 'policyReview', id } as const
  const target = { policyReviewId: id, expectedRowVersion: rowVersion }
  const request = () => union.officer.approvals.request({ record, expectedRowVersion: rowVersion })
  return { ...union, detail, record, target, request }
}

describe('決裁 of a review', () => {
  it('seals the review when every box is signed, and the records are sound', async () => {
    const review = await aReviewToApprove()
    const { officer, approver, record, target } = review
    await review.request()
    await signNext(officer, review)
    const dossier = await signNext(approver, review)
    expect(dossier).toMatchObject({ seal: { recordNumber: 'R8-見直し-01' }, mayCorrect: false })
    const detail = await officer.policyReviews.get({ policyReviewId: record.id })
    expect(detail).toMatchObject({ mayReopen: false, mayWithdraw: false, mayLink: true })
    const refused = await refusalOf(officer.policyReviews.reopen({ ...target, reason: 'x' }))
    expect(refused).toMatchObject({ rule: 'recordSealed' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
  })

  it('lets nothing change while it is underway, and lets it be opened again once it is sent back', async () => {
    const review = await aReviewToApprove()
    const { officer, target } = review
    const [round] = (await review.request()).approvals
    if (round === undefined) throw new Error('a round')
    for (const act of ['reopen', 'withdraw'] as const) {
      const refused = await refusalOf(officer.policyReviews[act]({ ...target, reason: 'x' }))
      expect(refused).toMatchObject({ rule: 'approvalExists' })
    }
    const sending = { approvalId: round.id, expectedRowVersion: round.rowVersion, reason: '足りない' }
    await officer.approvals.sendBack(sending)
    const reopened = await officer.policyReviews.reopen({ ...target, reason: '足す' })
    expect(reopened.review.state).toBe('open')
  })

  it('is asked for once the review is decided, by the officer', async () => {
    const { officer, signedInAs } = await aRecordToApprove()
    const { review } = await anOpenReview(officer)
    const record = { kind: 'policyReview', id: review.id } as const
    const request = { record, expectedRowVersion: review.rowVersion }
    expect(await refusalOf(officer.approvals.request(request))).toMatchObject({ rule: 'reviewNotDecided' })
    const administrator = await signedInAs('administrator')
    expect(await refusalOf(administrator.approvals.request(request))).toMatchObject({ code: 'not_permitted' })
  })
})

describe('the paper of a review', () => {
  it('is issued once for what it shows, and anew when it is signed; the paper is known by its fingerprint', async () => {
    const review = await aReviewToApprove()
    const { officer, record } = review
    const subject = { kind: 'policy-review', policyReviewId: record.id } as const
    const first = await officer.reports.issue(subject)
    expect((await officer.reports.issue(subject)).id).toBe(first.id)
    await review.request()
    await signNext(officer, review)
    expect((await officer.reports.issue(subject)).id).not.toBe(first.id)
    const { approvals } = await officer.approvals.get({ record })
    const paper = { recordNumber: 'R8-見直し-1', fingerprint: approvals[0]?.contentSha256 ?? '' }
    expect(await officer.authenticity.checkPaper(paper)).toMatchObject({
      ...{ verdict: 'matches', recordNow: 'asPrinted' },
    })
    const file = await officer.reports.openIssued({ issuedReportId: first.id })
    expect(await officer.authenticity.checkFile({ file })).toMatchObject({ verdict: 'identical' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('stays known after the decision was taken back', async () => {
    const { officer, detail, target } = await aReviewToApprove()
    const subject = { kind: 'policy-review', policyReviewId: detail.review.id } as const
    await officer.reports.issue(subject)
    await officer.policyReviews.reopen({ ...target, reason: '足す' })
    expect(await refusalOf(officer.reports.issue(subject))).toMatchObject({ rule: 'reviewNotDecided' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})
