import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListedBackup } from '../../../shared/contract/restores.ts'
import { getBackupSetting } from '../../data/repositories/backup-repository.ts'
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

/** The place of the open records; without them, what this PC remembers. */
function findFolder({ folder, options }: ProgramState): string | null {
  const set = folder.kind === 'ready' ? getBackupSetting(folder.db).folder : null
  return set ?? options.settings.getBackupFolder?.() ?? null
}
