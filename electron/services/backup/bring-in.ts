import { existsSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/errors/app-error.ts'
import { type Database, holdDatabase } from '../../data/database.ts'
import { allMigrations } from '../../data/migrations/all-migrations.ts'
import { newestNumber } from '../../data/migrations/run-migrations.ts'
import type { FileWorkResult } from '../../files/backup/backup-messages.ts'
import type { BackupSummary } from '../../files/backup/manifest.ts'
import { toDataFile } from '../data-folder.ts'
import type { BackupDesk } from './backup-room.ts'
import { removeFolder } from './remove-folder.ts'

export type BackupSource = Readonly<{ file: string; passphrase: string | null }>

/**
 * Brings a backup into a folder of its own and checks it as it will be used: every part by its SHA-256, the rows by
 * their counts, the records brought to the newest shape and verified with their files. `finish` may then add to the
 * records. Whatever fails leaves no folder behind.
 */
export async function bringIn(
  source: BackupSource,
  folder: string,
  desk: BackupDesk,
  finish?: (db: Database, summary: BackupSummary) => void,
): Promise<FileWorkResult> {
  await removeFolder(folder)
  try {
    const { manifest } = await desk.run({ kind: 'inspect', ...source })
    refuseNewer(manifest.summary)
    await refuseTooSmall(dirname(folder), manifest.summary)
    await mkdir(folder, { recursive: true })
    desk.enter('extracting')
    const result = await desk.run({ kind: 'extract', ...source, folder })
    desk.enter('checking')
    await desk.run({ kind: 'checkFolder', manifest, folder })
    desk.refuseCancelled()
    if (finish !== undefined) addTo(folder, (db) => finish(db, manifest.summary))
    return result
  } catch (error) {
    await removeFolder(folder)
    throw error
  }
}

/** Throws `storage_from_newer_version` for a backup of a program newer than this one. */
export function refuseNewer({ migration, programEdition }: BackupSummary): void {
  if (migration > newestNumber(allMigrations)) {
    throw new AppError('storage_from_newer_version', { programEdition })
  }
}

/** The records were just checked throughout, so that they are opened without another look. */
function addTo(folder: string, act: (db: Database) => void): void {
  const db = holdDatabase(toDataFile(folder))
  try {
    act(db)
  } finally {
    db.close()
  }
}

async function refuseTooSmall(folder: string, { totalBytes, partCount }: BackupSummary): Promise<void> {
  if (!existsSync(folder)) return
  const needed = totalBytes + 4096 * partCount
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < needed)
    throw new AppError('storage_full', { place: 'dataFolder', neededBytes: needed })
}
