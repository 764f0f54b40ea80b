import type { BackupStatus } from '../../shared/contract/backups.ts'

/** What `backups.status` answers before anything was set. */
export function aBackupStatus(fields: Partial<BackupStatus> = {}): BackupStatus {
  return {
    setting: { folder: null, keptCount: 10, dueDays: 7, asksPassphrase: false, rowVersion: 1 },
    dataFolder: '',
    last: null,
    isDue: true,
    isOnSameDisk: null,
    ...fields,
  }
}
