import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import type { ReaderRole } from '../../../shared/domain/policy-document/document-readers.ts'
import type { TestClient } from '../../support/a-program.ts'
import { aDecision } from '../../support/some-documents.ts'
import { marks } from './marks.ts'

type Texts = {
  name: string
  text: string
  draft: string
  number: string
  scan: string
  signer: string
  approvalScan: string
  readers: ReaderRole[]
}

const closedTexts: Texts = {
  ...{ name: marks.closedProcedureName.text, text: marks.closedProcedureText.text },
  ...{ draft: marks.closedProcedureDraft.text, number: marks.closedProcedureNumber.text },
  ...{ scan: marks.closedProcedureScan.text, readers: ['officer'] },
  ...{ signer: marks.closedProcedureSigner.text, approvalScan: marks.closedProcedureApprovalScan.text },
}
const sharedTexts: Texts = {
  ...{ name: marks.sharedProcedureName.text, text: marks.sharedProcedureText.text },
  ...{ draft: marks.sharedProcedureDraft.text, number: '訓令第2号', scan: marks.sharedProcedureScan.text },
  ...{ signer: marks.sharedProcedureSigner.text, approvalScan: '決裁の紙' },
  readers: ['officer', 'respondent'],
}

/** Two 実施手順, one the officer's alone and one that respondents are to follow, each in force, with an edition
 * approved and sealed after it, and being revised. */
export async function addProcedures(officer: TestClient) {
  return {
    closed: await addProcedure(officer, closedTexts),
    shared: await addProcedure(officer, sharedTexts),
  }
}

async function addProcedure(officer: TestClient, texts: Texts) {
  const { name, readers } = texts
  const { policyDocuments } = officer
  const document = await policyDocuments.create({ kind: 'procedure', name, readers })
  const policyDocumentId = document.id
  const source = { from: 'text' as const, title: name, text: `${name}\n第1条 ${texts.text}とする。` }
  const { id: editionId } = await policyDocuments.startDraft({ policyDocumentId, source })
  const file = new File([`%PDF-1.7\n${texts.scan}\n%%EOF\n`], `${texts.scan}.pdf`)
  const decision = { ...aDecision, documentNumber: texts.number, file }
  await policyDocuments.recordDecision({ ...decision, editionId, expectedRowVersion: 1 })
  await policyDocuments.putInForce({ editionId, expectedRowVersion: 2, effectiveOn: '2026-11-20' })
  const revised = await policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  const round = await approveOnPaper(officer, revised.id, texts)
  const draft = await policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  const text = `${name}\n第1条 ${texts.draft}とする。`
  await policyDocuments.saveDraft({ editionId: draft.id, expectedRowVersion: 1, title: texts.draft, text })
  const { editions } = await policyDocuments.get({ policyDocumentId })
  const scans = round?.steps.flatMap(({ attachment }) => attachment ?? []) ?? []
  const attachments = [...editions.flatMap((edition) => edition.attachments), ...scans]
  return { document, editions, attachments }
}

/** 決裁 of an edition with all seals on one paper. */
async function approveOnPaper(officer: TestClient, editionId: EditionId, { signer, approvalScan }: Texts) {
  const particulars = {
    ...{ documentNumber: '', adopters: [], adoption: null, enactedOn: null, reason: '', summary: '' },
  }
  const asked = { editionId, expectedRowVersion: 1, ...particulars }
  const requested = await officer.policyDocuments.requestApproval(asked)
  const [round] = requested.approvals
  if (round === undefined) throw new Error('no round')
  const steps = round.steps.map(({ id }) => ({
    ...{ approvalStepId: id, signerName: signer, signedOn: '2026-11-22' },
  }))
  const file = new File([`%PDF-1.7\n${approvalScan}\n%%EOF\n`], `${approvalScan}.pdf`)
  const target = { approvalId: round.id, expectedRowVersion: round.rowVersion }
  const { approvals } = await officer.approvals.signOnPaper({ ...target, steps, file })
  return approvals[0]
}
