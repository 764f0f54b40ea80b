import { asId } from './a-union.ts'
import { aRecordToApprove, signNext } from './an-approval.ts'
import { theBasicPolicy } from './some-documents.ts'

export const someParticulars = {
  ...{ documentNumber: '訓令第4号', adopters: ['manager' as const], adoption: null },
  ...{ enactedOn: '2026-12-01', reason: '法の改正のため', summary: '第2条を改める' },
}

export const draftText = '情報セキュリティ基本方針\n第1条 職員は、情報資産を守る。\n第2条 毎年見直す。'

/** A draft of the 基本方針 and a 決裁欄 of two boxes: 事務局長 is the approver's, 担当 the officer's. */
export async function aDraftToApprove() {
  const union = await aRecordToApprove()
  const { id: policyDocumentId } = await theBasicPolicy(union.officer)
  const source = { from: 'text' as const, title: '情報セキュリティ基本方針', text: draftText }
  const draft = await union.officer.policyDocuments.startDraft({ policyDocumentId, source })
  const record = { kind: 'edition', id: draft.id } as const
  return { ...union, record, draft, policyDocumentId }
}
export type DraftToApprove = Awaited<ReturnType<typeof aDraftToApprove>>

/** The edition as it is now. */
export async function readEdition({ officer, draft }: Pick<DraftToApprove, 'officer' | 'draft'>) {
  const { edition } = await officer.policyDocuments.getSource({ editionId: draft.id })
  return edition
}

/** Lays the draft before the approvers. */
export async function requestEdition(subject: DraftToApprove) {
  const { id, rowVersion } = await readEdition(subject)
  return subject.officer.policyDocuments.requestApproval({
    ...{ editionId: asId(id), expectedRowVersion: rowVersion, ...someParticulars },
  })
}

/** The draft with both boxes signed: approved and sealed. */
export async function anApprovedEdition() {
  const subject = await aDraftToApprove()
  await requestEdition(subject)
  await signNext(subject.officer, subject)
  await signNext(subject.approver, subject)
  return subject
}
