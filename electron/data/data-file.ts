import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import { type Database, holdDatabase, lookIntoDatabase, openDatabase } from './database.ts'
import { flushFile, flushFolder, writeFileDurably } from './durable-file.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import {
  newestNumber,
  readMigrationNumber,
  refuseNewerFile,
  runMigrations,
} from './migrations/run-migrations.ts'
import { withStorageErrors } from './storage-error.ts'

/**
 * Makes a new file of the newest shape under a temporary name, lets `fill` put the first records into it in one
 * transaction, and only then gives it its name. A failure leaves nothing behind.
 */
export function createDataFile(file: string, fill: (db: Database) => void): void {
  const unfinished = `${file}.unfinished`
  removeDatabase(unfinished)
  try {
    const db = openDatabase(unfinished)
    try {
      // nothing to lose yet: the finished file is flushed as a whole before it gets its name
      db.pragma('synchronous = OFF')
      runMigrations(db, allMigrations)
      withStorageErrors(() => db.transaction(() => fill(db)).immediate())
    } finally {
      db.close()
    }
    if (existsSync(file)) throw new AppError('storage_locked', { place: 'data file' })
    withStorageErrors(() => putInPlace(unfinished, file))
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

/**
 * Opens an existing file. A damaged file, or one of a newer program, is refused before a byte of it changes, as is one
 * that `look` throws for; an older one is brought to the newest shape as a copy that takes its place when all of it
 * worked. The file as it was stays in `copies/` beside it.
 */
export function openDataFile(
  file: string,
  migrations: readonly Migration[] = allMigrations,
  look: (db: Database) => void = () => undefined,
): Database {
  return withStorageErrors(() => {
    refuseNewerFile(readHeaderNumber(file), migrations)
    lookIntoDatabase(file, (db) => {
      // the log beside the file may say more than its header
      refuseNewerFile(readMigrationNumber(db), migrations)
      look(db)
    })
    const db = holdDatabase(file)
    try {
      if (readMigrationNumber(db) === newestNumber(migrations)) return db
      migrateFile(db, file, migrations)
    } catch (error) {
      db.close()
      throw error
    }
    return openDatabase(file)
  })
}

const headerBytes = 100

/** The migration number in the file's own header; 0 for an empty file. Anything but a database is damaged. */
function readHeaderNumber(file: string): number {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  try {
    const read = readSync(handle, header, 0, headerBytes, 0)
    if (read === headerBytes && header.toString('latin1', 0, 16) === 'SQLite format 3\0') {
      return header.readUInt32BE(60)
    }
  } finally {
    closeSync(handle)
  }
  throw new AppError('storage_corrupt', { place: 'file header' })
}

function migrateFile(db: Database, file: string, migrations: readonly Migration[]): void {
  const copies = join(dirname(file), 'copies')
  mkdirSync(copies, { recursive: true })
  const keptCopy = join(copies, `before-${newestNumber(migrations)}-from-${readMigrationNumber(db)}.db`)
  writeFileDurably(keptCopy, db.serialize())
  db.close()
  const unfinished = `${file}.unfinished`
  removeDatabase(unfinished)
  try {
    copyFileSync(keptCopy, unfinished)
    const copy = openDatabase(unfinished)
    try {
      runMigrations(copy, migrations)
    } finally {
      copy.close()
    }
    putInPlace(unfinished, file)
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

function putInPlace(unfinished: string, file: string): void {
  flushFile(unfinished)
  renameSync(unfinished, file)
  flushFolder(dirname(file))
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-journal']) rmSync(`${file}${end}`, { force: true })
}
