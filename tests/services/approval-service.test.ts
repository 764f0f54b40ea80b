import { verify as verifySignature } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { testPassword } from '../support/a-program.ts'
import { asId, refusalOf } from '../support/a-union.ts'
import { aRecordToApprove, aScan, type RecordToApprove, request, signNext } from '../support/an-approval.ts'

let record: RecordToApprove
beforeEach(async () => {
  record = await aRecordToApprove()
})

async function dossier(client = record.officer) {
  return client.approvals.get({ record: record.record })
}

async function round() {
  const [newest] = (await dossier()).approvals
  if (newest === undefined) throw new Error('no round')
  return newest
}

describe('approvals.request', () => {
  it('lays a closed inspection before the boxes of the settings, the highest first', async () => {
    const { approvals, mayRequest, seal } = await request(record)
    expect(approvals).toMatchObject([
      { round: 1, state: 'underway', steps: [{ title: '事務局長' }, { title: '担当', isNext: true }] },
    ])
    expect([mayRequest, seal]).toEqual([false, null])
    expect(await record.approver.approvals.listWaiting({})).toEqual([])
    expect(await record.officer.approvals.listWaiting({})).toMatchObject([{ boxTitle: '担当' }])
  })

  it('is refused twice, without boxes, for a retired signer, and while the inspection is open', async () => {
    await request(record)
    expect(await refusalOf(request(record))).toMatchObject({ rule: 'approvalExists' })
    const other = await aRecordToApprove()
    const { rowVersion, isSample: _, ...organization } = await other.officer.organization.get({})
    const bare = { ...organization, approvalBoxes: [], expectedRowVersion: rowVersion }
    await other.officer.organization.update(bare)
    expect(await refusalOf(request(other))).toMatchObject({ rule: 'approvalBoxesMissing' })
  })

  it('names the box of one whose account is retired', async () => {
    const admin = await record.signedInAsAdmin()
    const account = (await admin.accounts.list({})).find(({ id }) => id === record.accounts.approver)
    await admin.accounts.retire({
      accountId: asId(account?.id ?? ''),
      expectedRowVersion: account?.rowVersion ?? 0,
    })
    expect(await refusalOf(request(record))).toMatchObject({ rule: 'signerRetired', title: '事務局長' })
  })
})

describe('approvals.sign', () => {
  it('asks for the password again and for one’s turn', async () => {
    await request(record)
    expect(await refusalOf(signNext(record.officer, record, 'ちがうあいことば'))).toMatchObject({
      rule: 'wrongPassword',
    })
    expect(await refusalOf(signNext(record.approver, record))).toMatchObject({ code: 'not_permitted' })
    const [high] = (await round()).steps
    const early = {
      approvalStepId: asId<never>(high?.id ?? ''),
      expectedRowVersion: 1,
      password: testPassword,
    }
    expect(await refusalOf(record.approver.approvals.sign(early))).toMatchObject({
      rule: 'stepWaits',
      title: '担当',
    })
  })

  it('signs what was laid before the approvers with a key that is kept under the password', async () => {
    await request(record)
    const { approvals } = await signNext(record.officer, record)
    expect(approvals[0]?.steps[1]).toMatchObject({ method: 'signature', signedOn: '2026-11-22' })
    const { db } = record.context
    const step = db
      .prepare('SELECT payload_json, signature, public_key FROM approval_step WHERE signature IS NOT NULL')
      .get() as { payload_json: string; signature: string; public_key: string }
    const key = { key: Buffer.from(step.public_key, 'hex'), type: 'spki', format: 'der' } as const
    expect(
      verifySignature(null, Buffer.from(step.payload_json), key, Buffer.from(step.signature, 'hex')),
    ).toBe(true)
    expect(JSON.parse(step.payload_json)).toMatchObject({
      contentSha256: approvals[0]?.contentSha256,
      title: '担当',
      recordNumber: 'R8-点検-01',
    })
  })

  it('completes the round with the last box and seals the record', async () => {
    await request(record)
    await signNext(record.officer, record)
    const { approvals, seal, mayRequest, mayCorrect } = await signNext(record.approver, record)
    expect(approvals[0]).toMatchObject({ state: 'complete' })
    expect(seal).toMatchObject({
      serial: 1,
      recordNumber: 'R8-点検-01',
      recordSha256: approvals[0]?.contentSha256,
    })
    expect([mayRequest, mayCorrect]).toEqual([false, false])
    expect((await dossier()).mayCorrect).toBe(true)
  })

  it('goes on with the same key after the password was changed', async () => {
    await request(record)
    await signNext(record.officer, record)
    const newPassword = 'あたらしいあいことばです9'
    await record.officer.session.changePassword({ currentPassword: testPassword, newPassword })
    const { id, rowVersion } = await round()
    await record.officer.approvals.withdraw({
      approvalId: id,
      expectedRowVersion: rowVersion,
      reason: '見直す',
    })
    await request(record)
    await signNext(record.officer, record, newPassword)
    const keys = record.context.db.prepare(
      'SELECT DISTINCT public_key FROM approval_step WHERE signature IS NOT NULL',
    )
    expect(keys.all()).toHaveLength(1)
    expect(await record.officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('uses a fresh key where the administrator set the password anew', async () => {
    await request(record)
    await signNext(record.officer, record)
    const admin = await record.signedInAsAdmin()
    const account = (await admin.accounts.list({})).find(({ id }) => id === record.accounts.officer)
    const reset = await admin.accounts.resetPassword({
      accountId: record.accounts.officer,
      expectedRowVersion: account?.rowVersion ?? 0,
    })
    expect(reset.initialPassword).not.toBe('')
    const states = record.context.db.prepare('SELECT state, wrapped_private_key FROM account_key').raw().all()
    expect(states).toEqual([['retired', null]])
  })
})

describe('approvals.signOnPaper', () => {
  it('takes over names and days with the scan, and who confirmed it', async () => {
    await request(record)
    const { id, rowVersion, steps } = await round()
    const papers = steps.map((step) => ({
      approvalStepId: step.id,
      signerName: '髙橋',
      signedOn: '2026-11-22',
    }))
    const signed = await record.officer.approvals.signOnPaper({
      ...{ approvalId: id, expectedRowVersion: rowVersion, steps: papers, file: aScan() },
    })
    expect(signed.approvals[0]).toMatchObject({
      state: 'complete',
      steps: [{ method: 'paper' }, { method: 'paper' }],
    })
    expect(signed.seal).not.toBeNull()
    const [step] = signed.approvals[0]?.steps ?? []
    expect(step?.confirmedBy).not.toBeNull()
    const file = await record.approver.attachments.open({ attachmentId: asId(step?.attachment?.id ?? '') })
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(await aScan().arrayBuffer()))
    const respondent = await record.signedInAs('respondent')
    const opening = respondent.attachments.open({ attachmentId: asId(step?.attachment?.id ?? '') })
    expect(await refusalOf(opening)).toMatchObject({ code: 'not_permitted' })
  })

  it.each([
    ['a file that is no scan', { file: new File(['text'], 'a.png') }, { code: 'file_unreadable' }],
    ['a day to come', { signedOn: '2026-11-23' }, { field: 'signedOn', reason: 'inFuture' }],
    ['a day before the request', { signedOn: '2026-11-21' }, { field: 'signedOn', reason: 'beforeRequest' }],
    ['the higher box alone', { only: 0 }, { rule: 'stepWaits', title: '担当' }],
  ])(
    'refuses %s and changes nothing',
    async (_, wrong: { file?: File; signedOn?: string; only?: number }, expected) => {
      await request(record)
      const { id, rowVersion, steps } = await round()
      const { file = aScan(), signedOn = '2026-11-22', only } = wrong
      const papers = steps
        .filter((__, index) => only === undefined || index === only)
        .map((step) => ({ approvalStepId: step.id, signerName: '髙橋', signedOn }))
      const paper = { approvalId: id, expectedRowVersion: rowVersion, steps: papers, file }
      expect(await refusalOf(record.officer.approvals.signOnPaper(paper))).toMatchObject(expected)
      expect((await round()).rowVersion).toBe(rowVersion)
    },
  )
})

describe('sending back and taking back', () => {
  it('is for the one whose turn it is, keeps the reason, and lets the record be mended', async () => {
    await request(record)
    const { id, rowVersion } = await round()
    const sendBack = { approvalId: id, expectedRowVersion: rowVersion, reason: '総務課の回答を確かめる' }
    expect(await refusalOf(record.approver.approvals.sendBack(sendBack))).toMatchObject({
      code: 'not_permitted',
    })
    const { approvals, mayRequest } = await record.officer.approvals.sendBack(sendBack)
    expect(approvals).toMatchObject([{ state: 'sentBack', reason: '総務課の回答を確かめる' }])
    expect(mayRequest).toBe(true)
    expect(await refusalOf(record.officer.approvals.sendBack(sendBack))).toMatchObject({
      rule: 'approvalEnded',
    })
  })

  it('opens the inspection again, and its next round has another number and fingerprint', async () => {
    const { inspectionId, officer } = record
    await officer.reports.issue(record.subject)
    const first = (await request(record)).approvals[0]
    const { id, rowVersion } = await round()
    await officer.approvals.withdraw({ approvalId: id, expectedRowVersion: rowVersion, reason: '直す' })
    const closed = await officer.inspections.get({ inspectionId })
    const open = await officer.inspections.reopen({
      ...{ inspectionId, expectedRowVersion: closed.rowVersion, reason: '題名を直す' },
    })
    expect(open).toMatchObject({ state: 'open', closedOn: null })
    const { purpose, dueOn } = open
    const changed = await officer.inspections.update({
      ...{ inspectionId, expectedRowVersion: open.rowVersion, title: '直した題名', purpose, dueOn },
    })
    await officer.inspections.close({
      ...{ inspectionId, expectedRowVersion: changed.rowVersion, closedOn: '2026-11-22' },
      ...{ acknowledgedSheetIds: [], reason: null },
    })
    const { approvals } = await request(record)
    expect(approvals.map(({ round: number, state }) => [number, state])).toEqual([
      [2, 'underway'],
      [1, 'withdrawn'],
    ])
    expect(approvals[0]?.contentSha256).not.toBe(first?.contentSha256)
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('keeps the inspection closed while it is being approved', async () => {
    await request(record)
    const { inspectionId, officer } = record
    const { rowVersion } = await officer.inspections.get({ inspectionId })
    const reopening = officer.inspections.reopen({
      inspectionId,
      expectedRowVersion: rowVersion,
      reason: 'x',
    })
    expect(await refusalOf(reopening)).toMatchObject({ rule: 'approvalExists' })
    const past = "UPDATE inspection SET state = 'open', closed_on = NULL, close_reason = NULL"
    expect(() => record.context.db.exec(past)).toThrow(/settled/)
  })
})
