import SqliteDatabase from 'better-sqlite3'
import { type Database, lockTimeoutMs } from './database.ts'
import { shareDatabase } from './lent-database.ts'

/**
 * Closes damaged records as they lie on the disk. SQLite brings the log into the file when the last connection closes;
 * one that may only read cannot, so that one closes last.
 */
export function closeUntouched(db: Database): void {
  const reader = openReader(db)
  db.close()
  reader?.close()
}

/** Undefined where the damage lets nobody read: then SQLite cannot bring the log in either. */
function openReader(db: Database): Database | undefined {
  try {
    shareDatabase(db)
    const reader = new SqliteDatabase(db.name, { readonly: true, timeout: lockTimeoutMs })
    // opens the log too
    reader.prepare('SELECT count(*) FROM sqlite_schema').get()
    return reader
  } catch {
    return undefined
  }
}
