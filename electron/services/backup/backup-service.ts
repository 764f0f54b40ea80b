import { existsSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { isBackupDue, toBackupAge } from '../../../shared/domain/backup/backup-age.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { AppError, invalidInput, ruleViolation, staleRow } from '../../../shared/errors/app-error.ts'
import {
  type BackupSettingRow,
  findLastBackup,
  getBackupSetting,
  insertBackup,
  updateBackupSetting,
} from '../../data/repositories/backup-repository.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'
import { type MadeBackup, makeBackup } from './make-backup.ts'
import { removeOldBackups } from './remove-old-backups.ts'

/** Where backups go, what the last good one was, and whether one is due. */
export function showBackupStatus(context: ServiceContext): BackupStatus {
  const { db, dataFolder } = context
  const setting = getBackupSetting(db)
  const last = findLastBackup(db)
  const today = toLocalDate(context.now())
  return {
    setting,
    dataFolder,
    last: last === undefined ? null : { ...toMade(last), ageDays: toBackupAge(last.madeAt, today) },
    isDue: isBackupDue(last?.madeAt ?? null, today, setting.dueDays),
    isOnSameDisk: setting.folder === null ? null : isOnSameDisk(dataFolder, setting.folder),
  }
}

function toMade({ id: _id, madeAt, ...made }: NonNullable<ReturnType<typeof findLastBackup>>) {
  return { at: madeAt, ...made }
}

type SettingInput = Omit<BackupSettingRow, 'rowVersion'> & { readonly expectedRowVersion: number }

/** Sets where backups go, how many are kept and when one is due. Refused as `invalid_input`: see `refuseUnfitFolder`. */
export function updateSetting(context: ServiceContext, input: SettingInput): BackupStatus {
  const { expectedRowVersion, ...setting } = input
  if (setting.folder !== null) refuseUnfitFolder('folder', context.dataFolder, setting.folder)
  return inTransaction(context, () => {
    keepBackupSetting(context, { ...setting, rowVersion: expectedRowVersion })
    return showBackupStatus(context)
  })
}

/** Keeps the place of backups as it was given; belongs into the caller's transaction. */
export function keepBackupFolder(context: ServiceContext, folder: string | null): void {
  keepBackupSetting(context, { ...getBackupSetting(context.db), folder })
}

function keepBackupSetting(context: ServiceContext, next: BackupSettingRow): void {
  const { rowVersion: _old, ...before } = getBackupSetting(context.db)
  const { rowVersion: _new, ...after } = next
  if (!updateBackupSetting(context.db, next)) throw staleRow('backupSetting', '1')
  recordChange(context, {
    act: 'backups.updateSetting',
    recordKind: 'backupSetting',
    recordId: '1',
    before,
    after,
  })
}

export type RunInput = Readonly<{ passphrase: string | null; mayBeOnSameDisk: boolean }>

/** Makes a backup at the set place. Rules as in the contract; `file_missing` where the stick is not there. */
export async function runBackup(context: ServiceContext, input: RunInput): Promise<BackupStatus> {
  const { folder, keptCount, asksPassphrase } = getBackupSetting(context.db)
  if (folder === null) throw ruleViolation('noBackupFolder')
  if (asksPassphrase && input.passphrase === null) throw ruleViolation('passphraseNeeded')
  const { place } = await backUpTo(context, folder, input)
  await removeOldBackups(context, place, keptCount)
  context.backups.remember(folder)
  return showBackupStatus(context)
}

/** Makes a backup in any folder and notes it; removes nothing there. Gives the good one. */
export async function backUpTo(
  context: ServiceContext,
  folder: string,
  { passphrase, mayBeOnSameDisk }: RunInput,
): Promise<MadeBackup> {
  if (!existsSync(folder)) throw new AppError('file_missing', { what: 'backupFolder' })
  if (!mayBeOnSameDisk && isOnSameDisk(context.dataFolder, folder) === true) throw ruleViolation('sameDisk')
  const { backups } = context
  const plan = { folder, passphrase, cost: backups.cost, programEdition: backups.programEdition }
  const made = await backups.room.work((desk) => makeBackup(context, plan, desk))
  inTransaction(context, () => {
    const at = { id: context.newId(), madeAt: context.now().toISOString(), madeBy: context.actor.name }
    const how = { hasPassphrase: passphrase !== null, programEdition: backups.programEdition }
    const backup = { ...at, ...made, ...how }
    insertBackup(context.db, backup)
    const change = { act: 'backups.run', recordKind: 'backup', recordId: backup.id }
    recordChange(context, { ...change, before: null, after: backup })
  })
  return made
}

/** Null where the folder is not there, as while the stick is out. */
function isOnSameDisk(dataFolder: string, folder: string): boolean | null {
  if (!existsSync(folder)) return null
  return statSync(folder).dev === statSync(dataFolder).dev
}

/** Throws `invalid_input` of the field: `notAFolder`, or `insideDataFolder` where the backups would be lost with it. */
export function refuseUnfitFolder(field: string, dataFolder: string, folder: string): void {
  const isFolder = isAbsolute(folder) && existsSync(folder) && statSync(folder).isDirectory()
  if (!isFolder) throw invalidInput(field, 'notAFolder')
  const path = relative(resolve(dataFolder), resolve(folder))
  if (!path.startsWith('..') && !isAbsolute(path)) throw invalidInput(field, 'insideDataFolder')
}
