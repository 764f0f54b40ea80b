import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import type { TestClient, TestProgram } from './a-program.ts'
import { aDecision } from './some-documents.ts'

/** What no file may tell, each in its own place. */
export const secrets = {
  name: '金庫の開け方手順',
  title: '金庫の開け方手順（表題）',
  text: '合言葉は右に三回左に二回まわしてから言う',
  draft: '書きかけの合言葉は開けゴマとする',
  reason: '鍵の置き場所を給湯室に変えたため',
  summary: '第二条の番号を四けたから六けたへ改める',
  withdrawal: '暗証番号が漏れたので取りやめる',
  sentBack: '第三条の暗証番号が前のままです',
  fileName: '金庫の配置図面スキャン',
  fileText: 'CLOSED-SCAN-OF-THE-SAFE-IN-THE-OFFICE',
  approvalFileText: 'CLOSED-SCAN-OF-THE-SEALED-PAPER',
}

/** A file that tells nothing but `text`. */
export const scan = (text: string, name: string) => new File([`%PDF-1.7\n${text}\n%%EOF\n`], `${name}.pdf`)
const particulars = {
  ...{ documentNumber: '', adopters: [], adoption: null, enactedOn: null, reason: '', summary: '' },
}

/** A 実施手順 with every kind of text of its own: editions in force, approved and given up, a draft, files, 決裁, exports. */
export async function writeProcedure(officer: TestClient) {
  const { policyDocuments } = officer
  const { name, title, reason, summary } = secrets
  const document = await policyDocuments.create({ kind: 'procedure', name: '仮の名前', readers: ['auditor'] })
  const policyDocumentId = document.id
  await policyDocuments.update({ policyDocumentId, expectedRowVersion: 1, name, readers: ['auditor'] })
  const source = { from: 'text' as const, title, text: `${title}\n第1条 ${secrets.text}。` }
  const { id: editionId } = await policyDocuments.startDraft({ policyDocumentId, source })
  const decision = { ...aDecision, reason, summary, file: scan(secrets.fileText, secrets.fileName) }
  await policyDocuments.recordDecision({ ...decision, editionId, expectedRowVersion: 1 })
  await policyDocuments.putInForce({ editionId, expectedRowVersion: 2, effectiveOn: '2026-11-20' })
  const revised = await policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  await approveOnPaper(officer, revised.id)
  const given = await policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  await policyDocuments.withdraw({ editionId: given.id, expectedRowVersion: 1, reason: secrets.withdrawal })
  const draft = await policyDocuments.startDraft({ policyDocumentId, source: { from: 'current' } })
  const text = `${title}\n第1条 ${secrets.draft}。`
  await policyDocuments.saveDraft({ editionId: draft.id, expectedRowVersion: 1, title, text })
  const last = { editionId: draft.id, expectedRowVersion: 2, title, text: `${text}\n第2条 毎月変える。` }
  await policyDocuments.saveDraft(last)
  await policyDocuments.exportEdition({ editionId, format: 'docx', replacesMissing: false })
  await policyDocuments.exportComparison({ beforeEditionId: editionId, afterEditionId: draft.id })
  await officer.reports.preview({ kind: 'policy-text', editionId })
  return { policyDocumentId, editionId, revisedId: revised.id, draftId: draft.id }
}

/** One round that is taken back and one with its seals on a paper. */
async function approveOnPaper({ policyDocuments, approvals }: TestClient, editionId: EditionId) {
  const { reason, summary } = secrets
  const request = (expectedRowVersion: number) =>
    policyDocuments.requestApproval({ editionId, expectedRowVersion, ...particulars, reason, summary })
  const first = (await request(1)).approvals[0]
  if (first === undefined) throw new Error('no round')
  const ended = { approvalId: first.id, expectedRowVersion: first.rowVersion, reason: secrets.sentBack }
  await approvals.withdraw(ended)
  const round = (await request(2)).approvals.find(({ state }) => state === 'underway')
  if (round === undefined) throw new Error('no round')
  const steps = round.steps.map(({ id }) => ({
    approvalStepId: id,
    signerName: '管理者',
    signedOn: '2026-11-22',
  }))
  const target = { approvalId: round.id, expectedRowVersion: round.rowVersion }
  const file = scan(secrets.approvalFileText, secrets.fileName)
  await approvals.signOnPaper({ ...target, steps, file })
}

/**
 * Writes one as releases did that had no key, since none was made yet: an approver, to whom none is made, is given the
 * officer's roles while signed in.
 */
export async function writePlainProcedure({ program, signedInAs }: TestProgram) {
  const administrator = await signedInAs('administrator')
  const early = await signedInAs('approver')
  const accounts = await administrator.accounts.list({})
  const account = accounts.find(({ loginName }) => loginName === 'approver')
  if (account === undefined || program.state.folder.kind !== 'ready') throw new Error('no approver')
  const { id: accountId, rowVersion: expectedRowVersion, displayName, staffMemberId } = account
  const changed = { accountId, expectedRowVersion, displayName, staffMemberId }
  await administrator.accounts.update({ ...changed, roles: ['approver', 'officer'] })
  return { ...(await writeProcedure(early)), early }
}
