import { describe, expect, it } from 'vitest'
import type { CallName } from '../../shared/contract/contract.ts'
import { aProgram, type TestClient } from '../support/a-program.ts'
import { giveKeyToAll } from '../support/give-key.ts'
import { readPdfText } from '../support/pdf.ts'
import { refusalOf } from '../support/refusal.ts'
import { aDecision, aDocumentInForce } from '../support/some-documents.ts'

// what any call shows of a 実施手順 to whom is asked in visibility/; here is how it is refused, and its paper

/** A 実施手順 only the officer may know of, with an edition in force, a draft and a scan. */
async function aClosedProcedure() {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  const { document, edition } = await aDocumentInForce(officer, 'procedure', { readers: ['officer'] })
  const policyDocumentId = document.id
  const draft = await officer.policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  const { editions } = await officer.policyDocuments.get({ policyDocumentId })
  const attachment = editions.flatMap(({ attachments }) => attachments)[0]
  if (attachment === undefined) throw new Error('the scan is kept')
  const ids = { document: document.id, edition: edition.id, draft: draft.id, attachment: attachment.id }
  return { ...program, officer, document, edition, draft, ids }
}

type Ids = Readonly<Record<'document' | 'edition' | 'draft' | 'attachment', string>>

/** Every call that takes one of the ids, with all of its other fields as they should be. */
function listTries(ids: Ids): [CallName, object][] {
  const target = { editionId: ids.edition, expectedRowVersion: 3 }
  const draft = { editionId: ids.draft, expectedRowVersion: 1 }
  const policyDocumentId = ids.document
  const file = new File(['%PDF-1.7\n%%EOF\n'], '紙.pdf')
  const published = { publishedOn: '2026-11-22', publicationMethod: '掲示' }
  return [
    ['policyDocuments.get', { policyDocumentId }],
    ['policyDocuments.getSource', target],
    ['policyDocuments.getComparison', { beforeEditionId: ids.edition, afterEditionId: ids.draft }],
    ['policyDocuments.exportComparison', { beforeEditionId: ids.edition, afterEditionId: ids.draft }],
    ['policyDocuments.exportEdition', { editionId: ids.edition, format: 'docx', replacesMissing: false }],
    ['policyDocuments.update', { policyDocumentId, expectedRowVersion: 1, name: '名', readers: [] }],
    ['policyDocuments.startDraft', { policyDocumentId, source: { from: 'current' } }],
    ['policyDocuments.saveDraft', { ...draft, title: '題', text: '第1条 守る。' }],
    ['policyDocuments.recordDecision', { ...aDecision, ...draft }],
    ['policyDocuments.attach', { editionId: ids.edition, file }],
    ['policyDocuments.putInForce', { ...target, effectiveOn: '2026-11-22' }],
    ['policyDocuments.publish', { ...target, ...published }],
    ['policyDocuments.correct', { ...aDecision, ...target, ...published, effectiveOn: '2026-11-20' }],
    ['policyDocuments.withdraw', { ...draft, reason: '見送り' }],
    ['policy.getEdition', { editionId: ids.edition }],
    ['attachments.open', { attachmentId: ids.attachment }],
    ['reports.preview', { kind: 'policy-text', editionId: ids.edition }],
    [
      'reports.preview',
      { kind: 'comparison-table', beforeEditionId: ids.edition, afterEditionId: ids.draft },
    ],
    ['reports.issue', { kind: 'policy-text', editionId: ids.edition }],
    ['history.list', { record: { kind: 'edition', id: ids.edition }, before: null }],
    ['history.list', { record: { kind: 'policyDocument', id: ids.document }, before: null }],
  ]
}

async function answerOf(client: TestClient, [name, input]: [CallName, object]): Promise<string> {
  const [group = '', call = ''] = name.split('.')
  // the calls of the contract by their names, whatever each takes
  const calls = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    return JSON.stringify([name, await calls[group]?.[call]?.(input)])
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'data' in error)
      return JSON.stringify([name, error.code, error.data])
    throw error
  }
}

const nowhere: Ids = { document: 'nowhere', edition: 'nowhere', draft: 'nowhere', attachment: 'nowhere' }

describe('a 実施手順 that is open to the officer alone', () => {
  it.each(['respondent', 'approver', 'auditor', 'administrator'] as const)(
    'is answered to %s as if it were nowhere',
    async (role) => {
      const program = await aClosedProcedure()
      const client = await program.signedInAs(role)
      const answers: string[] = []
      for (const one of listTries(program.ids)) answers.push(await answerOf(client, one))
      const others: string[] = []
      for (const one of listTries(nowhere)) others.push(await answerOf(client, one))
      const mask = (text: string) =>
        [...Object.values(program.ids), 'nowhere'].reduce((all, id) => all.replaceAll(id, 'ID'), text)
      expect(answers.map(mask)).toEqual(others.map(mask))
    },
  )

  it('is neither made nor opened to others by the administrator alone', async () => {
    const { signedInAs } = await aClosedProcedure()
    const client = await signedInAs('administrator')
    const making = client.policyDocuments.create({ kind: 'procedure', name: '手順', readers: [] })
    expect(await refusalOf(making)).toMatchObject({ code: 'not_permitted' })
  })

  it('is printed 非公開 with who printed it and when, and is never issued', async () => {
    const { officer, edition, incidents } = await aClosedProcedure()
    const file = await officer.reports.preview({ kind: 'policy-text', editionId: edition.id })
    const text = readPdfText(new Uint8Array(await file.arrayBuffer()))
    expect(text).toMatch(/取扱区分.非公開/)
    expect(text).toMatch(/印刷.*officer.*令和8年11月22日.10:00/)
    const issuing = officer.reports.issue({ kind: 'policy-text', editionId: edition.id })
    expect(await refusalOf(issuing)).toMatchObject({ data: { rule: 'procedureNotIssued' } })
    expect(incidents).toEqual([])
  })

  it('is never published', async () => {
    const { officer, edition } = await aClosedProcedure()
    const target = { editionId: edition.id, expectedRowVersion: edition.rowVersion }
    const publishing = officer.policyDocuments.publish({
      ...{ ...target, publishedOn: '2026-11-22', publicationMethod: '掲示' },
    })
    expect(await refusalOf(publishing)).toMatchObject({ data: { rule: 'procedureNotPublished' } })
  })
})

describe('a 実施手順 that respondents are to follow', () => {
  it('is read by them from the edition in force on, and changed by the officer only', async () => {
    const { signedInAs, officer, document, edition, draft } = await aClosedProcedure()
    const readers = ['officer' as const, 'respondent' as const]
    const update = { policyDocumentId: document.id, expectedRowVersion: 1, name: document.name, readers }
    await officer.policyDocuments.update(update)
    const respondent = await signedInAs('respondent')
    await giveKeyToAll(officer)
    expect(await respondent.policyDocuments.list({})).toMatchObject([
      { kind: 'basicPolicy' },
      { name: document.name, mayChange: false, coming: [], editionCount: 1 },
    ])
    expect((await respondent.policy.getEdition({ editionId: edition.id })).edition.number).toBe(1)
    const drafting = respondent.policy.getEdition({ editionId: draft.id })
    expect(await refusalOf(drafting)).toMatchObject({ code: 'not_found' })
  })
})
