import { openLentDatabase } from '../../data/lent-database.ts'
import { listKeptFiles } from '../../data/repositories/soundness-repository.ts'
import type { VerifyResult, VerifyWork } from '../../files/backup/backup-messages.ts'
import type { WorkSurroundings } from '../../files/backup/backup-work.ts'
import { findFaultIn } from '../report-soundness.ts'
import { verifyBesideWork } from '../verify-service.ts'

/** Verifies lent records as they are at this moment, whatever is written to them meanwhile, and every kept file. */
export async function verifyLent(
  { source, dataFolder }: VerifyWork,
  { signal, onProgress }: WorkSurroundings,
): Promise<VerifyResult> {
  const db = openLentDatabase(source)
  try {
    // a reader keeps what it saw first
    db.exec('BEGIN')
    const totalFiles = listKeptFiles(db).length
    const findFault = findFaultIn(dataFolder)
    let doneFiles = 0
    const findFileFault: typeof findFault = (sha256) => {
      doneFiles += 1
      onProgress(doneFiles, totalFiles)
      return findFault(sha256)
    }
    return await verifyBesideWork({ db, findFileFault }, signal)
  } finally {
    db.close()
  }
}
