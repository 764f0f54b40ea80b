import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { refusalOf } from '../support/a-union.ts'
import { aScan, signNext } from '../support/an-approval.ts'
import {
  aDraftToApprove,
  anApprovedEdition,
  type DraftToApprove,
  draftText,
  readEdition,
  requestEdition,
  someParticulars,
} from '../support/an-edition-approval.ts'
import { aDecision, aDocumentInForce } from '../support/some-documents.ts'

let subject: DraftToApprove
beforeEach(async () => {
  subject = await aDraftToApprove()
})

async function target() {
  const { id, rowVersion } = await readEdition(subject)
  return { editionId: id, expectedRowVersion: rowVersion }
}

async function round() {
  const { approvals } = await subject.officer.approvals.get({ record: subject.record })
  const [newest] = approvals
  if (newest === undefined) throw new Error('no round')
  return { approvalId: newest.id, expectedRowVersion: newest.rowVersion, steps: newest.steps }
}

describe('policyDocuments.requestApproval', () => {
  it('keeps the particulars and lays the draft before the boxes of the settings', async () => {
    const { approvals, mayRequest, recordNumber, title } = await requestEdition(subject)
    expect([recordNumber, title]).toEqual(['方針-第2版', '情報セキュリティ基本方針（第2版）'])
    expect(approvals).toMatchObject([
      { round: 1, state: 'underway', steps: [{ title: '事務局長' }, { title: '担当', isNext: true }] },
    ])
    expect(mayRequest).toBe(false)
    expect(await readEdition(subject)).toMatchObject({ state: 'draft', ...someParticulars })
    expect(await subject.officer.approvals.listWaiting({})).toMatchObject([
      { record: subject.record, boxTitle: '担当', recordNumber: '方針-第2版' },
    ])
    expect(await subject.approver.approvals.listWaiting({})).toEqual([])
  })

  it('settles the draft until the round ends, in the file too', async () => {
    await requestEdition(subject)
    const { officer, context } = subject
    const { policyDocuments } = officer
    const acts = [
      policyDocuments.saveDraft({ ...(await target()), title: '題', text: draftText }),
      policyDocuments.recordDecision({ ...(await target()), ...aDecision }),
      policyDocuments.withdraw({ ...(await target()), reason: '見送り' }),
      policyDocuments.requestApproval({ ...(await target()), ...someParticulars }),
    ]
    for (const act of acts) expect(await refusalOf(act)).toMatchObject({ rule: 'approvalUnderway' })
    expect(() => context.db.exec("UPDATE edition SET title = 'x' WHERE state = 'draft'")).toThrow(
      /being approved is settled/,
    )
    const { approvalId, expectedRowVersion } = await round()
    await officer.approvals.withdraw({ approvalId, expectedRowVersion, reason: '字句を直す' })
    const saved = await policyDocuments.saveDraft({ ...(await target()), title: '題', text: draftText })
    expect(saved.state).toBe('draft')
    expect((await requestEdition(subject)).approvals).toMatchObject([{ round: 2 }, { state: 'withdrawn' }])
  })

  it('is refused for what was read before a change, without an article, and for an approved edition', async () => {
    const stale = await target()
    const { policyDocuments } = subject.officer
    await policyDocuments.saveDraft({ ...stale, title: '題', text: '前文だけ' })
    const asking = (at: typeof stale) => policyDocuments.requestApproval({ ...at, ...someParticulars })
    expect(await refusalOf(asking(stale))).toMatchObject({ code: 'stale_row' })
    expect(await refusalOf(asking(await target()))).toMatchObject({ rule: 'noArticles' })
    // nothing of the refused request was kept
    expect(await readEdition(subject)).toMatchObject({ documentNumber: '', rowVersion: 2 })
    const approved = await anApprovedEdition()
    const again = requestEdition(approved)
    expect(await refusalOf(again)).toMatchObject({ rule: 'editionSettled' })
  })
})

describe('the steps of an edition', () => {
  it('are signed in their order, with one’s own password, once', async () => {
    await requestEdition(subject)
    const { officer, approver } = subject
    expect(await refusalOf(signNext(approver, subject))).toMatchObject({ code: 'not_permitted' })
    const [high, low] = (await round()).steps
    if (high === undefined || low === undefined) throw new Error('two boxes')
    const signing = { approvalStepId: high.id, expectedRowVersion: high.rowVersion, password: '' }
    expect(await refusalOf(approver.approvals.sign(signing))).toMatchObject({ rule: 'stepWaits' })
    expect(await refusalOf(signNext(officer, subject, 'ちがうあいことば'))).toMatchObject({
      rule: 'wrongPassword',
    })
    const twice = await Promise.allSettled([signNext(officer, subject), signNext(officer, subject)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('approve the edition with the last one: day, name, seal; then it is put in force and published', async () => {
    await requestEdition(subject)
    await signNext(subject.officer, subject)
    const { seal, mayCorrect } = await signNext(subject.approver, subject)
    expect(seal).toMatchObject({ serial: 1, recordNumber: '方針-第2版' })
    expect(mayCorrect).toBe(false)
    const edition = await readEdition(subject)
    expect(edition).toMatchObject({
      ...{ state: 'approved', decidedOn: '2026-11-22', ...someParticulars },
    })
    expect(edition.decidedBy).toMatch(/^事務局長　/)
    const { policyDocuments, history } = subject.officer
    await policyDocuments.putInForce({ ...(await target()), effectiveOn: '2026-11-22' })
    const publication = { publishedOn: '2026-11-22', publicationMethod: '掲示' }
    await policyDocuments.publish({ ...(await target()), ...publication })
    await policyDocuments.correct({
      ...{ ...(await target()), ...someParticulars, documentNumber: '訓令第5号' },
      ...{ decidedOn: '2026-11-22', decidedBy: '管理者 甲', effectiveOn: '2026-11-22', ...publication },
    })
    expect(await readEdition(subject)).toMatchObject({ state: 'current', documentNumber: '訓令第5号' })
    expect(await history.verify({})).toMatchObject({ isSound: true })
    const correcting = { record: subject.record, place: 'x', wrongText: 'x', rightText: 'x', reason: 'x' }
    expect(await refusalOf(subject.officer.approvals.correct(correcting))).toMatchObject({
      rule: 'notCorrectable',
    })
  })

  it('take over a sealed paper, whose latest day is the day of the decision', async () => {
    await requestEdition(subject)
    const { approvalId, expectedRowVersion, steps } = await round()
    await subject.officer.approvals.signOnPaper({
      ...{ approvalId, expectedRowVersion, file: aScan() },
      steps: steps.map(({ id }) => ({ approvalStepId: id, signerName: '甲野 一', signedOn: '2026-11-22' })),
    })
    expect(await readEdition(subject)).toMatchObject({
      ...{ state: 'approved', decidedOn: '2026-11-22', decidedBy: '事務局長　甲野 一' },
    })
  })

  it('send the draft back, which may then be changed', async () => {
    await requestEdition(subject)
    const { approvalId, expectedRowVersion } = await round()
    const back = { approvalId, expectedRowVersion, reason: '第2条の字句' }
    expect(await refusalOf(subject.approver.approvals.sendBack(back))).toMatchObject({
      code: 'not_permitted',
    })
    const { approvals, mayRequest } = await subject.officer.approvals.sendBack(back)
    expect(approvals).toMatchObject([{ state: 'sentBack', reason: '第2条の字句' }])
    expect(mayRequest).toBe(true)
    expect((await readEdition(subject)).state).toBe('draft')
  })
})

describe('the seal of an edition', () => {
  it('keeps title, text and particulars as they were approved, with the signatures', async () => {
    const sealed = await anApprovedEdition()
    const { seal } = await sealed.officer.approvals.get({ record: sealed.record })
    const kept = sealed.context.db.prepare('SELECT snapshot_json FROM seal').pluck().get() as string
    expect(createHash('sha256').update(kept).digest('hex')).toBe(seal?.sha256)
    expect(JSON.parse(kept)).toMatchObject({
      record: {
        ...{ format: 'infosec-daicho/edition/1', text: draftText, particulars: someParticulars },
        ...{ edition: { title: '情報セキュリティ基本方針', number: 2 } },
      },
      approval: { steps: [{ method: 'signature' }, { method: 'signature' }] },
    })
  })

  it.each([
    ['edition', "UPDATE edition SET source_text = source_text || ' ' WHERE number = 2", /edition/],
    ['edition', "UPDATE edition SET title = title || ' ' WHERE number = 2", /edition/],
    ['edition', "UPDATE edition SET reason = 'x' WHERE number = 2", /edition/],
    ['approval', "UPDATE approval SET content_sha256 = replace(content_sha256, 'a', 'b')", /approval/],
    ['approval_step', "UPDATE approval_step SET signature = signature || '00'", /approval/],
    ['seal', "UPDATE seal SET snapshot_json = json_set(snapshot_json, '$.record.text', 'x')", /seal|封印/],
    ['approval', "UPDATE approval SET record_kind = 'inspection'", /approval|seal|封印/],
    ['seal', "UPDATE seal SET record_kind = 'inspection'", /seal|封印/],
  ])('lets verify name a change of %s past the program', async (table, sql, named) => {
    const { context, dataFolder } = await anApprovedEdition()
    const { db } = context
    const select = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    const triggers = db.prepare(select).all(table) as { name: string; sql: string }[]
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0)
    for (const trigger of triggers) db.exec(trigger.sql)
    expect(verifyRecords({ db, dataFolder }).brokenPlace).toMatch(named)
  })
})

describe('決裁 of a 実施手順', () => {
  it('is hidden from those who may not know of it, whose boxes are sealed on paper', async () => {
    const { officer, approver, signedInAs } = subject
    const { document } = await aDocumentInForce(officer, 'procedure', { readers: ['officer'] })
    const source = { from: 'current' as const }
    const draft = await officer.policyDocuments.startDraft({ policyDocumentId: document.id, source })
    const record = { kind: 'edition', id: draft.id } as const
    expect((await officer.approvals.get({ record })).paperBoxTitles).toEqual(['事務局長'])
    const { approvals } = await requestEdition({ ...subject, draft, record })
    await signNext(officer, { record })
    const [high] = approvals[0]?.steps ?? []
    if (high === undefined) throw new Error('two boxes')
    for (const client of [approver, await signedInAs('auditor'), await signedInAs('administrator')]) {
      expect(await refusalOf(client.approvals.get({ record }))).toMatchObject({ code: 'not_found' })
      expect(await client.approvals.listWaiting({})).toEqual([])
      expect((await client.home.get({ fiscalYear: 2026 })).waitingApprovals).toBe(0)
      const entries = await client.history.list({ record: null, before: null })
      expect(entries.filter(({ recordKind }) => recordKind === 'approval')).toEqual([])
    }
    const signing = { approvalStepId: high.id, expectedRowVersion: high.rowVersion, password: 'x' }
    expect(await refusalOf(approver.approvals.sign(signing))).toMatchObject({ code: 'not_found' })
  })
})
