import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  place: z.string(),
  sizeBytes: z.number(),
  entryCount: z.number(),
  attachmentCount: z.number(),
  hasPassphrase: z.number().transform((value) => value === 1),
  sha256: z.string().nullable(),
  /** Of the program that made it; empty where it was not kept. */
  programEdition: z.string(),
})

/** A backup that was made and found good; `entryCount` is the length of its history. */
export type BackupRow = Readonly<z.infer<typeof row>>

const setting = z.object({
  folder: z.string().nullable(),
  keptCount: z.number(),
  dueDays: z.number(),
  asksPassphrase: z.number().transform((value) => value === 1),
  rowVersion: z.number(),
})
export type BackupSettingRow = Readonly<z.infer<typeof setting>>

const columns = `id, made_at AS madeAt, made_by AS madeBy, place, size_bytes AS sizeBytes, entry_count AS entryCount,
  attachment_count AS attachmentCount, has_passphrase AS hasPassphrase, sha256, program_edition AS programEdition`

/** The newest good backup; undefined before the first. */
export function findLastBackup(db: Database): BackupRow | undefined {
  const found = db
    .prepare(`SELECT ${columns} FROM backup ORDER BY entry_count DESC, made_at DESC, id DESC LIMIT 1`)
    .get()
  return found === undefined ? undefined : parseRow('backup', row, found)
}

/** Every good backup that was ever made of these records, the newest first; its file may be gone. */
export function listBackupsMade(db: Database): BackupRow[] {
  const found = db.prepare(`SELECT ${columns} FROM backup ORDER BY made_at DESC, id DESC`).all()
  return parseRows('backup', row, found)
}

export function insertBackup(db: Database, { hasPassphrase, ...backup }: BackupRow): void {
  db.prepare(
    `INSERT INTO backup (id, made_at, made_by, place, size_bytes, entry_count, attachment_count, has_passphrase, sha256,
       program_edition)
     VALUES (:id, :madeAt, :madeBy, :place, :sizeBytes, :entryCount, :attachmentCount, :hasPassphrase, :sha256,
       :programEdition)`,
  ).run({ ...backup, hasPassphrase: hasPassphrase ? 1 : 0 })
}

export function getBackupSetting(db: Database): BackupSettingRow {
  const found = db
    .prepare(
      `SELECT folder, kept_count AS keptCount, due_days AS dueDays, asks_passphrase AS asksPassphrase,
         row_version AS rowVersion FROM backup_setting WHERE id = 1`,
    )
    .get()
  return parseRow('backup_setting', setting, found)
}

/** Keeps the setting where it still has the given row version; false where it does not. */
export function updateBackupSetting(db: Database, { asksPassphrase, ...kept }: BackupSettingRow): boolean {
  const { changes } = db
    .prepare(
      `UPDATE backup_setting SET folder = :folder, kept_count = :keptCount, due_days = :dueDays,
         asks_passphrase = :asksPassphrase, row_version = row_version + 1 WHERE id = 1 AND row_version = :rowVersion`,
    )
    .run({ ...kept, asksPassphrase: asksPassphrase ? 1 : 0 })
  return changes === 1
}
