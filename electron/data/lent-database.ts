import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../shared/errors/app-error.ts'
import { type Database, keepRules, lockTimeoutMs } from './database.ts'
import { toStorageError, withStorageErrors } from './storage-error.ts'

/** In KiB: thousands of rows of a register and their history, which else go to the disk and back while they are written. */
const largeKib = 65_536

/** SQLite in a second thread asks for Node-API 10, which Electron and Node have since the middle of 2025. */
export function canOpenInWorker(): boolean {
  return Number(process.versions.napi) >= 10
}

/**
 * Lets a second connection of this program write to the file while `act` lasts, such as one in a worker. The first one
 * reads meanwhile and must not write. Other programs are kept out all the time, but they may read.
 */
export async function lendDatabase<Result>(db: Database, act: () => Promise<Result>): Promise<Result> {
  withStorageErrors(() => refuseWithoutRoom(db))
  try {
    withStorageErrors(() => shareDatabase(db))
    return await act()
  } finally {
    // a folder that was closed meanwhile is nobody's
    if (db.open) withStorageErrors(() => takeBack(db))
  }
}

/** The second connection: of a file that is lent, by whoever it is lent to. */
export function openLentDatabase(file: string): Database {
  return withStorageErrors(() => {
    const db = new SqliteDatabase(file, { fileMustExist: true, timeout: lockTimeoutMs })
    keepRules(db)
    db.pragma(`cache_size = -${largeKib}`)
    return db
  })
}

/** In bytes: with less the index of the shared log cannot be made, and without it nothing could be read any more. */
const leastRoom = 1_048_576

/** Throws `storage_full` while nothing has changed yet. */
function refuseWithoutRoom({ name }: Database): void {
  const { bavail, bsize } = statfsSync(dirname(name))
  if (bavail * bsize < leastRoom) throw new AppError('storage_full', { place: 'dataFolder' })
}

/**
 * The lock on the whole file becomes that of one connection among others. Nothing is written, so nothing waits for the
 * disk: the log and its index are as other connections need them already.
 */
export function shareDatabase(db: Database): void {
  db.pragma('locking_mode = NORMAL')
  changeLock(db)
}

/** Where another piece of work has the file still, it stays shared until that one gives it back. */
function takeBack(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('busy_timeout = 0')
  try {
    changeLock(db)
  } catch (error) {
    if (toStorageError(error)?.code !== 'storage_locked') throw error
    db.pragma('locking_mode = NORMAL')
  } finally {
    db.pragma(`busy_timeout = ${lockTimeoutMs}`)
  }
}

/** SQLite changes a lock of its own accord with the next transaction that could write. */
function changeLock(db: Database): void {
  db.exec('BEGIN IMMEDIATE; COMMIT')
}
