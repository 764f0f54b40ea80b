import { AppError } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { toStorageError } from '../storage-error.ts'
import type { Migration } from './migration.ts'

/** The number of the newest migration the file has seen; 0 is an empty file. */
export function readMigrationNumber(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function newestNumber(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map((migration) => migration.number))
}

/** Throws `storage_from_newer_version` where the file was written by a newer program. */
export function refuseNewerFile(fileNumber: number, migrations: readonly Migration[]): void {
  const known = newestNumber(migrations)
  if (fileNumber > known) throw new AppError('storage_from_newer_version', { fileNumber, known })
}

/**
 * Brings the open file to the newest shape, each step in its own transaction with its number.
 * The first failure throws; earlier steps stay, so callers migrate a copy (see `migrateFile`).
 */
export function runMigrations(db: Database, migrations: readonly Migration[]): void {
  refuseNewerFile(readMigrationNumber(db), migrations)
  // a step may rebuild a table others point to; the check below replaces the immediate one
  db.pragma('foreign_keys = OFF')
  try {
    const pending = migrations.filter((migration) => migration.number > readMigrationNumber(db))
    for (const migration of pending.toSorted((a, b) => a.number - b.number)) runStep(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** A step that SQLite refuses, for another reason than the disk, is of records that are not as the step expects. */
function changeShape(db: Database, { number, sql }: Migration): void {
  try {
    db.exec(sql)
  } catch (error) {
    const place = `記録の形の更新 ${number} 番`
    throw toStorageError(error) ?? new AppError('storage_not_updated', { place }, error)
  }
}

function runStep(db: Database, migration: Migration): void {
  db.transaction(() => {
    changeShape(db, migration)
    const orphans = db.pragma('foreign_key_check')
    if (Array.isArray(orphans) && orphans.length > 0) {
      throw new AppError('storage_corrupt', { place: `migration ${migration.number} ${migration.name}` })
    }
    db.pragma(`user_version = ${migration.number}`)
  }).immediate()
}
