import type { BackupWork, BackupWorkResult } from './backup-messages.ts'
import { type BackupWorkOptions, openBackupWorker } from './open-backup-worker.ts'

/** Does one piece of work in a thread of its own. Rule `backupCancelled` where the signal ended it. */
export async function runBackupWork<Work extends BackupWork>(
  work: Work,
  options: BackupWorkOptions,
): Promise<BackupWorkResult<Work>> {
  const worker = openBackupWorker(options)
  try {
    return await worker.run(work)
  } finally {
    worker.end()
  }
}
