import { describe, expect, it } from 'vitest'
import { aProgram, type TestClient } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'
import { aDecision, aDocumentInForce, aScan, theBasicPolicy } from '../support/some-documents.ts'

const newText =
  '山川組合情報セキュリティ基本方針\n第1条 この方針は、次の第2条による。\n第2条 「資産」とは、情報をいう。'

async function aDraft(client: TestClient) {
  const { id } = await theBasicPolicy(client)
  const source = { from: 'text' as const, title: '山川組合情報セキュリティ基本方針', text: newText }
  return client.policyDocuments.startDraft({ policyDocumentId: id, source })
}

async function anApproved(client: TestClient) {
  const draft = await aDraft(client)
  const target = { editionId: draft.id, expectedRowVersion: draft.rowVersion }
  return client.policyDocuments.recordDecision({ ...aDecision, ...target })
}

describe('the list of documents', () => {
  it('has the 基本方針 of the set-up, with what its edition lacks', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    expect(await client.policyDocuments.list({})).toMatchObject([
      {
        kind: 'basicPolicy',
        name: '情報セキュリティ基本方針',
        current: { number: 1, state: 'current', publishedOn: null },
        coming: [],
        editionCount: 1,
        warnings: ['notPublished', 'noAdopter', 'noEffectiveDate'],
        mayChange: true,
      },
    ])
  })

  it('takes a 対策基準 once by its name', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const input = { kind: 'standard' as const, name: '対策基準', readers: [] }
    expect(await client.policyDocuments.create(input)).toMatchObject({
      readers: ['officer', 'approver', 'auditor', 'respondent'],
    })
    expect(await refusalOf(client.policyDocuments.create(input))).toMatchObject({
      data: { rule: 'nameTaken' },
    })
    const listed = await client.policyDocuments.list({})
    expect(listed.map(({ name, warnings }) => [name, warnings])[1]).toEqual(['対策基準', ['noCurrent']])
  })
})

describe('a draft', () => {
  it('begins with the current text, and a document has one at most', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: policyDocumentId } = await theBasicPolicy(client)
    const input = { policyDocumentId, source: { from: 'current' as const } }
    const draft = await client.policyDocuments.startDraft(input)
    expect(draft).toMatchObject({
      number: 2,
      state: 'draft',
      origin: 'copied',
      draftedBy: expect.any(String),
    })
    const { parsed } = await client.policy.getEdition({ editionId: draft.id })
    expect(parsed.provisions).toHaveLength(11)
    expect(await refusalOf(client.policyDocuments.startDraft(input))).toMatchObject({
      data: { rule: 'draftExists' },
    })
    expect((await client.policy.current({})).edition.number).toBe(1)
  })

  it.each([
    [{ from: 'builtIn' as const }, 'builtIn', '北松北部環境組合情報セキュリティ基本方針'],
    [{ from: 'empty' as const }, 'empty', '情報セキュリティ基本方針'],
  ])('begins with %j', async (source, origin, title) => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: policyDocumentId } = await theBasicPolicy(client)
    const draft = await client.policyDocuments.startDraft({ policyDocumentId, source })
    expect(draft).toMatchObject({ origin, title })
  })

  it('has nothing to begin with where nothing is in force', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const input = { kind: 'standard' as const, name: '対策基準', readers: [] }
    const { id: policyDocumentId } = await client.policyDocuments.create(input)
    const start = (from: 'current' | 'builtIn') =>
      refusalOf(client.policyDocuments.startDraft({ policyDocumentId, source: { from } }))
    expect(await start('current')).toMatchObject({ data: { rule: 'noCurrentText' } })
    expect(await start('builtIn')).toMatchObject({ data: { rule: 'onlyBasicPolicy' } })
  })

  it('is saved by its row version, and is not seen by respondents', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: editionId, rowVersion } = await aDraft(client)
    const input = { editionId, expectedRowVersion: rowVersion, title: '方針', text: '方針\r\n第1条 守る。' }
    expect(await client.policyDocuments.saveDraft(input)).toMatchObject({ title: '方針', rowVersion: 2 })
    expect(await client.policyDocuments.getSource({ editionId })).toMatchObject({
      text: '方針\n第1条 守る。',
    })
    expect(await refusalOf(client.policyDocuments.saveDraft(input))).toMatchObject({ code: 'stale_row' })
    const respondent = await signedInAs('respondent')
    expect(await refusalOf(respondent.policy.getEdition({ editionId }))).toMatchObject({ code: 'not_found' })
    expect(await theBasicPolicy(respondent)).toMatchObject({ coming: [], editionCount: 1 })
  })

  it('can be given up with a reason, and another begun', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: editionId, rowVersion } = await aDraft(client)
    const input = { editionId, expectedRowVersion: rowVersion, reason: '見送り' }
    expect(await client.policyDocuments.withdraw(input)).toMatchObject({ state: 'withdrawn' })
    expect(await aDraft(client)).toMatchObject({ number: 3 })
  })
})

describe('決裁', () => {
  it('settles the text, keeps the particulars and the scan', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const draft = await aDraft(client)
    const target = { editionId: draft.id, expectedRowVersion: 1 }
    const approved = await client.policyDocuments.recordDecision({ ...aDecision, ...target, file: aScan() })
    expect(approved).toMatchObject({
      state: 'approved',
      decidedOn: '2026-11-20',
      documentNumber: '訓令第3号',
    })
    const saving = client.policyDocuments.saveDraft({
      ...target,
      expectedRowVersion: 2,
      title: 'x',
      text: 'x',
    })
    expect(await refusalOf(saving)).toMatchObject({ data: { rule: 'editionSettled' } })
    const { editions } = await client.policyDocuments.get({ policyDocumentId: draft.policyDocumentId })
    const scan = editions[0]?.attachments[0]
    if (scan === undefined) throw new Error('the scan is kept')
    const auditor = await signedInAs('auditor')
    expect((await auditor.attachments.open({ attachmentId: scan.id })).name).toBe('決裁.pdf')
    const respondent = await signedInAs('respondent')
    const opening = respondent.attachments.open({ attachmentId: scan.id })
    expect((await refusalOf(opening)).code).toMatch(/not_found|not_permitted/)
  })

  it.each([
    ['a day to come', { decidedOn: '2026-12-01' }, { field: 'decidedOn', reason: 'inFuture' }],
    ['one adopter and a form', { adoption: 'joint' as const }, { field: 'adoption', reason: 'oneAdopter' }],
    [
      'two adopters without a form',
      { adopters: ['manager' as const, 'assembly' as const] },
      { field: 'adoption', reason: 'required' },
    ],
  ])('refuses %s', async (_, change, data) => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: editionId } = await aDraft(client)
    const input = { ...aDecision, ...change, editionId, expectedRowVersion: 1 }
    expect(await refusalOf(client.policyDocuments.recordDecision(input))).toMatchObject({ data })
  })

  it('refuses a text without articles', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: policyDocumentId } = await theBasicPolicy(client)
    const { id } = await client.policyDocuments.startDraft({ policyDocumentId, source: { from: 'empty' } })
    const input = { ...aDecision, editionId: id, expectedRowVersion: 1 }
    expect(await refusalOf(client.policyDocuments.recordDecision(input))).toMatchObject({
      data: { rule: 'noArticles' },
    })
  })
})

describe('施行', () => {
  it('makes the edition the current one at once, and the one before 旧版', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id: editionId, policyDocumentId } = await anApproved(client)
    const input = { editionId, expectedRowVersion: 2, effectiveOn: '2026-11-22' }
    expect(await client.policyDocuments.putInForce(input)).toMatchObject({ state: 'current' })
    const { editions } = await client.policyDocuments.get({ policyDocumentId })
    expect(editions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'current'],
      [1, 'former'],
    ])
    expect((await client.policy.current({})).parsed.provisions).toHaveLength(2)
    const entries = await client.history.list({ record: null, before: null })
    expect(entries.slice(0, 3).map(({ act }) => act)).toEqual([
      'policyDocuments.takeEffect',
      'policy.supersede',
      'policyDocuments.putInForce',
    ])
    expect(await client.history.verify({})).toMatchObject({ isSound: true })
  })

  it('waits for a day to come and takes effect on it', async () => {
    const { signedInAs, clock } = await aProgram()
    const client = await signedInAs('officer')
    const { id: editionId } = await anApproved(client)
    const input = { editionId, expectedRowVersion: 2, effectiveOn: '2026-11-24' }
    expect(await client.policyDocuments.putInForce(input)).toMatchObject({
      state: 'approved',
      effectiveOn: '2026-11-24',
    })
    expect((await client.policy.current({})).edition.number).toBe(1)
    // 23:59 of the 23rd and midnight of the 24th, in Japan
    clock.now = new Date('2026-11-23T14:59:59.000Z')
    const again = await signedInAs('auditor')
    expect((await again.policy.current({})).edition.number).toBe(1)
    clock.advanceSeconds(1)
    expect((await again.policy.current({})).edition).toMatchObject({ number: 2, state: 'current' })
    const [newest] = await again.history.list({ record: null, before: null })
    expect(newest).toMatchObject({ act: 'policyDocuments.takeEffect', accountName: '情報セキュリティ台帳' })
  })

  it('is refused before the decision and before another edition in force', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const draft = await aDraft(client)
    const put = (expectedRowVersion: number, effectiveOn: string) =>
      refusalOf(client.policyDocuments.putInForce({ editionId: draft.id, expectedRowVersion, effectiveOn }))
    expect(await put(1, '2026-11-22')).toMatchObject({ data: { rule: 'notDecided' } })
    await client.policyDocuments.recordDecision({ ...aDecision, editionId: draft.id, expectedRowVersion: 1 })
    expect(await put(2, '2026-11-19')).toMatchObject({ data: { reason: 'beforeDecision' } })
    const { document } = await aDocumentInForce(client, 'standard', { name: '対策基準' })
    const next = await client.policyDocuments.startDraft({
      ...{ policyDocumentId: document.id, source: { from: 'current' } },
    })
    await client.policyDocuments.recordDecision({ ...aDecision, editionId: next.id, expectedRowVersion: 1 })
    const early = client.policyDocuments.putInForce({
      ...{ editionId: next.id, expectedRowVersion: 2, effectiveOn: '2026-11-20' },
    })
    expect(await refusalOf(early)).toMatchObject({ data: { rule: 'effectiveBeforeOther', number: 1 } })
  })
})

describe('公表', () => {
  it('is recorded once decided, and ends the warning on the home screen', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { id, current } = await theBasicPolicy(client)
    const publicationDuty = async () =>
      (await client.home.get({ fiscalYear: 2026 })).duties.find(({ kind }) => kind === 'publication')
    expect(await publicationDuty()).toEqual({
      ...{ kind: 'publication', state: 'late', nextStep: `/policy-documents/${id}`, dueOn: null },
    })
    if (current === null) throw new Error('the first edition is in force')
    const target = { editionId: current.id, expectedRowVersion: 1, publicationMethod: 'ホームページ' }
    const early = client.policyDocuments.publish({ ...target, publishedOn: '2026-11-23' })
    expect(await refusalOf(early)).toMatchObject({ data: { field: 'publishedOn', reason: 'inFuture' } })
    await client.policyDocuments.publish({ ...target, publishedOn: '2026-11-22' })
    expect(await publicationDuty()).toBeUndefined()
  })
})

describe('a correction', () => {
  const particulars = {
    ...{ documentNumber: '', adopters: [], adoption: null, enactedOn: null, reason: '', summary: '' },
    ...{ decidedOn: null, decidedBy: '', publishedOn: null, publicationMethod: '' },
  }

  it('fills in what was not known and is in the history', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { current } = await theBasicPolicy(client)
    if (current === null) throw new Error('the first edition is in force')
    const input = { ...particulars, editionId: current.id, expectedRowVersion: 1, effectiveOn: '2022-04-01' }
    expect(await client.policyDocuments.correct(input)).toMatchObject({ effectiveOn: '2022-04-01' })
    const [entry] = await client.history.list({ record: null, before: null })
    expect(entry).toMatchObject({ act: 'policyDocuments.correct', recordId: current.id })
    expect(entry?.changes).toContainEqual({ field: 'effectiveOn', before: null, after: '2022-04-01' })
  })

  it.each([
    ['a day of effect to come', '2026-12-01', 'effectiveInFuture'],
    ['a day of effect taken away', null, 'effectiveDateNeeded'],
  ])('refuses %s for an edition in force', async (_, effectiveOn, rule) => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { edition } = await aDocumentInForce(client, 'standard', { name: '対策基準' })
    const target = { editionId: edition.id, expectedRowVersion: edition.rowVersion, effectiveOn }
    const refused = client.policyDocuments.correct({ ...particulars, ...target })
    expect(await refusalOf(refused)).toMatchObject({ data: { rule } })
  })

  it('refuses a day of effect past that of the edition that follows', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { edition, document } = await aDocumentInForce(client, 'standard', { name: '対策基準' })
    const policyDocumentId = document.id
    const next = await client.policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
    await client.policyDocuments.recordDecision({ ...aDecision, editionId: next.id, expectedRowVersion: 1 })
    const put = { editionId: next.id, expectedRowVersion: 2, effectiveOn: '2026-11-21' }
    await client.policyDocuments.putInForce(put)
    const target = { editionId: edition.id, expectedRowVersion: edition.rowVersion + 1 }
    const crossing = { ...particulars, ...target, effectiveOn: '2026-11-22' }
    expect(await refusalOf(client.policyDocuments.correct(crossing))).toMatchObject({
      data: { rule: 'effectiveBeforeOther', number: 2 },
    })
  })
})

describe('適用判定メモ', () => {
  it('keeps each judgement with its grounds, the newest first', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const memo = { grounds: 'LGWAN に接続していない。', judgedOn: '2026-11-20', judgedBy: '事務局長' }
    await client.policyDocuments.addMemo({ ...memo, judgement: 'undecided' })
    await client.policyDocuments.addMemo({ ...memo, judgement: 'notExempt' })
    const auditor = await signedInAs('auditor')
    const memos = await auditor.policyDocuments.listMemos({})
    expect(memos.map(({ serial, judgement }) => [serial, judgement])).toEqual([
      [2, 'notExempt'],
      [1, 'undecided'],
    ])
    expect(await client.history.verify({})).toMatchObject({ isSound: true })
  })
})
