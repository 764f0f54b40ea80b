import { describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/data/database.ts'
import { listConversions } from '../../../electron/data/repositories/conversion-repository.ts'
import { getHistoryHead, iterateHistory } from '../../../electron/data/repositories/history-repository.ts'
import { readRecordedConversion } from '../../../electron/services/conversion/conversion-record.ts'
import { toEntryHash } from '../../../electron/services/history-chain.ts'
import { getReadyFolder } from '../../../electron/services/program-state.ts'
import { verifyRecords } from '../../../electron/services/verify-service.ts'
import { aProgram, testPassword } from '../../support/a-program.ts'
import { secrets, writePlainProcedure } from '../../support/a-secret-procedure.ts'
import { findPlainTexts } from '../../support/data-folder-texts.ts'
import { refusalOf } from '../../support/refusal.ts'

const texts = Object.values(secrets)

async function aPlainFolder() {
  const program = await aProgram()
  const ids = await writePlainProcedure(program)
  const { db, folder } = getReadyFolder(program.program.state)
  const verify = () => verifyRecords({ db, dataFolder: folder })
  return { ...program, ids, db, verify }
}

async function aConvertedFolder() {
  const plain = await aPlainFolder()
  const officer = await plain.signedInAs('officer')
  await officer.conversions.run({})
  return { ...plain, officer }
}

describe('what was written of a 実施手順 before there was a key', () => {
  it('can be read in the folder, all of it, until it is converted', async () => {
    const { dataFolder, signedInAs } = await aPlainFolder()
    const found = findPlainTexts([dataFolder], texts).join('\n')
    expect(texts.filter((text) => !found.includes(text))).toEqual([])
    const officer = await signedInAs('officer')
    const status = await officer.conversions.status({})
    expect(status).toMatchObject({ plainFiles: 2, isBegun: true, isHeld: true, convertedAt: null })
    expect(status.plainTexts).toBeGreaterThan(30)
  })

  it('stands in no file of the folder afterwards, in no spelling', async () => {
    const { dataFolder, officer, incidents } = await aConvertedFolder()
    expect(await officer.conversions.status({})).toMatchObject({
      ...{ plainTexts: 0, plainFiles: 0, isSwept: true, convertedAt: '2026-11-22T01:00:00.000Z' },
    })
    expect(findPlainTexts([dataFolder], texts)).toEqual([])
    expect(incidents).toEqual([])
  })

  it('keeps every hash that was chained or printed, and verify finds it sound', async () => {
    const { db, verify, signedInAs } = await aPlainFolder()
    const officer = await signedInAs('officer')
    const before = getHistoryHead(db)
    const hashes = db.prepare('SELECT sequence, hash FROM history_entry ORDER BY sequence').all()
    const seals = db.prepare('SELECT sha256, record_sha256, rows_json, hash FROM seal').all()
    await officer.conversions.run({})
    const after = db.prepare('SELECT sequence, hash FROM history_entry WHERE sequence <= ? ORDER BY sequence')
    expect(after.all(before.sequence)).toEqual(hashes)
    expect(db.prepare('SELECT sha256, record_sha256, rows_json, hash FROM seal').all()).toEqual(seals)
    expect(seals).toHaveLength(1)
    expect(verify()).toMatchObject({ isSound: true, brokenPlace: null })
  })

  it('is read again with the key, with its particulars, files, 決裁 and history', async () => {
    const { officer, ids, client } = await aConvertedFolder()
    const { name, title, reason, summary, fileName, fileText } = secrets
    const { document, editions } = await officer.policyDocuments.get({
      policyDocumentId: ids.policyDocumentId,
    })
    const first = editions.find(({ id }) => id === ids.editionId)
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
    const { approvals } = await officer.approvals.get({ record: { kind: 'edition', id: ids.revisedId } })
    expect(approvals.map((round) => round.reason)).toContain(secrets.sentBack)
    await client.session.signIn({ loginName: 'officer', password: testPassword })
    const history = JSON.stringify(await client.history.list({ record: null, before: null }))
    for (const secret of [name, title, reason, summary, fileName]) expect(history).toContain(secret)
  })

  it('is converted by one who holds the key alone', async () => {
    const { signedInAs, signedInAsAdmin } = await aPlainFolder()
    await signedInAs('officer')
    const other = await signedInAsAdmin()
    expect(await other.conversions.status({})).toMatchObject({ isBegun: true, isHeld: false })
    const rule = { data: { rule: 'closedKeyMissing' } }
    expect(await refusalOf(other.conversions.run({}))).toMatchObject(rule)
  })

  it('is left alone where nothing is plain', async () => {
    const { officer, db } = await aConvertedFolder()
    const before = getHistoryHead(db)
    await officer.conversions.run({})
    expect(getHistoryHead(db)).toEqual(before)
  })
})

/**
 * Changes what a converted entry says and makes all fit that can be made without the key: the stand-in, its list in the newest
 * entries, their hashes and the head.
 */
function forgeEntry(db: Database): void {
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
  const guards = triggers as { name: string; sql: string }[]
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
  const entries = [...iterateHistory(db)]
  const forged = entries.find(({ act }) => act === 'policyDocuments.create')
  if (forged?.afterJson == null) throw new Error('no converted entry')
  const afterJson = forged.afterJson.replace('"rowVersion":1', '"rowVersion":7')
  db.prepare('UPDATE history_entry SET after_json = ? WHERE sequence = ?').run(afterJson, forged.sequence)
  db.prepare('UPDATE stand_in SET now = ? WHERE was = ?').run(
    toEntryHash({ ...forged, afterJson }),
    forged.hash,
  )
  const { id } = listConversions(db)[0] ?? { id: '' }
  const { standInsSha256 } = readRecordedConversion(db, id)
  const first = entries.findIndex(({ act }) => act === 'conversions.convert')
  let previousHash = entries[first - 1]?.hash ?? ''
  for (const entry of entries.slice(first)) {
    const put = (json: string | null) =>
      json?.replace(/"standInsSha256":"[0-9a-f]+"/, `"standInsSha256":"${standInsSha256}"`) ?? null
    const { beforeJson, afterJson: after } = entry
    const said = { ...entry, beforeJson: put(beforeJson), afterJson: put(after), previousHash }
    previousHash = toEntryHash(said)
    db.prepare(
      `UPDATE history_entry SET before_json = :beforeJson, after_json = :afterJson, previous_hash = :previousHash,
         hash = :hash WHERE sequence = :sequence`,
    ).run({
      ...{ beforeJson: said.beforeJson, afterJson: said.afterJson, sequence: entry.sequence },
      ...{ previousHash: said.previousHash, hash: previousHash },
    })
  }
  db.prepare('UPDATE history_head SET hash = ?').run(previousHash)
  for (const { sql } of guards) db.exec(sql)
}

describe('a converted record', () => {
  it.each([
    ['history_entry', "after_json = replace(after_json, '{', '{ ') WHERE act = 'policyDocuments.create'"],
    ['edition', "title = title || 'x' WHERE title GLOB '§*'"],
    ['seal', "snapshot_json = snapshot_json || ' '"],
    ['stand_in', "now = replace(now, 'a', 'b')"],
    ['closed_text', 'sealed = zeroblob(length(sealed)) WHERE conversion_id IS NOT NULL'],
  ])('that is changed past the program is found without the key: %s', async (table, change) => {
    const { db, verify } = await aConvertedFolder()
    const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    const triggers = guards.all(table) as { name: string; sql: string }[]
    for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
    db.exec(`UPDATE ${table} SET ${change}`)
    for (const { sql } of triggers) db.exec(sql)
    const { isSound, brokenPlace } = verify()
    expect(isSound).toBe(false)
    expect(brokenPlace).not.toContain('仕組み')
  })

  it('is held against what was written, with the key: a stand-in that was made up is found', async () => {
    const { officer, db, verify } = await aConvertedFolder()
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
    forgeEntry(db)
    expect(verify()).toMatchObject({ isSound: true })
    const { isSound, brokenPlace } = await officer.history.verify({})
    expect([isSound, brokenPlace]).toEqual([false, expect.stringContaining('暗号化する前の内容と違います')])
    // the full check reads the rest in a thread that has no key
    await officer.startup.startCheck({ onlyIfDue: false })
    await expect
      .poll(async () => (await officer.startup.status({})).state, { timeout: 10_000 })
      .toBe('unusable')
  })

  it('goes on: a new edition is begun, written and approved as of any other', async () => {
    const { officer, ids, verify, dataFolder } = await aConvertedFolder()
    const { draftId: editionId } = ids
    const source = await officer.policyDocuments.getSource({ editionId })
    const text = `${source.text}\n第3条 ${secrets.text}。`
    const edition = { editionId, expectedRowVersion: source.edition.rowVersion, title: source.edition.title }
    await officer.policyDocuments.saveDraft({ ...edition, text })
    expect(verify()).toMatchObject({ isSound: true, brokenPlace: null })
    expect(findPlainTexts([dataFolder], texts)).toEqual([])
  })
})
