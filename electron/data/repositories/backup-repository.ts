import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRow } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  madeAt: z.string(),
  place: z.string(),
  sizeBytes: z.number(),
  entryCount: z.number(),
})

/** A copy that was made and found good; `entryCount` is the length of its history. */
export type BackupRow = Readonly<z.infer<typeof row>>

/** The newest good copy; undefined before the first. */
export function findLastBackup(db: Database): BackupRow | undefined {
  const found = db
    .prepare(
      `SELECT id, made_at AS madeAt, place, size_bytes AS sizeBytes, entry_count AS entryCount FROM backup
       ORDER BY made_at DESC, id DESC LIMIT 1`,
    )
    .get()
  return found === undefined ? undefined : parseRow('backup', row, found)
}

export function insertBackup(db: Database, backup: BackupRow): void {
  db.prepare(
    `INSERT INTO backup (id, made_at, place, size_bytes, entry_count)
     VALUES (:id, :madeAt, :place, :sizeBytes, :entryCount)`,
  ).run(backup)
}

/** Where copies go; null until it is chosen. */
export function findBackupFolder(db: Database): string | null {
  const folder = db.prepare('SELECT folder FROM backup_setting WHERE id = 1').pluck().get()
  return typeof folder === 'string' ? folder : null
}

export function updateBackupFolder(db: Database, folder: string | null): void {
  db.prepare('UPDATE backup_setting SET folder = ? WHERE id = 1').run(folder)
}
