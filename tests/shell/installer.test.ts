import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposeDataFolder } from '../../electron/host/default-data-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const script = readFileSync(join(root, 'assets', 'installer', 'installer.nsh'), 'utf8')

describe('the installer', () => {
  it('leaves the records alone by its own settings', () => {
    expect(settings).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m)
    expect(settings).toMatch(/^ {2}include: assets\/installer\/installer\.nsh$/m)
  })

  it('removes records only after two questions that are answered no unless a person says yes', () => {
    const questions = [...script.matchAll(/^ *MessageBox (\S+) .* (\/SD \S+) (IDNO \w+)$/gm)]
    expect(questions.map(([, look, silent, no]) => [look?.includes('MB_DEFBUTTON2'), silent, no])).toEqual([
      [true, '/SD IDNO', 'IDNO keepRecords'],
      [true, '/SD IDNO', 'IDNO keepRecords'],
    ])
    const removals = [...script.matchAll(/RMDir|Delete /g)].map(({ index }) => index)
    expect(removals).toHaveLength(1)
    const last = questions.at(-1)?.index ?? Number.POSITIVE_INFINITY
    expect(removals[0]).toBeGreaterThan(last)
    expect(script.indexOf('keepRecords:')).toBeGreaterThan(removals[0] ?? 0)
  })

  it('names the folder that it asks about: the one that the program proposes, and no other is removed', () => {
    const environment = { ProgramData: String.raw`C:\ProgramData` }
    const proposed = proposeDataFolder({ platform: 'win32', environment, home: String.raw`C:\Users\a` })
    const folder = proposed.replace(environment.ProgramData, '$0')
    expect(script.match(/MessageBox .*/)?.[0]).toContain(`（${folder}）`)
    expect(script.match(/RMDir .*/)?.[0]?.trim()).toBe(`RMDir /r "${folder}"`)
    expect(new Set(script.match(/ReadEnvStr .*/g))).toEqual(new Set(['ReadEnvStr $0 ProgramData']))
  })

  it('touches no records in an update', () => {
    const uninstall = script.slice(script.indexOf('!macro customUnInstall'))
    expect(uninstall.split('\n')[1]?.trim()).toBe('$' + '{ifNot} $' + '{isUpdated}')
    expect(script.slice(0, script.indexOf('!macro customUnInstall'))).not.toMatch(/RMDir|Delete /)
  })
})
