import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BackupRow, listBackupsMade } from '../../data/repositories/backup-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { isBackupName } from './backup-name.ts'

/**
 * Removes the oldest good backups of these records beyond the kept number once another one is good. Left alone are the
 * one just made (a clock that was wrong gives it an old name), backups of other records, and all else in its folder.
 */
export async function removeOldBackups(
  { db }: ServiceContext,
  justMade: string,
  keptCount: number,
): Promise<void> {
  const folder = dirname(justMade)
  const own = await findOwn(folder, listBackupsMade(db))
  const stale = own.filter((name) => name !== toName(justMade)).slice(keptCount - 1)
  for (const name of stale) await rm(join(folder, name), { force: true })
}

/** The files of the folder that the records know as theirs, the newest first: a stick comes back as another drive. */
async function findOwn(folder: string, made: readonly BackupRow[]): Promise<string[]> {
  const names = (await readdir(folder)).filter(isBackupName).toSorted().toReversed()
  const own = await Promise.all(
    names.map(async (name) => {
      const { size } = await stat(join(folder, name))
      return made.some(({ place, sizeBytes }) => toName(place) === name && sizeBytes === size)
    }),
  )
  return names.filter((_name, index) => own[index])
}

/** The file's own name, of a path as Windows or another system writes it. */
function toName(place: string): string {
  return place.split(/[\\/]/).at(-1) ?? ''
}
