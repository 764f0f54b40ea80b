import { existsSync, renameSync, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { flushFolder } from '../../data/durable-file.ts'
import { toDataFile } from '../data-folder.ts'

/** Says that all of a restored folder is there and was checked; it is gone once the folder is in its place. */
export const completeName = 'restore-complete'

/** Where a backup is brought in: beside the data folder, so that taking its place is one rename. */
export function toIncomingFolder(dataFolder: string): string {
  return `${dataFolder}.復元中`
}

/** Where the folder that was in use is kept: beside it, with the time. */
function toAsideFolder(dataFolder: string, now: Date): string {
  const day = toLocalDate(now).replaceAll('-', '')
  const time = `${toLocalTime(now).replace(':', '')}${String(now.getUTCSeconds()).padStart(2, '0')}`
  return `${dataFolder}-復元前-${day}-${time}`
}

/**
 * Puts the folder that was in use aside and the restored one in its place; gives where the old one is, null where there
 * was none. Where the second step fails the first is taken back.
 */
export async function switchOver(dataFolder: string, now: Date): Promise<string | null> {
  const aside = existsSync(dataFolder) ? toAsideFolder(dataFolder, now) : null
  if (aside !== null) await rename(dataFolder, aside)
  try {
    await rename(toIncomingFolder(dataFolder), dataFolder)
  } catch (error) {
    if (aside !== null) await rename(aside, dataFolder)
    throw error
  }
  flushFolder(dirname(dataFolder))
  await rm(join(dataFolder, completeName), { force: true })
  return aside
}

/** Finishes a restore that ended between its two renames; does nothing for any other folder. */
export function finishRestore(dataFolder: string): void {
  if (!isBetweenRenames(dataFolder)) return
  renameSync(toIncomingFolder(dataFolder), dataFolder)
  flushFolder(dirname(dataFolder))
  rmSync(join(dataFolder, completeName), { force: true })
}

/** Whether a restore ended between its two renames: the data folder is gone and a complete one waits beside it. */
function isBetweenRenames(dataFolder: string): boolean {
  const incoming = toIncomingFolder(dataFolder)
  return (
    !existsSync(dataFolder) && existsSync(join(incoming, completeName)) && existsSync(toDataFile(incoming))
  )
}
