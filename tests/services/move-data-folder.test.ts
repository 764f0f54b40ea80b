import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePassword } from '../../electron/services/sign-in-names.ts'
import { messageOf } from '../../renderer/components/messages.ts'
import { moveMessages } from '../../renderer/features/backups/move-messages.ts'
import { aClient, aFolder, aFreshProgram, aProgram, openFolder, testPassword } from '../support/a-program.ts'
import { apiError } from '../support/api-error.ts'
import { refusalOf } from '../support/refusal.ts'

const ownName = '情報セキュリティ台帳'

/** A union with a settings file of its own, as on one account of the PC. */
async function aMovable(options: Parameters<typeof aProgram>[0] = {}) {
  const program = await aProgram(options)
  const admin = await program.signedInAsAdmin()
  await admin.units.create({ name: '移す前の係', body: 'manager' })
  return { ...program, admin }
}

describe('moving the records', () => {
  it('copies all of them, uses them from there on, and keeps the folder that was in use', async () => {
    const { admin, program, dataFolder } = await aMovable()
    const chosen = join(aFolder(), '共有 フォルダー')
    mkdirSync(chosen)
    const moved = await admin.dataFolder.move({ folder: chosen })
    expect(moved).toEqual({ folder: join(chosen, ownName), keptFolder: dataFolder })
    expect(program.state.options.settings.getDataFolder()).toBe(moved.folder)
    expect(readdirSync(chosen)).toEqual([ownName])
    expect(existsSync(join(dataFolder, 'daicho.db'))).toBe(true)
    const client = aClient(program)
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.units.list({})).map(({ name }) => name)).toContain('移す前の係')
    expect((await client.history.verify({})).isSound).toBe(true)
    expect((await client.dataFolder.status({})).folder).toBe(moved.folder)
    const [entry] = await client.history.list({ record: { kind: 'dataFolder', id: '1' }, before: null })
    expect(entry?.act).toBe('dataFolder.move')
    expect(JSON.stringify(entry)).toContain(JSON.stringify(moved.folder))
  })

  it.each([
    '総務課　記録（原本）',
    '𠮷野家𩸽𠀋',
    '葛󠄀城市・辻󠄀',
    'ﾃﾞｰﾀ ｶﾅ',
    "a'b;--%",
    `.${'長い名前'.repeat(15)}`,
  ])('takes a folder named %s', async (name) => {
    const { admin, program } = await aMovable()
    const chosen = join(aFolder(), name)
    mkdirSync(chosen)
    const { folder } = await admin.dataFolder.move({ folder: chosen })
    expect(folder).toBe(join(chosen, ownName))
    const client = aClient(program)
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.history.verify({})).isSound).toBe(true)
    expect(readdirSync(chosen)).toEqual([ownName])
  })

  it('takes a place as deep as Windows can go, and none a character deeper', async () => {
    const { admin } = await aMovable()
    const base = aFolder()
    // 259 less the folder's own name while it is brought in and the longest name in it
    const left = 259 - 91 - `/${ownName}.移動中`.length - base.length
    // few of several bytes: SQLite on Linux counts 512 of them, on Windows characters
    const toDeep = (length: number) => join(base, 'あ'.repeat(20), 'b'.repeat(length - 22))
    const [fitting, tooDeep] = [toDeep(left), toDeep(left + 1)]
    for (const folder of [fitting, tooDeep]) mkdirSync(folder, { recursive: true })
    expect((await refusalOf(admin.dataFolder.move({ folder: tooDeep }))).data).toMatchObject({
      reason: 'tooLong',
    })
    expect((await admin.dataFolder.move({ folder: fitting })).folder).toBe(join(fitting, ownName))
  })

  it('is followed by those who still remember the folder that was in use', async () => {
    const { admin, program, dataFolder } = await aMovable()
    const { folder } = await admin.dataFolder.move({ folder: aFolder() })
    await program.close()
    const remembered: { folder: string | null } = { folder: dataFolder }
    const settings = {
      getDataFolder: () => remembered.folder,
      setDataFolder: (next: string | null) => {
        remembered.folder = next
      },
    }
    const { client } = aFreshProgram({ settings })
    expect(await client.startup.status({})).toMatchObject({ state: 'ready', dataFolder: folder })
    expect(remembered.folder).toBe(folder)
  })

  it('refuses a place inside the records, one with such a folder in it, and one whose paths were too long', async () => {
    const { admin, dataFolder } = await aMovable()
    const inside = join(dataFolder, 'copies')
    mkdirSync(inside, { recursive: true })
    const taken = aFolder()
    mkdirSync(join(taken, ownName))
    writeFileSync(join(taken, ownName, 'a.txt'), 'x')
    const long = join(aFolder(), 'あ'.repeat(60), 'い'.repeat(60), 'う'.repeat(60))
    mkdirSync(long, { recursive: true })
    const link = join(aFolder(), 'link')
    symlinkSync(inside, link, 'junction')
    const file = aFolder()
    writeFileSync(join(file, ownName), 'x')
    const holding = aFolder()
    writeFileSync(join(holding, 'daicho.db'), 'x')
    const reasons = []
    for (const folder of [inside, dataFolder, link, holding, file, taken, long, `${taken}-none`]) {
      const { code, data } = await refusalOf(admin.dataFolder.move({ folder }))
      reasons.push([code, Reflect.get(Object(data), 'reason')])
      const words = messageOf(apiError('invalid_input', Object(data)), moveMessages)
      expect(words).toMatch(/(選んで|選び直して)ください/)
      expect(words).not.toContain('控え')
    }
    expect(reasons).toEqual([
      ['invalid_input', 'insideDataFolder'],
      ['invalid_input', 'insideDataFolder'],
      ['invalid_input', 'insideDataFolder'],
      ['invalid_input', 'holdsRecords'],
      ['invalid_input', 'notEmpty'],
      ['invalid_input', 'notEmpty'],
      ['invalid_input', 'tooLong'],
      ['invalid_input', 'notAFolder'],
    ])
    expect(readFileSync(join(taken, ownName, 'a.txt'), 'utf8')).toBe('x')
    expect((await admin.units.list({})).map(({ name }) => name)).toContain('移す前の係')
  })

  it('given up half way leaves nothing behind and goes on where it was', async () => {
    const { admin, program, dataFolder } = await aMovable()
    const chosen = aFolder()
    const moving = refusalOf(admin.dataFolder.move({ folder: chosen }))
    while ((await admin.dataFolder.stage({})) === null) await new Promise((resolve) => setTimeout(resolve, 1))
    await admin.dataFolder.cancel({})
    expect((await moving).data).toMatchObject({ rule: 'backupCancelled' })
    expect(readdirSync(chosen)).toEqual([])
    expect((await admin.dataFolder.status({})).folder).toBe(dataFolder)
    expect(program.state.options.settings.getDataFolder()).toBe(dataFolder)
  })

  it('goes on with the folder that was in use where the new one cannot be remembered', async () => {
    const { admin, program, dataFolder, incidents } = await aMovable()
    const chosen = aFolder()
    const { settings } = program.state.options
    Object.assign(settings, {
      setDataFolder: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
      },
    })
    expect((await refusalOf(admin.dataFolder.move({ folder: chosen }))).code).toBe('storage_full')
    expect(readdirSync(chosen)).toEqual([])
    const client = aClient(program)
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.dataFolder.status({})).folder).toBe(dataFolder)
    expect(readdirSync(dataFolder)).not.toContain('移動先.json')
    expect(incidents).toEqual([])
  })

  it('keeps all other calls waiting, so that what is written meanwhile is in the new folder', async () => {
    const { admin, program } = await aMovable()
    const moving = admin.dataFolder.move({ folder: aFolder() })
    while ((await admin.dataFolder.stage({})) === null) await new Promise((resolve) => setTimeout(resolve, 1))
    const late = refusalOf(admin.units.create({ name: '移す間の係', body: 'manager' }))
    await moving
    // sessions end with the move, and so nothing is written by one of before
    expect((await late).code).toBe('not_signed_in')
    expect(program.state.folder.kind).toBe('ready')
  })

  it('is not for the sample', async () => {
    const { client } = aFreshProgram()
    await client.startup.startSample({})
    await client.session.signIn({ loginName: '管理者', password: samplePassword })
    expect((await client.dataFolder.status({})).fixed).toBe('sample')
    const refusal = await refusalOf(client.dataFolder.move({ folder: aFolder() }))
    expect(refusal).toEqual({ code: 'rule_violation', data: { rule: 'sampleStays' } })
  })

  it('is held by the one program that is open', async () => {
    const { admin } = await aMovable()
    const { folder } = await admin.dataFolder.move({ folder: aFolder() })
    const other = aFreshProgram()
    expect(await openFolder(other.client, folder)).toMatchObject({
      state: 'unusable',
      problem: 'storage_locked',
    })
  })
})
