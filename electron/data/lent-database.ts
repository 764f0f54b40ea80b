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

/** The log's index goes from this connection's memory to a file that both share, for which the log is begun anew. */
function share(db: Database): void {
  db.pragma('journal_mode = DELETE')
  db.pragma('locking_mode = NORMAL')
  db.pragma('journal_mode = WAL')
  // a lock of its own is taken with the first read
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
}

function takeBack(db: Database): void {
  db.pragma('journal_mode = DELETE')
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.exec('BEGIN IMMEDIATE; COMMIT')
}
