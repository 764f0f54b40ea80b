import { AppError } from '../../../shared/errors/app-error.ts'
import { type Database, openDatabase } from '../../data/database.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { countRows } from '../../data/repositories/soundness-repository.ts'
import { type BackupManifest, recordsName } from '../../files/backup/manifest.ts'
import { verifyBesideWork } from '../verify-service.ts'

/** Opens a copy of the records as it is, without bringing it to the newest shape. */
export async function openCopy<Result>(
  file: string,
  act: (db: Database) => Result | Promise<Result>,
): Promise<Result> {
  const db = openDatabase(file)
  try {
    return await act(db)
  } finally {
    db.close()
  }
}

/**
 * Checks records that came out of a backup of this program: sound throughout, every row there that was counted when it
 * was made, every attached file among its parts. Throws `storage_corrupt` with the first place that is wrong.
 */
export function checkRecordsOf(manifest: BackupManifest, recordsFile: string): Promise<void> {
  return openCopy(recordsFile, async (db) => {
    refuseOtherCounts(db, manifest)
    const names = new Set(manifest.parts.map(({ path }) => path.split('/').at(-1)))
    const findFileFault = (sha256: string) =>
      names.has(sha256) ? undefined : `保管したファイル attachments/${sha256} がありません`
    const { isSound, brokenPlace } = await verifyBesideWork({ db, findFileFault })
    if (!isSound) throw new AppError('storage_corrupt', { place: brokenPlace })
  })
}

/** Throws `storage_corrupt` where a table has other rows, or the history another end, than the backup says. */
export function refuseOtherCounts(db: Database, { rowCounts, history }: BackupManifest): void {
  const found = countRows(db)
  const table = Object.keys({ ...rowCounts, ...found }).find((name) => rowCounts[name] !== found[name])
  if (table !== undefined) throw new AppError('storage_corrupt', { place: `${recordsName} ${table}` })
  const head = getHistoryHead(db)
  if (head.sequence !== history.entryCount || head.hash !== history.headHash) {
    throw new AppError('storage_corrupt', { place: `${recordsName} history_head` })
  }
}
