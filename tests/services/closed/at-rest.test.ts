import { describe, expect, it } from 'vitest'
import { getReadyFolder } from '../../../electron/services/program-state.ts'
import { verifyRecords } from '../../../electron/services/verify-service.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { aBackupPlace, onSameDisk } from '../../support/a-backup-place.ts'
import { aProgram, type TestClient } from '../../support/a-program.ts'
import { findPlainTexts } from '../../support/data-folder-texts.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDecision } from '../../support/some-documents.ts'

/** What no file may tell, each in its own place. */
const secrets = {
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

const scan = (text: string, name: string) => new File([`%PDF-1.7\n${text}\n%%EOF\n`], `${name}.pdf`)
const particulars = {
  ...{ documentNumber: '', adopters: [], adoption: null, enactedOn: null, reason: '', summary: '' },
}

/** A 実施手順 with every kind of text of its own: editions in force, approved and given up, a draft, files, 決裁, exports. */
async function writeProcedure(officer: TestClient) {
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
  return { policyDocumentId, editionId, draftId: draft.id }
}

/** One round that is taken back and one with its seals on a paper. */
async function approveOnPaper({ policyDocuments, approvals }: TestClient, editionId: EditionId) {
  const request = (expectedRowVersion: number) =>
    policyDocuments.requestApproval({ editionId, expectedRowVersion, ...particulars })
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

async function aFolderWithProcedure() {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  const ids = await writeProcedure(officer)
  return { ...program, officer, ids }
}

describe('a 実施手順 on the disk', () => {
  it('can be read in no file of the data folder nor of a backup, in no spelling', async () => {
    const { dataFolder, officer, signedInAs, incidents } = await aFolderWithProcedure()
    const administrator = await signedInAs('administrator')
    const backups = await aBackupPlace(administrator)
    await administrator.backups.run(onSameDisk)
    await officer.organization.get({})
    const folders = [dataFolder, backups]
    expect(findPlainTexts(folders, Object.values(secrets))).toEqual([])
    // the same look finds what is no secret, in the records and in the backup
    expect(findPlainTexts(folders, ['北松北部環境組合情報セキュリティ基本方針']).length).toBeGreaterThan(1)
    expect(incidents).toEqual([])
  })

  it('is read again by its reader, with its particulars, files and history', async () => {
    const { officer, ids } = await aFolderWithProcedure()
    const { document, editions } = await officer.policyDocuments.get({
      policyDocumentId: ids.policyDocumentId,
    })
    const first = editions.find(({ id }) => id === ids.editionId)
    const { name, title, reason, summary, fileName, fileText } = secrets
    expect(document.name).toBe(name)
    expect(first).toMatchObject({ title, reason, summary })
    expect(editions.map(({ withdrawalReason }) => withdrawalReason)).toContain(secrets.withdrawal)
    const [attachment] = first?.attachments ?? []
    if (attachment === undefined) throw new Error('no scan')
    expect(attachment).toMatchObject({ fileName: `${fileName}.pdf`, sizeBytes: 16 + fileText.length })
    const file = await officer.attachments.open({ attachmentId: attachment.id })
    expect([file.name, await file.text()]).toEqual([`${fileName}.pdf`, `%PDF-1.7\n${fileText}\n%%EOF\n`])
    const { text } = await officer.policyDocuments.getSource({ editionId: ids.draftId })
    expect(text).toContain(secrets.draft)
    const history = JSON.stringify(await officer.history.list({ record: null, before: null }))
    for (const secret of [name, title, reason, summary, fileName]) expect(history).toContain(secret)
  })

  it('shows one without the key that it is there, and nothing of what it says', async () => {
    const { signedInAs, ids } = await aFolderWithProcedure()
    const auditor = await signedInAs('auditor')
    const listed = await auditor.policyDocuments.list({})
    expect(listed.find(({ kind }) => kind === 'procedure')).toMatchObject({
      name: '（鍵がないため表示できません）',
    })
    const all = JSON.stringify([
      listed,
      await auditor.policyDocuments.get({ policyDocumentId: ids.policyDocumentId }),
      await auditor.history.list({ record: null, before: null }),
      await auditor.approvals.get({ record: { kind: 'edition', id: ids.editionId } }),
    ])
    for (const secret of Object.values(secrets)) expect(all).not.toContain(secret)
    expect(/.{120}§/.exec(all)?.[0]).toBeUndefined()
    const rule = { code: 'rule_violation', data: { rule: 'closedKeyMissing' } }
    expect(await refusalOf(auditor.policy.getEdition({ editionId: ids.editionId }))).toMatchObject(rule)
    const printing = auditor.reports.preview({ kind: 'policy-text', editionId: ids.editionId })
    expect(await refusalOf(printing)).toMatchObject(rule)
  })

  it('is not written at by an officer without the key', async () => {
    const { signedInAsAdmin, ids } = await aFolderWithProcedure()
    const other = await signedInAsAdmin()
    const { policyDocumentId } = ids
    const rule = { data: { rule: 'closedKeyMissing' } }
    const { mayChange } = await other.policyDocuments.get({ policyDocumentId })
    expect(mayChange).toBe(false)
    const making = other.policyDocuments.create({ kind: 'procedure', name: '別の手順', readers: [] })
    expect(await refusalOf(making)).toMatchObject(rule)
    const source = { from: 'current' as const }
    expect(await refusalOf(other.policyDocuments.startDraft({ policyDocumentId, source }))).toMatchObject(
      rule,
    )
  })

  it('leaves records that verify finds sound, and a changed letter of it is found without its key', async () => {
    const { program, incidents } = await aFolderWithProcedure()
    const { db, folder } = getReadyFolder(program.state)
    expect(verifyRecords({ db, dataFolder: folder })).toMatchObject({ isSound: true })
    db.exec('DROP TRIGGER closed_text_is_never_changed')
    const kept = db.prepare(
      "SELECT sealed FROM closed_text JOIN edition ON closed_text.id = source_text WHERE state = 'current'",
    )
    const sealed = Buffer.from(kept.pluck().get() as Buffer)
    sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40)
    db.prepare(
      "UPDATE closed_text SET sealed = ? WHERE id = (SELECT source_text FROM edition WHERE state = 'current' AND source_text GLOB '§*')",
    ).run(sealed)
    expect(verifyRecords({ db, dataFolder: folder }).brokenPlace).toContain('closed_text')
    expect(incidents).toEqual([])
  })
})
