import { describe, expect, it } from 'vitest'
import { getReadyFolder } from '../../../electron/services/program-state.ts'
import { verifyRecords } from '../../../electron/services/verify-service.ts'
import { aBackupPlace, onSameDisk } from '../../support/a-backup-place.ts'
import { aProgram, type TestClient } from '../../support/a-program.ts'
import { scan, secrets, writeProcedure } from '../../support/a-secret-procedure.ts'
import { someParticulars, targetOf } from '../../support/an-incident.ts'
import { findPlainTexts } from '../../support/data-folder-texts.ts'
import { refusalOf } from '../../support/refusal.ts'

/** What no file may tell of an incident, each in its own place. */
const incidentSecrets = {
  ...{ title: '給食費の封筒の紛失', formerTitle: '給食費の封筒が見当たらない' },
  ...{ circumstances: '朝の引き継ぎで袋が一つ足りなかった', impact: '保護者四十人分の金額と氏名' },
  ...{ firstAid: '前の晩の戸締まりの当番に聞き取った', cause: '机の引き出しに一晩置いたため' },
  ...{
    prevention: '帰る前に二人で金庫へ戻す',
    reporterName: '葛󠄀城 花子之助',
    receiverName: '髙﨑 太郎左衛門',
  },
  ...{ recipient: '北松警察署の生活安全課', formerRecipient: '相浦警察署の地域課' },
  ...{ reopening: '別の封筒も見つからないとわかったため', withdrawal: '引き出しの奥から出てきたため' },
  ...{ fileName: '引き出しの写真', fileText: 'CLOSED-PHOTOGRAPH-OF-THE-DRAWER' },
}

/** An incident with every kind of text of its own: written anew, settled, opened again, printed, and one taken back. */
async function writeIncident({ incidents, reports }: TestClient) {
  const { fileName, fileText, reopening, withdrawal, formerTitle, formerRecipient, recipient, ...texts } =
    incidentSecrets
  const written = { ...someParticulars, ...texts }
  const first = await incidents.create({
    ...{
      ...written,
      title: formerTitle,
      notices: [{ recipient: formerRecipient, reportedOn: '2026-11-20' }],
    },
  })
  const notices = [{ recipient, reportedOn: '2026-11-21' }]
  const changed = await incidents.update({ ...targetOf(first), ...written, notices })
  const incidentId = changed.incident.id
  await incidents.attach({ incidentId, file: scan(fileText, fileName) })
  const settled = await incidents.settle({ ...targetOf(changed), settledOn: '2026-11-22' })
  await incidents.reopen({ ...targetOf(settled), reason: reopening })
  const mistaken = await incidents.create(written)
  await incidents.withdraw({ ...targetOf(mistaken), reason: withdrawal })
  await incidents.exportFile({ fiscalYear: null, format: 'xlsx' })
  await reports.preview({ kind: 'incident-report', incidentId })
  return incidentId
}

async function aFolderWithIncident() {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  return { ...program, officer, incidentId: await writeIncident(officer) }
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

describe('an incident on the disk', () => {
  it('can be read in no file of the data folder nor of a backup, in no spelling', async () => {
    const { dataFolder, officer, signedInAs, incidents } = await aFolderWithIncident()
    const administrator = await signedInAs('administrator')
    const backups = await aBackupPlace(administrator)
    await administrator.backups.run(onSameDisk)
    await officer.organization.get({})
    const folders = [dataFolder, backups]
    expect(findPlainTexts(folders, Object.values(incidentSecrets))).toEqual([])
    // the same look finds what of it is no secret, in the records and in the backup
    expect(findPlainTexts(folders, ['R8-事案-01']).length).toBeGreaterThan(1)
    expect(incidents).toEqual([])
  })

  it('is read again by one with the key, with its files and history', async () => {
    const { officer, incidentId } = await aFolderWithIncident()
    const { incident, attachments } = await officer.incidents.get({ incidentId })
    const { title, cause, recipient, reopening, fileName, fileText } = incidentSecrets
    expect(incident).toMatchObject({ title, cause, reopeningReason: reopening })
    expect(incident.notices).toEqual([{ recipient, reportedOn: '2026-11-21' }])
    const [attachment] = attachments
    if (attachment === undefined) throw new Error('no photograph')
    const file = await officer.attachments.open({ attachmentId: attachment.id })
    expect([file.name, await file.text()]).toEqual([`${fileName}.pdf`, `%PDF-1.7\n${fileText}\n%%EOF\n`])
    const history = JSON.stringify(await officer.history.list({ record: null, before: null }))
    const { fileText: _, ...told } = incidentSecrets
    expect(Object.values(told).filter((secret) => !history.includes(secret))).toEqual([])
  })

  it('shows one without the key its number, days, kind and state, and nothing of what it says', async () => {
    const { signedInAs, incidentId } = await aFolderWithIncident()
    const auditor = await signedInAs('auditor')
    const { incidents: listed, keyState } = await auditor.incidents.list({})
    expect(keyState).toBe('missing')
    expect(listed.find(({ id }) => id === incidentId)).toMatchObject({
      ...{ number: 'R8-事案-01', kind: 'lossOrTheft', foundOn: '2026-11-20', state: 'handling' },
      title: '（鍵がないため表示できません）',
    })
    const detail = await auditor.incidents.get({ incidentId })
    expect(detail).toMatchObject({ mayChange: false, mayAttach: false, mayReopen: false })
    const history = await auditor.history.list({ record: null, before: null })
    const all = JSON.stringify([listed, detail, history])
    expect(Object.values(incidentSecrets).filter((secret) => all.includes(secret))).toEqual([])
    expect(/.{120}§/.exec(all)?.[0]).toBeUndefined()
    const rule = { code: 'rule_violation', data: { rule: 'closedKeyMissing' } }
    const [attachment] = detail.attachments
    if (attachment === undefined) throw new Error('no photograph')
    const tries = [
      auditor.reports.preview({ kind: 'incident-report', incidentId }),
      auditor.incidents.exportFile({ fiscalYear: null, format: 'csv' }),
      auditor.attachments.open({ attachmentId: attachment.id }),
    ]
    for (const one of tries) expect(await refusalOf(one)).toMatchObject(rule)
  })

  it('is not written at by an officer without the key', async () => {
    const { signedInAsAdmin, incidentId } = await aFolderWithIncident()
    const other = await signedInAsAdmin()
    const { mayRecord } = await other.incidents.list({})
    expect(mayRecord).toBe(false)
    const target = { incidentId, expectedRowVersion: 4 }
    const tries = [
      other.incidents.create(someParticulars),
      other.incidents.update({ ...target, ...someParticulars }),
      other.incidents.settle({ ...target, settledOn: '2026-11-22' }),
      other.incidents.attach({ incidentId, file: scan('X', 'x') }),
    ]
    for (const one of tries)
      expect(await refusalOf(one)).toMatchObject({ data: { rule: 'closedKeyMissing' } })
  })

  it('is not written at all where the records have no key yet', async () => {
    const { program, signedInAs, dataFolder } = await aProgram()
    const officer = await signedInAs('officer')
    const { db } = getReadyFolder(program.state)
    for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string
    }[])
      if (name.startsWith('closed_key')) db.exec(`DROP TRIGGER ${name}`)
    db.exec('DELETE FROM closed_key_grant; DELETE FROM closed_key')
    const { keyState, mayRecord } = await officer.incidents.list({})
    expect([keyState, mayRecord]).toEqual(['notBegun', false])
    const recording = officer.incidents.create({ ...someParticulars, title: incidentSecrets.title })
    expect(await refusalOf(recording)).toMatchObject({ data: { rule: 'closedKeyNotBegun' } })
    expect(findPlainTexts([dataFolder], [incidentSecrets.title])).toEqual([])
  })

  it('leaves records that verify finds sound, and a text taken out is found without its key', async () => {
    const { program } = await aFolderWithIncident()
    const { db, folder } = getReadyFolder(program.state)
    expect(verifyRecords({ db, dataFolder: folder })).toMatchObject({ isSound: true })
    const taken = 'DELETE FROM closed_text WHERE id = (SELECT recipient FROM incident_notice LIMIT 1)'
    expect(() => db.exec(taken)).toThrow('never deleted')
    db.exec('DROP TRIGGER closed_text_of_incident_is_never_deleted')
    db.exec(taken)
    expect(verifyRecords({ db, dataFolder: folder }).brokenPlace).toContain('closed_text')
  })
})
