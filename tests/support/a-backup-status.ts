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

/** A good backup on a stick. */
export function aLastBackup(fields: Partial<NonNullable<BackupStatus['last']>> = {}) {
  return {
    at: '2026-11-22T01:00:00.000Z',
    ageDays: 0,
    madeBy: '髙橋 花子',
    place: 'E:\\控え\\情報セキュリティ台帳-控え-20261122-100000.daicho',
    sizeBytes: 1_234_567,
    entryCount: 120,
    attachmentCount: 3,
    hasPassphrase: false,
    sha256: 'a'.repeat(64),
    programEdition: '0.1.0',
    ...fields,
  }
}
