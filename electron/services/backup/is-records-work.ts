import type { BackupWork, RecordsWork } from '../../files/backup/backup-messages.ts'

const recordsKinds: readonly BackupWork['kind'][] = ['copy', 'describe', 'checkCopy', 'checkFolder']

/** Whether the work opens records, not only the file of a backup. */
export function isRecordsWork(work: BackupWork): work is RecordsWork {
  return recordsKinds.includes(work.kind)
}
