import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBackupPlace, onSameDisk } from '../support/a-backup-place.ts'
import {
  aFolderOf,
  breakPage,
  changeRecords,
  findReportFile,
  remembering,
  type SoundFiles,
  someSoundFiles,
} from '../support/a-damaged-folder.ts'
import { aFolder, aFreshProgram, aProgram, openFolder, testPassword } from '../support/a-program.ts'
import { takePicture } from '../support/folder-picture.ts'
import { refusalOf } from '../support/refusal.ts'

let sound: SoundFiles

beforeAll(async () => {
  sound = await someSoundFiles()
})

/** A program that finds the damage at its start. */
function aStartOn(damage: (folder: string) => void) {
  const folder = aFolderOf(sound)
  damage(folder)
  return { ...aFreshProgram({ settings: remembering(folder) }), folder }
}

const loseReport = (folder: string) => rmSync(findReportFile(folder))

describe('going on with damaged records to look at them', () => {
  it('is offered only where every record can be read', async () => {
    const offers: Record<string, boolean> = {}
    for (const [name, damage] of Object.entries({
      loseReport,
      breakPage,
      changePast: (folder: string) =>
        changeRecords(
          folder,
          "UPDATE history_entry SET act = 'x' WHERE sequence = (SELECT max(sequence) - 3 FROM history_entry)",
        ),
      cutHistory: (folder: string) =>
        changeRecords(
          folder,
          'DELETE FROM history_entry WHERE sequence = (SELECT max(sequence) FROM history_entry)',
        ),
    })) {
      const { client } = aStartOn(damage)
      offers[name] = (await client.startup.status({})).canReadOnly
      if (offers[name]) continue
      expect((await refusalOf(client.startup.goOnReadOnly({}))).data).toEqual({ rule: 'cannotReadSafely' })
    }
    expect(offers).toEqual({ loseReport: true, breakPage: false, changePast: true, cutHistory: false })
  })

  it('shows everything and refuses every write, and the folder stays as it is', async () => {
    const { client, folder, incidents } = aStartOn(loseReport)
    const before = takePicture(folder)
    const status = await client.startup.goOnReadOnly({})
    expect(status).toMatchObject({ state: 'ready', readOnlyPlace: expect.stringContaining('添付ファイル') })
    await refusalOf(client.session.signIn({ loginName: 'admin', password: 'ちがうあいことばです' }))
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    const [inspection] = await client.inspections.list({})
    const [report] = await client.reports.listIssued({})
    if (inspection === undefined || report === undefined) throw new Error('both are there')
    expect((await client.inspections.get({ inspectionId: inspection.id })).state).toBe('closed')
    const { setting } = await client.backups.status({})
    const refused = await Promise.all([
      refusalOf(client.units.create({ name: '新しい課', body: 'manager' })),
      refusalOf(client.backups.run(onSameDisk)),
      refusalOf(client.backups.updateSetting({ ...setting, expectedRowVersion: setting.rowVersion })),
      refusalOf(client.reports.issue({ kind: 'inspection-result', inspectionId: inspection.id })),
      refusalOf(
        client.session.changePassword({
          currentPassword: testPassword,
          newPassword: 'あたらしいあいことば1',
        }),
      ),
    ])
    expect(refused.map(({ data }) => data)).toEqual(refused.map(() => ({ rule: 'readOnlyRecords' })))
    expect((await refusalOf(client.reports.openIssued({ issuedReportId: report.id }))).code).toBe(
      'file_missing',
    )
    await client.session.signOut({})
    expect(takePicture(folder)).toEqual(before)
    expect(incidents).toEqual([])
  })

  it('ends when the folder was mended', async () => {
    const { client, folder } = aStartOn(loseReport)
    await client.startup.goOnReadOnly({})
    const [name, bytes] = [...sound].find(([path]) => path.startsWith('attachments')) ?? ['', Buffer.alloc(0)]
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
    expect(await openFolder(client, folder)).toMatchObject({ state: 'ready', readOnlyPlace: null })
  })
})

describe('saving damaged records', () => {
  it('copies every file as it is and touches none', async () => {
    const { client, folder } = aStartOn(breakPage)
    const before = takePicture(folder)
    const place = aFolder()
    const saved = await client.startup.saveDamaged({ folder: place })
    expect(saved).toMatchObject({
      place: join(place, '情報セキュリティ台帳-破損-20261122-100000'),
      fileCount: sound.size,
      unreadableCount: 0,
    })
    for (const name of sound.keys()) {
      expect(readFileSync(join(saved.place, name)).equals(readFileSync(join(folder, name)))).toBe(true)
    }
    expect(takePicture(folder)).toEqual(before)
  })

  it('refuses the folder itself, and sound records', async () => {
    const { client, folder } = aStartOn(breakPage)
    const refusal = await refusalOf(client.startup.saveDamaged({ folder: join(folder, 'attachments') }))
    expect(refusal.data).toMatchObject({ reason: 'insideDataFolder' })
    const fresh = await aProgram()
    expect((await refusalOf(fresh.client.startup.saveDamaged({ folder: aFolder() }))).data).toEqual({
      rule: 'notDamaged',
    })
  })
})

describe('the newest good backup', () => {
  it('is found at the place the damaged records name, passing over broken ones, and restored', async () => {
    const first = await aProgram()
    const place = await aBackupPlace(await first.signedInAsAdmin())
    const officer = await first.signedInAs('officer')
    for (const _ of [1, 2]) {
      await officer.backups.run(onSameDisk)
      first.clock.advanceSeconds(60)
    }
    await first.program.close()
    const [good = '', newest = ''] = readdirSync(place).toSorted()
    writeFileSync(join(place, newest), 'x')
    changeRecords(
      first.dataFolder,
      'DELETE FROM history_entry WHERE sequence = (SELECT max(sequence) FROM history_entry)',
    )
    const { client, clock } = aFreshProgram({ settings: remembering(first.dataFolder) })
    const found = await client.restores.findNewest({})
    expect(found).toMatchObject({
      listed: { name: good },
      passedOver: 1,
      contents: { organizationName: '北松北部環境組合' },
    })
    clock.advanceSeconds(600)
    const { asideFolder } = await client.restores.run({ file: found?.listed.file ?? '', passphrase: null })
    expect(readdirSync(asideFolder ?? '')).toContain('daicho.db')
    expect((await client.startup.status({})).state).toBe('ready')
  })

  it('is null where there is none', async () => {
    const { client } = aStartOn(breakPage)
    expect(await client.restores.findNewest({})).toBe(null)
  })
})
