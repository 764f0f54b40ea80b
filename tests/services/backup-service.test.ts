import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openZip } from '../../electron/files/zip-check.ts'
import { aBackupPlace, aUnionWithBackups, onSameDisk } from '../support/a-backup-place.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { aFolder, aProgram } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

const name = '情報セキュリティ台帳-控え-20261122-100000.daicho'

describe('backups.run', () => {
  it('makes one file with the records and every kept file in it', async () => {
    const { officer, subject, signedInAsAdmin, incidents } = await aClosedInspection()
    const issued = await officer.reports.issue(subject)
    const folder = await aBackupPlace(await signedInAsAdmin())
    const { last, isDue } = await officer.backups.run(onSameDisk)
    expect(readdirSync(folder)).toEqual([name])
    const bytes = readFileSync(join(folder, name))
    expect(last).toMatchObject({
      place: join(folder, name),
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      attachmentCount: 1,
      hasPassphrase: false,
      madeBy: 'officerの人',
    })
    expect(isDue).toBe(false)
    const zip = openZip(bytes, 50_000_000)
    expect(zip.names.toSorted()).toEqual([
      `attachments/${issued.sha256.slice(0, 2)}/${issued.sha256}`,
      'daicho.db',
      'manifest.json',
    ])
    expect(incidents).toEqual([])
  })

  it('leaves nothing of its work in the data folder or on the stick', async () => {
    const { officer, dataFolder, folder } = await aUnionWithBackups()
    await officer.backups.run(onSameDisk)
    expect(readdirSync(join(dataFolder, 'copies'))).toEqual([])
    expect(readdirSync(folder)).toEqual([name])
  })

  it('keeps the set number of backups and nothing of others', async () => {
    const { admin, clock, folder } = await aUnionWithBackups()
    writeFileSync(join(folder, '予算.xlsx'), 'x')
    const { setting } = await admin.backups.status({})
    await admin.backups.updateSetting({ ...setting, keptCount: 3, expectedRowVersion: setting.rowVersion })
    for (let count = 0; count < 5; count += 1) {
      clock.advanceSeconds(1)
      await admin.backups.run(onSameDisk)
    }
    expect(readdirSync(folder).toSorted()).toEqual([
      '予算.xlsx',
      ...['03', '04', '05'].map((second) => name.replace('100000', `1000${second}`)),
    ])
  })

  it('never removes the newest one, though a wrong clock gave it an old name', async () => {
    const { admin, signedInAs, clock, folder } = await aUnionWithBackups()
    const { setting } = await admin.backups.status({})
    await admin.backups.updateSetting({ ...setting, keptCount: 2, expectedRowVersion: setting.rowVersion })
    for (const _ of [1, 2]) {
      clock.advanceSeconds(1)
      await admin.backups.run(onSameDisk)
    }
    clock.advanceSeconds(-30 * 86_400)
    await (await signedInAs('officer')).backups.run(onSameDisk)
    expect(readdirSync(folder).toSorted()).toEqual([
      '情報セキュリティ台帳-控え-20261023-100002.daicho',
      name.replace('100000', '100002'),
    ])
  })

  it('leaves the backups of other records alone', async () => {
    const { admin, clock, folder } = await aUnionWithBackups()
    const { setting } = await admin.backups.status({})
    await admin.backups.updateSetting({ ...setting, keptCount: 2, expectedRowVersion: setting.rowVersion })
    const others = ['090000', '100000'].map((time) => name.replace('100000', time))
    for (const other of others) writeFileSync(join(folder, other), 'x')
    for (const _ of [1, 2, 3]) {
      clock.advanceSeconds(1)
      await admin.backups.run(onSameDisk)
    }
    const own = ['100002', '100003'].map((time) => name.replace('100000', time))
    expect(readdirSync(folder).toSorted()).toEqual([...others, ...own])
  })

  it('leaves no half backup and calls nothing good when a kept file is not what it was', async () => {
    const { officer, subject, signedInAsAdmin, dataFolder } = await aClosedInspection()
    const { sha256 } = await officer.reports.issue(subject)
    const file = join(dataFolder, 'attachments', sha256.slice(0, 2), sha256)
    const folder = await aBackupPlace(await signedInAsAdmin())
    writeFileSync(file, 'ほかの内容')
    expect((await refusalOf(officer.backups.run(onSameDisk))).code).toBe('storage_corrupt')
    rmSync(file)
    expect((await refusalOf(officer.backups.run(onSameDisk))).code).toBe('storage_corrupt')
    expect(readdirSync(folder)).toEqual([])
    expect((await officer.backups.status({})).last).toBe(null)
  })

  it('says when the stick is not there, and when no place was chosen', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    expect((await refusalOf(admin.backups.run(onSameDisk))).data).toEqual({ rule: 'noBackupFolder' })
    const folder = await aBackupPlace(admin)
    rmSync(folder, { recursive: true })
    expect((await refusalOf(admin.backups.run(onSameDisk))).code).toBe('file_missing')
    expect(existsSync(folder)).toBe(false)
  })

  it('asks before it writes to the disk the records are on', async () => {
    const { officer, folder } = await aUnionWithBackups()
    expect((await officer.backups.status({})).isOnSameDisk).toBe(true)
    const refusal = await refusalOf(officer.backups.run({ passphrase: null, mayBeOnSameDisk: false }))
    expect(refusal.data).toEqual({ rule: 'sameDisk' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('removes what a broken-off backup left', async () => {
    const { admin, folder } = await aUnionWithBackups()
    const left = join(folder, '情報セキュリティ台帳-控え-20261121-100000.daicho.unfinished')
    for (const end of ['', '.db', '.db-wal']) writeFileSync(`${left}${end}`, 'x')
    await admin.backups.run(onSameDisk)
    expect(readdirSync(folder)).toEqual([name])
  })

  it('runs one at a time, tells how far it is and can be given up', async () => {
    const { officer, dataFolder, folder } = await aUnionWithBackups()
    const bytes = Buffer.alloc(60_000_000, 3)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    mkdirSync(join(dataFolder, 'attachments', sha256.slice(0, 2)), { recursive: true })
    writeFileSync(join(dataFolder, 'attachments', sha256.slice(0, 2), sha256), bytes)
    const refused = refusalOf(officer.backups.run(onSameDisk))
    const phases = new Set<string>()
    for (let tries = 0; tries < 2000 && !phases.has('writing'); tries += 1) {
      await setTimeout(2)
      phases.add((await officer.backups.stage({}))?.phase ?? 'none')
    }
    expect([...phases]).toContain('writing')
    expect((await refusalOf(officer.backups.run(onSameDisk))).data).toEqual({ rule: 'backupRunning' })
    await officer.backups.cancel({})
    expect((await refused).data).toEqual({ rule: 'backupCancelled' })
    expect(readdirSync(folder)).toEqual([])
    expect(await officer.backups.stage({})).toBe(null)
  })

  it('demands a passphrase where the setting asks for one, and keeps it nowhere', async () => {
    const { admin, officer, folder, dataFolder } = await aUnionWithBackups()
    const { setting } = await admin.backups.status({})
    await admin.backups.updateSetting({
      ...setting,
      asksPassphrase: true,
      expectedRowVersion: setting.rowVersion,
    })
    expect((await refusalOf(officer.backups.run(onSameDisk))).data).toEqual({ rule: 'passphraseNeeded' })
    const passphrase = '青い自転車と古い壁の時計'
    const { last } = await officer.backups.run({ ...onSameDisk, passphrase })
    expect(last?.hasPassphrase).toBe(true)
    for (const file of [
      join(folder, name),
      join(dataFolder, 'daicho.db'),
      join(dataFolder, 'daicho.db-wal'),
    ]) {
      if (existsSync(file)) expect(readFileSync(file).includes(passphrase)).toBe(false)
    }
    expect(readFileSync(join(folder, name)).includes('SQLite format 3')).toBe(false)
  })

  it('is due again after the set number of days', async () => {
    const { officer, clock, signedInAs } = await aUnionWithBackups()
    expect((await officer.backups.status({})).isDue).toBe(true)
    await officer.backups.run(onSameDisk)
    clock.advanceSeconds(7 * 86_400)
    const later = await signedInAs('officer')
    expect(await later.backups.status({})).toMatchObject({ isDue: false, last: { ageDays: 7 } })
    // the day in Japan ends at 15:00 UTC
    clock.advanceSeconds(14 * 3600)
    const onTheNextDay = await signedInAs('officer')
    expect(await onTheNextDay.backups.status({})).toMatchObject({ isDue: true, last: { ageDays: 8 } })
    const { duties } = await onTheNextDay.home.get({ fiscalYear: 2026 })
    expect(duties).toContainEqual(expect.objectContaining({ kind: 'backup', state: 'late' }))
  })
})

describe('backups.updateSetting', () => {
  it('refuses what is no folder and the data folder itself', async () => {
    const { signedInAsAdmin, dataFolder } = await aProgram()
    const admin = await signedInAsAdmin()
    const { setting } = await admin.backups.status({})
    mkdirSync(join(dataFolder, 'copies'), { recursive: true })
    const reasons = []
    for (const folder of ['相対', join(aFolder(), 'none'), dataFolder, join(dataFolder, 'copies')]) {
      const call = admin.backups.updateSetting({ ...setting, folder, expectedRowVersion: setting.rowVersion })
      reasons.push((await refusalOf(call)).data)
    }
    expect(reasons.map((data) => JSON.parse(JSON.stringify(data)).reason)).toEqual([
      'notAFolder',
      'notAFolder',
      'insideDataFolder',
      'insideDataFolder',
    ])
  })

  it('refuses a setting that another window changed', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const { setting } = await admin.backups.status({})
    const change = { ...setting, keptCount: 5, expectedRowVersion: setting.rowVersion }
    await admin.backups.updateSetting(change)
    expect((await refusalOf(admin.backups.updateSetting(change))).code).toBe('stale_row')
  })

  it('takes only a folder that the dialog gave to this window', async () => {
    const chosen = aFolder()
    const dialogs = { chooseFolder: async () => chosen, chooseBackup: async () => null }
    const { signedInAsAdmin } = await aProgram({ dialogs })
    const admin = await signedInAsAdmin()
    const { setting } = await admin.backups.status({})
    const change = { ...setting, expectedRowVersion: setting.rowVersion }
    const refusal = await refusalOf(admin.backups.updateSetting({ ...change, folder: chosen }))
    expect(refusal).toMatchObject({ code: 'invalid_input', data: { field: 'folder', reason: 'notChosen' } })
    await admin.startup.chooseFolder({ purpose: 'backup' })
    expect((await admin.backups.updateSetting({ ...change, folder: chosen })).setting.folder).toBe(chosen)
  })
})
