import { readFileSync } from 'node:fs'
import { passphrase } from '../../shared/contract/backups.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'

/**
 * The 合言葉 on the first line of a file, since what is typed in a command line can be read by others on the same PC.
 * Null where no file was named. Throws `invalid_input` of `passphraseFile`: `unreadable` or `tooShort`.
 */
export function readPassphrase(file: string | undefined): string | null {
  if (file === undefined) return null
  const [line = ''] = readText(file).split(/\r?\n/)
  const read = passphrase.safeParse(line.replace(/^\uFEFF/, ''))
  if (!read.success) throw invalidInput('passphraseFile', 'tooShort')
  return read.data
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw Object.assign(invalidInput('passphraseFile', 'unreadable'), { cause: error })
  }
}
