import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookIntoRemembered } from '../../electron/services/open-folder.ts'
import { aBackupPlace, aUnionWithBackups, onSameDisk } from '../support/a-backup-place.ts'
import { flipByte } from '../support/a-changed-pdf.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { aClock, aFolder, aFreshProgram, aProgram, testPassword } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

const passphrase = '青い自転車と古い壁の時計'

/** Records with an issued report in a backup, and what was changed since. */
async function aBackedUpUnion(secret: string | null = null) {
  const { officer, subject, signedInAsAdmin, ...union } = await aClosedInspection()
  const issued = await officer.reports.issue(subject)
  const admin = await signedInAsAdmin()
  const folder = await aBackupPlace(admin)
  const { last } = await officer.backups.run({ ...onSameDisk, passphrase: secret })
  await officer.units.create({ name: '控えのあとの課', body: 'manager' })
  return { ...union, officer, admin, issued, folder, source: { file: last?.place ?? '', passphrase: secret } }
}

describe.each([{ secret: null }, { secret: passphrase }])(
  'restores.run (passphrase: $secret)',
  ({ secret }) => {
    it('brings back everything the backup has and keeps the folder that was in use', async () => {
      const { program, admin, dataFolder, source, issued, incidents } = await aBackedUpUnion(secret)
      const { asideFolder } = await admin.restores.run(source)
      expect(basename(asideFolder ?? '')).toBe('data-復元前-20261122-100000')
      expect(readdirSync(dirname(dataFolder)).toSorted()).toEqual(['data', 'data-復元前-20261122-100000'])
      expect((await refusalOf(admin.units.list({}))).code).toBe('not_signed_in')
      await admin.session.signIn({ loginName: 'admin', password: testPassword })
      const names = (await admin.units.list({})).map(({ name }) => name)
      expect(names).not.toContain('控えのあとの課')
      expect((await admin.reports.openIssued({ issuedReportId: issued.id })).size).toBe(issued.sizeBytes)
      expect((await admin.history.verify({})).isSound).toBe(true)
      expect(program.state.folder).toMatchObject({ kind: 'ready', folder: dataFolder })
      const aside = aFreshProgram()
      await aside.client.startup.useFolder({ folder: asideFolder ?? '' })
      await aside.client.session.signIn({ loginName: 'admin', password: testPassword })
      expect((await aside.client.units.list({})).map(({ name }) => name)).toContain('控えのあとの課')
      expect(incidents).toEqual([])
    })

    it('works on a new PC before anything is set up', async () => {
      const { source } = await aBackedUpUnion(secret)
      const fresh = aFreshProgram()
      expect((await fresh.client.startup.status({})).state).toBe('needsFolder')
      expect(await fresh.client.restores.run(source)).toEqual({ asideFolder: null })
      expect(await fresh.client.startup.status({})).toMatchObject({
        state: 'ready',
        dataFolder: fresh.dataFolder,
      })
      await fresh.client.session.signIn({ loginName: 'admin', password: testPassword })
      expect((await fresh.client.history.verify({})).isSound).toBe(true)
    })

    it('shows what is inside and what it would replace', async () => {
      const { admin, source } = await aBackedUpUnion(secret)
      const contents = await admin.restores.inspect(source)
      expect(contents).toMatchObject({
        organizationName: '北松北部環境組合',
        madeBy: 'officerの人',
        madeAt: '2026-11-22T01:00:00.000Z',
        programEdition: 'test',
        attachmentCount: 1,
      })
      const units = contents.tables.find(({ table }) => table === 'unit')
      expect(units?.here).toBe((units?.inBackup ?? 0) + 1)
      expect(contents.present).toEqual({
        ...{ organizationName: '北松北部環境組合', isSample: false },
        ...{ changedAt: '2026-11-22T01:00:00.000Z', changedBy: 'officerの人' },
        ...{ isLonger: true, isOther: false, changesSince: 1 },
      })
    })

    it('can be rehearsed without touching the records', async () => {
      const { admin, officer, source, dataFolder } = await aBackedUpUnion(secret)
      const { entryCount, attachmentCount } = await admin.restores.rehearse(source)
      expect({ attachmentCount, hasHistory: entryCount > 0 }).toEqual({
        attachmentCount: 1,
        hasHistory: true,
      })
      expect(readdirSync(dirname(dataFolder))).toEqual(['data'])
      expect((await officer.units.list({})).map(({ name }) => name)).toContain('控えのあとの課')
    })
  },
)

describe('restores.inspect', () => {
  it('counts no change where people only came and went, and backed up', async () => {
    const { admin, officer } = await aUnionWithBackups()
    const { last } = await officer.backups.run(onSameDisk)
    await admin.session.signOut({})
    await admin.session.signIn({ loginName: 'admin', password: testPassword })
    await officer.backups.run(onSameDisk)
    await admin.restores.listFiles({})
    const { present } = await admin.restores.inspect({ file: last?.place ?? '', passphrase: null })
    expect(present).toMatchObject({ changesSince: 0, isOther: false, isLonger: true })
  })

  it('tells a backup of other records', async () => {
    const { source } = await aBackedUpUnion()
    const dialogs = { chooseFolder: async () => null, chooseBackup: async () => source.file }
    const other = await aProgram({ dialogs, clock: aClock('2026-11-25T01:00:00.000Z') })
    const admin = await other.signedInAsAdmin()
    await admin.units.create({ name: '別の課', body: 'manager' })
    for (let count = 0; count < 60; count += 1)
      await admin.units.create({ name: `別の課${count}`, body: 'manager' })
    await admin.restores.chooseFile({})
    expect((await admin.restores.inspect(source)).present).toMatchObject({ isOther: true })
  })
})

describe('restores.run', () => {
  it('notes itself in the history', async () => {
    const { admin, source } = await aBackedUpUnion()
    await admin.restores.run(source)
    await admin.session.signIn({ loginName: 'admin', password: testPassword })
    const rows = await admin.history.list({ record: null, before: null })
    expect(rows.map(({ act }) => act)).toContain('backups.restore')
  })

  it('changes nothing for a damaged backup', async () => {
    const { admin, officer, source, dataFolder } = await aBackedUpUnion()
    const bytes = readFileSync(source.file)
    for (const share of [0.2, 0.5, 0.8]) {
      writeFileSync(source.file, flipByte(bytes, Math.floor(bytes.length * share)))
      expect((await refusalOf(admin.restores.run(source))).code).toMatch(
        /^(file_unreadable|storage_corrupt)$/,
      )
    }
    writeFileSync(source.file, bytes.subarray(0, bytes.length - 2_000))
    expect((await refusalOf(admin.restores.run(source))).code).toBe('file_unreadable')
    expect(readdirSync(dirname(dataFolder))).toEqual(['data'])
    expect((await officer.units.list({})).map(({ name }) => name)).toContain('控えのあとの課')
  })

  it('asks for the passphrase and tells a wrong one', async () => {
    const { admin, source } = await aBackedUpUnion(passphrase)
    const reasons = []
    for (const tried of [null, 'これはちがう合言葉です。']) {
      reasons.push((await refusalOf(admin.restores.inspect({ ...source, passphrase: tried }))).data)
    }
    expect(reasons).toEqual([{ reason: 'needsPassphrase' }, { reason: 'wrongPassphrase' }])
  })

  it('is the administrator’s alone while records are open', async () => {
    const { officer, client, source } = await aBackedUpUnion()
    for (const [caller, code] of [
      [officer, 'not_permitted'],
      [client, 'not_signed_in'],
    ] as const) {
      for (const call of [
        caller.restores.run(source),
        caller.restores.rehearse(source),
        caller.restores.inspect(source),
        caller.restores.listFiles({}),
        caller.restores.chooseFile({}),
      ]) {
        expect((await refusalOf(call)).code).toBe(code)
      }
    }
  })

  it('takes only a file that the dialog or the list gave to this window', async () => {
    const chosen = join(aFolder(), 'a.daicho')
    const dialogs = { chooseFolder: async () => null, chooseBackup: async () => chosen }
    const { client } = aFreshProgram({ dialogs })
    const source = { file: chosen, passphrase: null }
    expect((await refusalOf(client.restores.inspect(source))).data).toEqual({
      field: 'file',
      reason: 'notChosen',
    })
    expect(await client.restores.chooseFile({})).toEqual({ file: chosen })
    expect((await refusalOf(client.restores.inspect(source))).code).toBe('file_missing')
  })

  it('lists the backups at their place, the newest first', async () => {
    const { admin, officer, clock } = await aUnionWithBackups()
    await officer.backups.run(onSameDisk)
    clock.advanceSeconds(61)
    await officer.backups.run(onSameDisk)
    const listed = await admin.restores.listFiles({})
    expect(listed.map(({ at }) => at)).toEqual(['2026-11-22T01:01:01.000Z', '2026-11-22T01:00:00.000Z'])
  })
})

describe('a restore that was broken off', () => {
  it('between its two renames is finished at the next start', async () => {
    const { program, dataFolder } = await aUnionWithBackups()
    await program.close()
    renameSync(dataFolder, `${dataFolder}.復元中`)
    writeFileSync(join(`${dataFolder}.復元中`, 'restore-complete'), '')
    const state = lookIntoRemembered(dataFolder)
    if (state.kind === 'ready') state.db.close()
    expect(state).toMatchObject({ kind: 'ready', folder: dataFolder })
    expect(existsSync(join(dataFolder, 'restore-complete'))).toBe(false)
  })

  it('before all of it was there is never taken for the records', async () => {
    const { program, dataFolder } = await aUnionWithBackups()
    await program.close()
    renameSync(dataFolder, `${dataFolder}.復元中`)
    expect(lookIntoRemembered(dataFolder)).toMatchObject({ kind: 'unusable', problem: 'file_missing' })
  })

  it('leaves room for the next one', async () => {
    const { admin, source, dataFolder } = await aBackedUpUnion()
    mkdirSync(`${dataFolder}.復元中`)
    writeFileSync(join(`${dataFolder}.復元中`, 'daicho.db'), 'half')
    await admin.restores.run(source)
    expect(readdirSync(dirname(dataFolder))).toHaveLength(2)
    rmSync(dataFolder, { recursive: true })
  })
})
