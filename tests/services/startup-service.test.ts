import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aFreshProgram, aProgram, openFolder, testPassword } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

const wizard = {
  organizationName: '北松北部環境組合',
  units: [{ name: '総務課', body: 'manager' as const }],
  policy: { source: 'builtIn' as const },
  administrator: { displayName: '管理 花子', loginName: 'admin', password: testPassword },
  backupFolder: null,
}

describe('the first start', () => {
  it('asks for a folder, then for the set-up, then is ready', async () => {
    const { client, dataFolder } = aFreshProgram()
    expect((await client.startup.status({})).state).toBe('needsFolder')
    expect((await openFolder(client, dataFolder)).state).toBe('needsSetUp')
    const { recoveryCode } = await client.startup.setUp(wizard)
    expect(recoveryCode).toMatch(/^([A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}$/)
    expect((await client.startup.status({})).state).toBe('ready')
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.organization.get({})).name).toBe('北松北部環境組合')
  })

  it('keeps nothing of a set-up that cannot be finished, and can be tried again', async () => {
    const { client, dataFolder, incidents } = aFreshProgram()
    await openFolder(client, dataFolder)
    const policy = { source: 'text' as const, text: '条のない文' }
    await refusalOf(client.startup.setUp({ ...wizard, policy }))
    expect(readdirSync(dataFolder)).toEqual([])
    expect(incidents).toEqual([])
    await client.startup.setUp(wizard)
    expect((await client.startup.status({})).state).toBe('ready')
  })

  it('sets a folder up once', async () => {
    const { client } = await aProgram()
    expect((await refusalOf(client.startup.setUp(wizard))).data).toEqual({ rule: 'alreadySetUp' })
  })

  it.each([
    ['no units', { ...wizard, units: [] }, 'units', 'tooSmall'],
    ['an empty name', { ...wizard, organizationName: '  ' }, 'organizationName', 'required'],
    [
      'a name of 10,000 letters',
      { ...wizard, organizationName: '組'.repeat(10_000) },
      'organizationName',
      'tooLong',
    ],
    [
      'a short password',
      { ...wizard, administrator: { ...wizard.administrator, password: 'みじかい' } },
      'administrator.password',
      'tooShort',
    ],
  ])('refuses %s at its field', async (_what, input, field, reason) => {
    const { client, dataFolder } = aFreshProgram()
    await openFolder(client, dataFolder)
    const refusal = await refusalOf(client.startup.setUp(input))
    expect(refusal).toEqual({ code: 'invalid_input', data: { field, reason } })
  })
})

describe('the data folder', () => {
  it('is not one that holds other things', async () => {
    const { client } = aFreshProgram()
    const folder = aFolder()
    writeFileSync(join(folder, '予算.xlsx'), 'x')
    const data = { field: 'folder', reason: 'holdsOtherThings', example: '予算.xlsx' }
    expect(await refusalOf(openFolder(client, folder))).toEqual({ code: 'invalid_input', data })
    expect((await client.startup.status({})).state).toBe('needsFolder')
  })

  it('is not a file', async () => {
    const { client } = aFreshProgram()
    const file = join(aFolder(), 'x')
    writeFileSync(file, 'x')
    const data = { field: 'folder', reason: 'notAFolder' }
    expect(await refusalOf(openFolder(client, file))).toEqual({ code: 'invalid_input', data })
  })

  it('is remembered and opened again at the next start', async () => {
    const first = await aProgram()
    await first.program.close()
    const settings = { getDataFolder: () => first.dataFolder, setDataFolder: () => undefined }
    const next = aFreshProgram({ settings })
    const status = await next.client.startup.status({})
    expect(status).toMatchObject({ state: 'ready', dataFolder: first.dataFolder })
  })

  it('is held by one program at a time', async () => {
    const first = await aProgram()
    const next = aFreshProgram()
    const status = await openFolder(next.client, first.dataFolder)
    expect(status).toMatchObject({ state: 'unusable', problem: 'storage_locked' })
  })

  it('with a damaged file is unusable and stays as it is', async () => {
    const first = await aProgram()
    await first.program.close()
    const file = join(first.dataFolder, 'daicho.db')
    const bytes = readFileSync(file).fill(0x5a, 4096, 5 * 4096)
    writeFileSync(file, bytes)
    const next = aFreshProgram()
    const status = await openFolder(next.client, first.dataFolder)
    expect(status).toMatchObject({ state: 'unusable', problem: 'storage_corrupt' })
    expect(status.problemPlace).toBeTruthy()
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect((await refusalOf(next.client.startup.setUp(wizard))).code).toBe('rule_violation')
    expect((await refusalOf(next.client.organization.get({}))).code).toBe('not_signed_in')
  })

  it('is not left by one who may not, and signs out whoever leaves it', async () => {
    const { signedInAs, signedInAsAdmin } = await aProgram()
    const other = join(aFolder(), 'other')
    const officer = await signedInAs('officer')
    expect((await refusalOf(openFolder(officer, other))).data).toEqual({ rule: 'signOutFirst' })
    const admin = await signedInAsAdmin()
    expect((await openFolder(admin, other)).state).toBe('needsSetUp')
    expect((await officer.session.current({})).state).toBe('signedOut')
  })

  it('that was remembered and is gone is no new start, and comes back with its stick', async () => {
    const first = await aProgram()
    await first.program.close()
    renameSync(first.dataFolder, `${first.dataFolder}-away`)
    const settings = { getDataFolder: () => first.dataFolder, setDataFolder: () => undefined }
    const next = aFreshProgram({ settings })
    const gone = { state: 'unusable', problem: 'file_missing', dataFolder: first.dataFolder }
    expect(await next.client.startup.status({})).toMatchObject(gone)
    expect(await openFolder(next.client, first.dataFolder)).toMatchObject(gone)
    renameSync(`${first.dataFolder}-away`, first.dataFolder)
    expect((await openFolder(next.client, first.dataFolder)).state).toBe('ready')
  })

  it('may already be there when it is empty', async () => {
    const { client } = aFreshProgram()
    const folder = join(aFolder(), 'empty')
    mkdirSync(folder)
    expect((await openFolder(client, folder)).state).toBe('needsSetUp')
  })
})
