import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBackupSwitch, withoutBackupSwitch } from '../../electron/shell/backup-switch.ts'

const at = (path: string) => resolve('/work', path)

describe('readBackupSwitch', () => {
  it('is silent for a start with a window', () => {
    expect(readBackupSwitch(['.', '--no-sandbox', '--user-data-dir=/home'], '/work')).toBe(null)
  })

  it('reads the folder in both ways of writing it, from where it was started', () => {
    const errand = { folder: at('stick'), dataFolder: null, passphraseFile: null }
    expect(readBackupSwitch(['--backup-to', 'stick'], '/work')).toEqual(errand)
    expect(readBackupSwitch(['--no-sandbox', '--backup-to=stick', '.'], '/work')).toEqual(errand)
  })

  it('reads the data folder and the file of the passphrase', () => {
    const args = ['--backup-to', '/stick', '--data', 'records', '--passphrase-file=secret.txt']
    expect(readBackupSwitch(args, '/work')).toEqual({
      folder: resolve('/stick'),
      dataFolder: at('records'),
      passphraseFile: at('secret.txt'),
    })
  })

  it.each([[['--backup-to']], [['--backup-to=']], [['--backup-to', '/stick', '--data']]])(
    'refuses %j, which lacks a value',
    (args) => {
      expect(readBackupSwitch(args, '/work')).toBe('wrong')
    },
  )
})

describe('withoutBackupSwitch', () => {
  it('leaves all other arguments', () => {
    const args = ['.', '--backup-to', '/stick', '--no-sandbox', '--data=/records', '--lang=ja']
    expect(withoutBackupSwitch(args)).toEqual(['.', '--no-sandbox', '--lang=ja'])
  })
})
