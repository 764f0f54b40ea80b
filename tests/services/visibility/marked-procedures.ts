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
  readers: ReaderRole[]
}

const closedTexts: Texts = {
  ...{ name: marks.closedProcedureName.text, text: marks.closedProcedureText.text },
  ...{ draft: marks.closedProcedureDraft.text, number: marks.closedProcedureNumber.text },
  ...{ scan: marks.closedProcedureScan.text, readers: ['officer'] },
}
const sharedTexts: Texts = {
  ...{ name: marks.sharedProcedureName.text, text: marks.sharedProcedureText.text },
  ...{ draft: marks.sharedProcedureDraft.text, number: '訓令第2号', scan: marks.sharedProcedureScan.text },
  readers: ['officer', 'respondent'],
}

/** Two 実施手順, one the officer's alone and one that respondents are to follow, each in force and being revised. */
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
  const draft = await policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  const text = `${name}\n第1条 ${texts.draft}とする。`
  await policyDocuments.saveDraft({ editionId: draft.id, expectedRowVersion: 1, title: texts.draft, text })
  const { editions } = await policyDocuments.get({ policyDocumentId })
  return { document, editions, attachments: editions.flatMap(({ attachments }) => attachments) }
}
