import { AppError } from '../../../shared/errors/app-error.ts'
import { openDataFile } from '../../data/data-file.ts'
import { type Database, openDatabase } from '../../data/database.ts'
import { allMigrations } from '../../data/migrations/all-migrations.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { countRows } from '../../data/repositories/soundness-repository.ts'
import { type BackupManifest, recordsName } from '../../files/backup/manifest.ts'
import { toDataFile } from '../data-folder.ts'
import { verifyBesideWork } from '../verify-service.ts'

/**
 * Checks records that came out of a backup of this program: sound throughout, every row there that was counted when it
 * was made, every attached file among its parts. Throws `storage_corrupt` with the first place that is wrong.
 */
export async function checkCopyOf(
  manifest: BackupManifest,
  recordsFile: string,
  signal?: AbortSignal,
): Promise<void> {
  const names = new Set(manifest.parts.map(({ path }) => path.split('/').at(-1)))
  const findFileFault = (sha256: string) =>
    names.has(sha256) ? undefined : `保管したファイル attachments/${sha256} がありません`
  const db = openDatabase(recordsFile)
  try {
    refuseOtherCounts(db, manifest)
    await refuseUnsound({ db, findFileFault }, signal)
  } finally {
    db.close()
  }
}

/**
 * Checks a folder that a backup was brought into as it will be used: the rows as they were counted, the records brought
 * to the newest shape and verified with their files. Throws `storage_corrupt` with the first place that is wrong.
 */
export async function checkFolderOf(
  manifest: BackupManifest,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  const db = openDataFile(toDataFile(folder), allMigrations, (found) => refuseOtherCounts(found, manifest))
  try {
    await refuseUnsound({ db, dataFolder: folder }, signal)
  } finally {
    db.close()
  }
}

async function refuseUnsound(records: Parameters<typeof verifyBesideWork>[0], signal?: AbortSignal) {
  const { isSound, brokenPlace } = await verifyBesideWork(records, signal)
  if (!isSound) throw new AppError('storage_corrupt', { place: brokenPlace })
}

/** Throws `storage_corrupt` where a table has other rows, or the history another end, than the backup says. */
function refuseOtherCounts(db: Database, { rowCounts, history }: BackupManifest): void {
  const found = countRows(db)
  const table = Object.keys({ ...rowCounts, ...found }).find((name) => rowCounts[name] !== found[name])
  if (table !== undefined) throw new AppError('storage_corrupt', { place: `${recordsName} ${table}` })
  const head = getHistoryHead(db)
  if (head.sequence !== history.entryCount || head.hash !== history.headHash) {
    throw new AppError('storage_corrupt', { place: `${recordsName} history_head` })
  }
}
