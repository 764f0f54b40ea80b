import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListedBackup } from '../../../shared/contract/restores.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { lookIntoDatabase } from '../../data/database.ts'
import { getBackupSetting } from '../../data/repositories/backup-repository.ts'
import { toAppError } from '../app-error-of.ts'
import { toDataFile } from '../data-folder.ts'
import { giveOut } from '../given-out.ts'
import type { Connection, ProgramState } from '../program-state.ts'
import { isBackupName, readBackupTime } from './backup-name.ts'

/** The backups at the place this PC backed up to last, the newest first; none where the stick is out. */
export async function listBackups(connection: Connection): Promise<ListedBackup[]> {
  const folder = findFolder(connection.program)
  if (folder === null || !existsSync(folder)) return []
  const names = (await readdir(folder)).filter(isBackupName).toSorted().toReversed()
  return await Promise.all(
    names.map(async (name) => {
      const file = giveOut(connection, join(folder, name))
      return { file, name, at: readBackupTime(name), sizeBytes: (await stat(file)).size }
    }),
  )
}

/** The place the records name, as far as they can be read; without them, what this PC remembers. */
function findFolder({ folder, options }: ProgramState): string | null {
  const set = folder.kind === 'ready' ? getBackupSetting(folder.db).folder : null
  const damaged = folder.kind === 'unusable' && folder.damage !== null ? readSetFolder(folder.folder) : null
  return set ?? damaged ?? options.settings.getBackupFolder?.() ?? null
}

/** Null where the damage keeps it from being read. */
function readSetFolder(dataFolder: string): string | null {
  try {
    return lookIntoDatabase(toDataFile(dataFolder), (db) => getBackupSetting(db).folder)
  } catch (error) {
    if (error instanceof AppError) return null
    throw toAppError(error) ?? error
  }
}
