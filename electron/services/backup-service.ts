import { existsSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { BackupStatus } from '../../shared/contract/backups.ts'
import { AppError, invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  findBackupFolder,
  findLastBackup,
  insertBackup,
  updateBackupFolder,
} from '../data/repositories/backup-repository.ts'
import { makeBackupFolder, removeOldBackups } from './backup-folder.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** Generations kept at the place of the backups. */
const keptGenerations = 10

/** Where copies go and what the last good one was. */
export function showBackupStatus(context: ServiceContext): BackupStatus {
  const last = findLastBackup(context.db)
  return {
    folder: findBackupFolder(context.db),
    dataFolder: context.dataFolder,
    last: last
      ? { at: last.madeAt, place: last.place, sizeBytes: last.sizeBytes, entryCount: last.entryCount }
      : null,
  }
}

/** Sets where copies go. Refused as `invalid_input`: see `refuseUnfitFolder`. */
export function setBackupFolder(context: ServiceContext, folder: string | null): BackupStatus {
  if (folder !== null) refuseUnfitFolder('folder', context.dataFolder, folder)
  return inTransaction(context, () => {
    keepBackupFolder(context, folder)
    return showBackupStatus(context)
  })
}

/** Keeps the folder as it was given; belongs into the caller's transaction. */
export function keepBackupFolder(context: ServiceContext, folder: string | null): void {
  const before = { folder: findBackupFolder(context.db) }
  updateBackupFolder(context.db, folder)
  const change = { act: 'backups.setFolder', recordKind: 'backupSetting', recordId: '1' }
  recordChange(context, { ...change, before, after: { folder } })
}

/**
 * Copies the data folder into a dated folder that the program can open, and calls it good only when it was flushed,
 * read back, opened and verified. A failure leaves no half copy. Rule `noBackupFolder`; `file_missing` where the
 * stick is not there.
 */
export async function runBackup(context: ServiceContext): Promise<BackupStatus> {
  const folder = findBackupFolder(context.db)
  if (folder === null) throw ruleViolation('noBackupFolder')
  if (!existsSync(folder)) throw new AppError('file_missing', { what: 'backupFolder' })
  const { place, sizeBytes, entryCount } = await makeBackupFolder(context, folder)
  inTransaction(context, () => {
    const backup = { id: context.newId(), madeAt: context.now().toISOString(), place, sizeBytes, entryCount }
    insertBackup(context.db, backup)
    const change = { act: 'backups.run', recordKind: 'backup', recordId: backup.id }
    recordChange(context, { ...change, before: null, after: backup })
  })
  await removeOldBackups(folder, keptGenerations)
  return showBackupStatus(context)
}

/** Throws `invalid_input` of the field: `notAFolder`, or `insideDataFolder` where the copies would be lost with it. */
export function refuseUnfitFolder(field: string, dataFolder: string, folder: string): void {
  const isFolder = isAbsolute(folder) && existsSync(folder) && statSync(folder).isDirectory()
  if (!isFolder) throw invalidInput(field, 'notAFolder')
  const path = relative(resolve(dataFolder), resolve(folder))
  if (!path.startsWith('..') && !isAbsolute(path)) throw invalidInput(field, 'insideDataFolder')
}
