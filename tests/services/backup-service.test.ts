import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { aFolder, aFreshProgram, aProgram, openFolder, testPassword } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

describe('backups.run', () => {
  it('makes a folder the program can open, with every kept file in it', async () => {
    const { officer, subject, signedInAsAdmin, incidents } = await aClosedInspection()
    const issued = await officer.reports.issue(subject)
    const folder = aFolder()
    const admin = await signedInAsAdmin()
    expect((await admin.backups.setFolder({ folder })).last).toBe(null)
    const { last } = await officer.backups.run({})
    expect(last?.place).toBe(join(folder, '情報セキュリティ台帳-控え-20261122-100000'))
    expect(readdirSync(folder)).toEqual(['情報セキュリティ台帳-控え-20261122-100000'])
    const manifest = JSON.parse(readFileSync(join(last?.place ?? '', 'manifest.json'), 'utf8'))
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([
      `attachments/${issued.sha256.slice(0, 2)}/${issued.sha256}`,
      'daicho.db',
    ])
    const other = aFreshProgram()
    expect((await openFolder(other.client, last?.place ?? '')).state).toBe('ready')
    await other.client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await other.client.reports.openIssued({ issuedReportId: issued.id })).size).toBe(issued.sizeBytes)
    expect((await other.client.history.verify({})).isSound).toBe(true)
    expect(incidents).toEqual([])
  })

  it('keeps the ten newest copies and nothing of others', async () => {
    const { signedInAsAdmin, clock } = await aProgram()
    const admin = await signedInAsAdmin()
    const folder = aFolder()
    writeFileSync(join(folder, '予算.xlsx'), 'x')
    await admin.backups.setFolder({ folder })
    for (let count = 0; count < 12; count += 1) {
      clock.advanceSeconds(1)
      await admin.backups.run({})
    }
    const names = readdirSync(folder).toSorted()
    expect(names).toHaveLength(11)
    expect(names.at(0)).toBe('予算.xlsx')
    expect(names.at(1)).toBe('情報セキュリティ台帳-控え-20261122-100003')
  })

  it('leaves no half copy and calls nothing good when the records fail the check', async () => {
    const { officer, subject, signedInAsAdmin, dataFolder } = await aClosedInspection()
    const { sha256 } = await officer.reports.issue(subject)
    rmSync(join(dataFolder, 'attachments', sha256.slice(0, 2), sha256))
    const folder = aFolder()
    await (await signedInAsAdmin()).backups.setFolder({ folder })
    expect((await refusalOf(officer.backups.run({}))).code).toBe('storage_corrupt')
    expect(readdirSync(folder)).toEqual([])
    expect((await officer.backups.status({})).last).toBe(null)
  })

  it('says when the stick is not there, and when no place was chosen', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    expect((await refusalOf(admin.backups.run({}))).data).toEqual({ rule: 'noBackupFolder' })
    const folder = join(aFolder(), 'stick')
    mkdirSync(folder)
    await admin.backups.setFolder({ folder })
    rmSync(folder, { recursive: true })
    expect((await refusalOf(admin.backups.run({}))).code).toBe('file_missing')
    expect(existsSync(folder)).toBe(false)
  })

  it('removes what a broken-off copy left', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const folder = aFolder()
    mkdirSync(join(folder, '情報セキュリティ台帳-控え-20261121-100000.unfinished'))
    await admin.backups.setFolder({ folder })
    await admin.backups.run({})
    expect(readdirSync(folder)).toEqual(['情報セキュリティ台帳-控え-20261122-100000'])
  })
})

describe('backups.setFolder', () => {
  it('refuses what is no folder and the data folder itself', async () => {
    const { signedInAsAdmin, dataFolder } = await aProgram()
    const admin = await signedInAsAdmin()
    const reasons = []
    for (const folder of ['相対', join(aFolder(), 'none'), dataFolder, join(dataFolder, 'copies')]) {
      mkdirSync(join(dataFolder, 'copies'), { recursive: true })
      reasons.push((await refusalOf(admin.backups.setFolder({ folder }))).data)
    }
    expect(reasons.map((data) => JSON.parse(JSON.stringify(data)).reason)).toEqual([
      'notAFolder',
      'notAFolder',
      'insideDataFolder',
      'insideDataFolder',
    ])
  })
})
