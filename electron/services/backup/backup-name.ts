import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'

/** Of every backup, so that a file dialog can ask for them. */
export const backupExtension = 'daicho'

const backupName = /^情報セキュリティ台帳-控え-\d{8}-\d{6}\.daicho$/
const unfinishedName = /^情報セキュリティ台帳-控え-\d{8}-\d{6}\.daicho\.unfinished(\.db.*)?$/

/** `情報セキュリティ台帳-控え-20261122-100000.daicho`, in Japanese time. */
export function toBackupName(now: Date): string {
  const day = toLocalDate(now).replaceAll('-', '')
  const time = `${toLocalTime(now).replace(':', '')}${String(now.getUTCSeconds()).padStart(2, '0')}`
  return `情報セキュリティ台帳-控え-${day}-${time}.${backupExtension}`
}

/** Names sort by their time, the oldest first. */
export function isBackupName(name: string): boolean {
  return backupName.test(name)
}

/** The instant in a backup's name. */
export function readBackupTime(name: string): string {
  const [day = '', time = ''] = name.match(/\d{8}|\d{6}/g) ?? []
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`
  return new Date(`${date}T${clock}+09:00`).toISOString()
}

/** What a backup that was broken off left. */
export function isUnfinishedName(name: string): boolean {
  return unfinishedName.test(name)
}
