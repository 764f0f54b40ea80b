import { existsSync } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/errors/app-error.ts'
import { openDataFile } from '../../data/data-file.ts'
import { type Database, lookIntoDatabase } from '../../data/database.ts'
import { allMigrations } from '../../data/migrations/all-migrations.ts'
import { newestNumber } from '../../data/migrations/run-migrations.ts'
import type { BackupWorkResult } from '../../files/backup/backup-messages.ts'
import type { BackupManifest } from '../../files/backup/manifest.ts'
import { toDataFile } from '../data-folder.ts'
import { verifyBesideWork } from '../verify-service.ts'
import type { BackupDesk } from './backup-room.ts'
import { refuseOtherCounts } from './check-records.ts'

export type BackupSource = Readonly<{ file: string; passphrase: string | null }>

/**
 * Brings a backup into a folder of its own and checks it as it will be used: every part by its SHA-256, the rows by
 * their counts, the records brought to the newest shape and verified with their files. `finish` may add to the records
 * before they are closed. Whatever fails leaves no folder behind.
 */
export async function bringIn(
  source: BackupSource,
  folder: string,
  desk: BackupDesk,
  finish: (db: Database, manifest: BackupManifest) => void,
): Promise<BackupWorkResult> {
  await rm(folder, { recursive: true, force: true })
  try {
    const { manifest } = await desk.run({ kind: 'inspect', ...source })
    refuseNewer(manifest)
    await refuseTooSmall(dirname(folder), manifest)
    await mkdir(folder, { recursive: true })
    desk.enter('extracting')
    const result = await desk.run({ kind: 'extract', ...source, folder })
    desk.enter('checking')
    await checkBroughtIn(folder, manifest, finish)
    desk.refuseCancelled()
    return result
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** Throws `storage_from_newer_version` for a backup of a program newer than this one. */
export function refuseNewer({ migration, programEdition }: BackupManifest): void {
  if (migration > newestNumber(allMigrations)) {
    throw new AppError('storage_from_newer_version', { programEdition })
  }
}

async function checkBroughtIn(
  folder: string,
  manifest: BackupManifest,
  finish: (db: Database, manifest: BackupManifest) => void,
): Promise<void> {
  const file = toDataFile(folder)
  lookIntoDatabase(file, (db) => refuseOtherCounts(db, manifest))
  const db = openDataFile(file)
  try {
    const { isSound, brokenPlace } = await verifyBesideWork({ db, dataFolder: folder })
    if (!isSound) throw new AppError('storage_corrupt', { place: brokenPlace })
    finish(db, manifest)
  } finally {
    db.close()
  }
}

async function refuseTooSmall(folder: string, { parts }: BackupManifest): Promise<void> {
  if (!existsSync(folder)) return
  const needed = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes + 4096, 0)
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < needed)
    throw new AppError('storage_full', { place: 'dataFolder', neededBytes: needed })
}
