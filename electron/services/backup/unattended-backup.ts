import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { getBackupSetting } from '../../data/repositories/backup-repository.ts'
import { type ProgramState, toContextOf } from '../program-state.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { backUpTo, refuseUnfitFolder } from './backup-service.ts'
import type { MadeBackup } from './make-backup.ts'
import { removeOldBackups } from './remove-old-backups.ts'

export type UnattendedPlan = Readonly<{ folder: string; passphrase: string | null }>

/** Who the history names for a backup that the system's timetable asked for. */
const timetable: Actor = { accountId: null, name: '定期の控え', roles: [], staffMemberId: null }

/**
 * Makes a backup in a folder that was named on purpose, on whatever disk it is, and keeps the set number of them there.
 * Throws `invalid_input` of `to`, and the rules `passphraseNeeded` and `backupRunning`.
 */
export async function backUpUnattended(
  context: ServiceContext,
  { folder, passphrase }: UnattendedPlan,
): Promise<MadeBackup> {
  refuseUnfitFolder('to', context.dataFolder, folder)
  const { asksPassphrase, keptCount } = getBackupSetting(context.db)
  if (asksPassphrase && passphrase === null) throw ruleViolation('passphraseNeeded')
  const made = await backUpTo(context, folder, { passphrase, mayBeOnSameDisk: true })
  await removeOldBackups(context, made.place, keptCount)
  return made
}

/**
 * The same in the running program, beside the work at its window. Throws what keeps the folder from use, or rule
 * `otherFolderOpen` where it is not the one that was asked for.
 */
export async function backUpByTimetable(
  program: ProgramState,
  { dataFolder, ...plan }: UnattendedPlan & { readonly dataFolder: string | null },
): Promise<MadeBackup> {
  const leave = await program.gate.enter()
  try {
    refuseUnusable(program, dataFolder)
    return await backUpUnattended(toContextOf(program, timetable), plan)
  } finally {
    leave()
  }
}

function refuseUnusable({ folder }: ProgramState, dataFolder: string | null): void {
  if (folder.kind === 'unusable')
    throw new AppError(folder.problem, { place: folder.place, file: folder.folder })
  if (dataFolder !== null && 'folder' in folder && folder.folder !== dataFolder) {
    throw ruleViolation('otherFolderOpen', { folder: folder.folder })
  }
}
