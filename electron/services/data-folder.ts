import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { invalidInput } from '../../shared/errors/app-error.ts'
import { withStorageErrors } from '../data/storage-error.ts'

/** The records of a data folder. */
export const dataFileName = 'daicho.db'

// what the program itself, Windows and a broken-off set-up leave in a folder
const ownNames = /^(daicho\.db.*|attachments|copies|logs|desktop\.ini|Thumbs\.db|\.DS_Store)$/i

export function toDataFile(folder: string): string {
  return join(folder, dataFileName)
}

/**
 * Whether the folder already holds records. Refuses, as `invalid_input` of `folder`, a path that is no folder
 * (`notAFolder`) and a folder with other things in it (`holdsOtherThings`).
 */
export function holdsRecords(folder: string): boolean {
  return withStorageErrors(() => {
    if (!existsSync(folder)) return false
    if (!statSync(folder).isDirectory()) throw invalidInput('folder', 'notAFolder')
    if (existsSync(toDataFile(folder))) return true
    const foreign = readdirSync(folder).find((name) => !ownNames.test(name))
    if (foreign !== undefined) throw invalidInput('folder', 'holdsOtherThings', { example: foreign })
    return false
  })
}
