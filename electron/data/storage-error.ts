import SqliteDatabase from 'better-sqlite3'
import { AppError, type AppErrorCode } from '../../shared/errors/app-error.ts'

// by SQLite's own result codes, never by its sentences; the longest fitting start decides
const sqliteCodes: readonly (readonly [string, AppErrorCode])[] = [
  ['SQLITE_FULL', 'storage_full'],
  ['SQLITE_BUSY', 'storage_locked'],
  ['SQLITE_LOCKED', 'storage_locked'],
  ['SQLITE_PROTOCOL', 'storage_locked'],
  ['SQLITE_READONLY', 'storage_readonly'],
  ['SQLITE_PERM', 'storage_readonly'],
  ['SQLITE_CANTOPEN', 'storage_readonly'],
  // no room for the index of the log
  ['SQLITE_IOERR_SHMSIZE', 'storage_full'],
  ['SQLITE_IOERR_SHORT_READ', 'storage_corrupt'],
  ['SQLITE_IOERR', 'storage_readonly'],
  ['SQLITE_CORRUPT', 'storage_corrupt'],
  ['SQLITE_NOTADB', 'storage_corrupt'],
]

const fileCodes: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'storage_full',
  EDQUOT: 'storage_full',
  EACCES: 'storage_readonly',
  EPERM: 'storage_readonly',
  EROFS: 'storage_readonly',
  EBUSY: 'storage_locked',
  EIO: 'storage_readonly',
  ENOENT: 'file_missing',
  ENOTDIR: 'file_missing',
}

/** The storage error behind a failure of SQLite or of the file system; undefined for any other failure. */
export function toStorageError(error: unknown): AppError | undefined {
  if (error instanceof SqliteDatabase.SqliteError) {
    const code = sqliteCodes.find(([start]) => error.code.startsWith(start))?.[1]
    return code && new AppError(code, {}, error)
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    const code = fileCodes[String(error.code)]
    return code && new AppError(code, {}, error)
  }
  return undefined
}

/** Whether a row was refused because another one has the value of a column in which no two are alike. */
export function isTakenValue(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** Runs `act`; a failure of the storage leaves as its AppError. */
export function withStorageErrors<Result>(act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    throw toStorageError(error) ?? error
  }
}
