import type { ReaderRole } from '../../shared/domain/policy-document/document-readers.ts'
import type { TestClient } from './a-program.ts'

/** A scan as a scanner writes it. */
export const aScan = () =>
  new File(
    [new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'))],
    '決裁.pdf',
  )

export const aDecision = {
  decidedOn: '2026-11-20',
  decidedBy: '管理者',
  documentNumber: '訓令第3号',
  adopters: ['manager' as const],
  adoption: null,
  enactedOn: '2026-11-20',
  reason: '',
  summary: '',
  file: null,
}

/** The one 基本方針 of a program. */
export async function theBasicPolicy(client: TestClient) {
  const [document] = await client.policyDocuments.list({})
  if (document === undefined) throw new Error('a set-up program has its 基本方針')
  return document
}

/** A document with one edition of a text in force since 令和8年11月20日. */
export async function aDocumentInForce(
  officer: TestClient,
  kind: 'standard' | 'procedure',
  options: { name?: string; readers?: ReaderRole[]; text?: string } = {},
) {
  const { name = '秘密の手順書', readers = ['officer', 'approver', 'auditor'] } = options
  const { text = `${name}\n第1条 合言葉は「ひらけごま」とする。` } = options
  const document = await officer.policyDocuments.create({ kind, name, readers })
  const policyDocumentId = document.id
  const draft = await officer.policyDocuments.startDraft({
    policyDocumentId,
    source: { from: 'text', title: name, text },
  })
  const approved = await officer.policyDocuments.recordDecision({
    ...aDecision,
    ...{ editionId: draft.id, expectedRowVersion: draft.rowVersion, file: aScan() },
  })
  const edition = await officer.policyDocuments.putInForce({
    ...{ editionId: draft.id, expectedRowVersion: approved.rowVersion, effectiveOn: '2026-11-20' },
  })
  return { document, edition }
}
