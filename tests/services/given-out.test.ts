import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CallName } from '../../shared/contract/contract.ts'
import { permissions } from '../../shared/contract/permissions.ts'
import { aFolder, aFreshProgram, aProgram, openFolder } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'
import { callByName, inputSchemaOf } from './wrong-inputs/call-schema.ts'
import { listSpots } from './wrong-inputs/input-spots.ts'

/** The system's dialogs, which give out this folder and this file and no other. */
function dialogsThatGive(folder: string) {
  return { chooseFolder: async () => folder, chooseBackup: async () => join(folder, 'a.daicho') }
}

const takesPlaces: readonly (readonly [CallName, string])[] = [
  ['startup.useFolder', 'folder'],
  ['startup.saveDamaged', 'folder'],
  ['startup.setUp', 'backupFolder'],
  ['sheets.exportFolder', 'folder'],
  ['backups.updateSetting', 'folder'],
  ['dataFolder.move', 'folder'],
  ['restores.inspect', 'file'],
  ['restores.rehearse', 'file'],
  ['restores.run', 'file'],
]

// `place` is where an asset stands, or which part of a record a 訂正 is of
const isPlaceName = (key: string | number | undefined) => /folder|file|path|directory/i.test(String(key))

describe('a place on this PC', () => {
  it('is named by these calls and no other', () => {
    // the table has every call of the contract and nothing else
    const names = Object.keys(permissions) as CallName[]
    const found = names.flatMap((name) =>
      listSpots(inputSchemaOf(name), {})
        .filter(({ path, kind }) => kind === 'string' && isPlaceName(path.at(-1)))
        .map(({ path }) => [name, path.join('.')]),
    )
    expect(found).toEqual(takesPlaces)
  })

  it.each(takesPlaces.filter(([name]) => !name.startsWith('startup.')))(
    'that a page made up is refused by %s, however like a chosen one',
    async (name, field) => {
      const chosen = aFolder()
      writeFileSync(join(chosen, 'a.daicho'), 'x')
      const program = await aProgram({ dialogs: dialogsThatGive(chosen) })
      const admin = await program.signedInAsAdmin()
      await admin.startup.chooseFolder({ purpose: 'files' })
      await admin.restores.chooseFile({})
      const given = field === 'file' ? join(chosen, 'a.daicho') : chosen
      for (const place of madeUpPlaces(given)) {
        const input = { ...restOf[name], [field]: place }
        const { code, data } = await refusalOf(callByName(admin, name, input))
        expect({ place, code, data }).toEqual({
          place,
          code: 'invalid_input',
          data: { field, reason: 'notChosen' },
        })
      }
      expect(readdirSync(chosen)).toEqual(['a.daicho'])
    },
  )

  it('that a page made up is never opened as a data folder', async () => {
    const chosen = aFolder()
    const { client } = aFreshProgram({ dialogs: dialogsThatGive(chosen) })
    const madeUp = join(aFolder(), 'other')
    mkdirSync(madeUp)
    const refused = { code: 'invalid_input', data: { field: 'folder', reason: 'notChosen' } }
    expect(await refusalOf(openFolder(client, madeUp))).toEqual(refused)
    expect(readdirSync(madeUp)).toEqual([])
    await client.startup.chooseFolder({ purpose: 'data' })
    expect((await openFolder(client, chosen)).state).toBe('needsSetUp')
  })

  it('that a page made up is no place for backups at the first start', async () => {
    const { client, dataFolder } = aFreshProgram({ dialogs: dialogsThatGive(aFolder()) })
    await openFolder(client, dataFolder)
    const backupFolder = aFolder()
    const wizard = {
      ...{ organizationName: '組合', units: [{ name: '総務課', body: 'manager' as const }] },
      ...{ policy: { source: 'builtIn' as const }, backupFolder },
      administrator: { displayName: '管理 花子', loginName: 'admin', password: '朝の光と山の湖のほとりの家' },
    }
    const refused = { code: 'invalid_input', data: { field: 'backupFolder', reason: 'notChosen' } }
    expect(await refusalOf(client.startup.setUp(wizard))).toEqual(refused)
    expect(existsSync(join(dataFolder, 'daicho.db'))).toBe(false)
  })

  it('that one window was given is not another’s', async () => {
    const program = await aProgram({ dialogs: dialogsThatGive(aFolder()) })
    const one = await program.signedInAsAdmin()
    const other = await program.signedInAsAdmin()
    const { file } = await one.restores.chooseFile({})
    const refusal = await refusalOf(other.restores.inspect({ file: file ?? '', passphrase: null }))
    expect(refusal.data).toEqual({ field: 'file', reason: 'notChosen' })
  })
})

const restOf: Readonly<Record<string, object>> = {
  'sheets.exportFolder': { inspectionId: 'a', unitName: null, each: 'unit' },
  'backups.updateSetting': { keptCount: 5, dueDays: 7, asksPassphrase: false, expectedRowVersion: 1 },
  'restores.inspect': { passphrase: null },
  'restores.rehearse': { passphrase: null },
  'restores.run': { passphrase: null },
}

/** Places nobody chose, some of which lead to the chosen one or out of it. */
function madeUpPlaces(given: string): string[] {
  return [
    ...['/etc/passwd', '/', '.', '..', 'C:\\Windows', '\\\\server\\share', 'file:///etc/passwd', '~'],
    ...[`${given}/`, `${given}/.`, `${given}/../x`, `${given}\0`, `${given} `, `/./${given}`],
  ]
}
