import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../shared/errors/app-error.ts'
import { openDatabaseImage, readDatabaseImage } from './database-image.ts'
import { withStorageErrors } from './storage-error.ts'
import { findQuickFault } from './structure-fault.ts'

export type Database = SqliteDatabase.Database

/** How long a connection waits for a lock of another. */
export const lockTimeoutMs = 500

/** Marks our files for other programs and `file`: "ISdc". */
const applicationId = 0x49536463

/**
 * Opens the file, makes it where it is missing, and holds it for this program alone until it is closed.
 * A second program gets `storage_locked`; a damaged file `storage_corrupt`, before anything is written to it.
 */
export function openDatabase(file: string): Database {
  return withStorageErrors(() => {
    if (existsSync(file) && statSync(file).size > 0) lookIntoDatabase(file, () => undefined)
    return holdDatabase(file)
  })
}

/** As `openDatabase`, for a file that was looked into just before. */
export function holdDatabase(file: string): Database {
  return withStorageErrors(() => {
    // the library's own error for a folder that is gone has no code
    accessSync(dirname(file))
    // SQLite opens a file it may not write to all the same, and refuses the first change only
    if (existsSync(file)) accessSync(file, constants.W_OK)
    const db = new SqliteDatabase(file, { timeout: lockTimeoutMs })
    try {
      prepare(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * Looks into an existing file and the log beside it by reading their bytes: nothing is written, made or locked. Throws
 * `storage_corrupt` with the first place that is wrong.
 */
export function lookIntoDatabase<Result>(file: string, look: (db: Database) => Result): Result {
  return withStorageErrors(() => {
    const image = readDatabaseImage(file)
    const db = openDatabaseImage(image)
    try {
      checkQuickly(db, image.length)
      return look(db)
    } finally {
      db.close()
    }
  })
}

/** What holds for every connection that writes records. */
export function keepRules(db: Database): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // REPLACE must not slip past the triggers that refuse a delete
  db.pragma('recursive_triggers = ON')
  db.pragma('cell_size_check = ON')
}

function prepare(db: Database): void {
  // before anything of the file is looked at
  db.pragma('trusted_schema = OFF')
  // the log is begun with its index in a file (-shm), not in memory: only so is the lock lent later and taken back
  db.pragma('locking_mode = NORMAL')
  db.pragma('journal_mode = WAL')
  const wasEmpty = isEmpty(db)
  db.pragma('locking_mode = EXCLUSIVE')
  keepRules(db)
  if (wasEmpty) db.pragma(`application_id = ${applicationId}`)
  takeLock(db)
}

function isEmpty(db: Database): boolean {
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
}

/** A write lock taken once is kept in exclusive mode; a reader's lock alone would let a second program in. */
function takeLock(db: Database): void {
  db.exec('BEGIN IMMEDIATE; COMMIT')
}

/** Throws `storage_corrupt` with the first place SQLite's quick check names, or where it is no file of ours. */
function checkQuickly(db: Database, sizeBytes: number): void {
  const place = findQuickFault(db, sizeBytes)
  if (place !== undefined) throw new AppError('storage_corrupt', { place })
  const id = db.pragma('application_id', { simple: true })
  if (!isEmpty(db) && id !== applicationId) throw new AppError('storage_corrupt', { place: 'application_id' })
}
