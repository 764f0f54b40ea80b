import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the switches of a start without a window ask for; all paths are absolute. */
export type BackupErrand = Readonly<{
  folder: string
  /** The data folder; null for the one this PC uses. */
  dataFolder: string | null
  passphraseFile: string | null
}>

const options = {
  'backup-to': { type: 'string' },
  data: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const

/**
 * `--backup-to DIR`, with `--data DIR` and `--passphrase-file FILE` where they are needed. Null for a start with a
 * window, `wrong` where a switch has no value. Switches of Chromium are let through.
 */
export function readBackupSwitch(args: readonly string[], workFolder: string): BackupErrand | 'wrong' | null {
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  const { 'backup-to': folder, data, 'passphrase-file': passphraseFile } = values
  if (folder === undefined) return null
  const given = [folder, data ?? null, passphraseFile ?? null]
  if (given.some((value) => typeof value === 'boolean' || value === '')) return 'wrong'
  const toPath = (value: unknown) => (typeof value === 'string' ? resolve(workFolder, value) : null)
  return {
    folder: resolve(workFolder, String(folder)),
    dataFolder: toPath(data),
    passphraseFile: toPath(passphraseFile),
  }
}

/** The arguments of a start that wants the window. */
export function withoutBackupSwitch(args: readonly string[]): string[] {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const dropped = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in options)) continue
    dropped.add(token.index)
    if (token.value !== undefined && !token.inlineValue) dropped.add(token.index + 1)
  }
  return args.filter((_arg, index) => !dropped.has(index))
}
