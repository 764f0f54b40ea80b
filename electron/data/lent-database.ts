import SqliteDatabase from 'better-sqlite3'
import { type Database, keepRules } from './database.ts'
import { withStorageErrors } from './storage-error.ts'

/** In KiB: thousands of rows of a register and their history, which else go to the disk and back while they are written. */
const largeKib = 65_536

/** SQLite in a second thread asks for Node-API 10, which Electron and Node have since the middle of 2025. */
export function canLendDatabase(): boolean {
  return Number(process.versions.napi) >= 10
}

/**
 * Lets a second connection of this program write to the file while `act` lasts, such as one in a worker. The first one
 * reads meanwhile and must not write. Other programs are kept out all the time, but they may read.
 */
export async function lendDatabase<Result>(db: Database, act: () => Promise<Result>): Promise<Result> {
  try {
    withStorageErrors(() => share(db))
    return await act()
  } finally {
    // a folder that was closed meanwhile is nobody's
    if (db.open) withStorageErrors(() => takeBack(db))
  }
}

/** The second connection: of a file that is lent, by whoever it is lent to. */
export function openLentDatabase(file: string): Database {
  return withStorageErrors(() => {
    const db = new SqliteDatabase(file, { fileMustExist: true, timeout: 500 })
    keepRules(db)
    db.pragma(`cache_size = -${largeKib}`)
    return db
  })
}

/**
 * The lock on the whole file becomes that of one connection among others. Nothing is written, so nothing waits for the
 * disk: the log and its index are as other connections need them already.
 */
function share(db: Database): void {
  db.pragma('locking_mode = NORMAL')
  changeLock(db)
}

function takeBack(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  changeLock(db)
}

/** SQLite changes a lock of its own accord with the next transaction that could write. */
function changeLock(db: Database): void {
  db.exec('BEGIN IMMEDIATE; COMMIT')
}
