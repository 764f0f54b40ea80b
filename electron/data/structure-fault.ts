import type SqliteDatabase from 'better-sqlite3'
import { toStorageError } from './storage-error.ts'

/** The quick check leaves out what only the full one compares: the indexes with their rows. */
type Check = 'quick_check' | 'integrity_check'

/**
 * Where SQLite's own check finds the first fault of the file, in words for people: the table and, where it is told, the
 * page. Undefined where there is none.
 */
export function findStructureFault(db: SqliteDatabase.Database, check: Check): string | undefined {
  const fault = findFault(db, `${check}(1)`)
  if (fault === undefined) return undefined
  for (const table of listTables(db)) {
    const faultOfTable = findFault(db, `${check}('${table}')`)
    if (faultOfTable !== undefined) return toWords(table, faultOfTable)
  }
  return fault
}

/** A file of this size is looked through in less than a tenth of a second. */
const quickBytes = 67_108_864
/** In milliseconds, for a larger one. */
const quickMs = 60

/**
 * The quick check of a start-up. Of a large file it looks at as many tables as there is time for, the longest one, the
 * history, last; the full check looks at all of them.
 */
export function findQuickFault(db: SqliteDatabase.Database, sizeBytes: number): string | undefined {
  if (sizeBytes <= quickBytes) return findStructureFault(db, 'quick_check')
  const until = performance.now() + quickMs
  const tables = listTables(db).toSorted((one, other) => Number(isLong(one)) - Number(isLong(other)))
  if (tables.length === 0) return '表の一覧が読めません'
  for (const table of tables) {
    if (performance.now() > until) return undefined
    const fault = findFault(db, `quick_check('${table}')`)
    if (fault !== undefined) return toWords(table, fault)
  }
  return undefined
}

function isLong(table: string): boolean {
  return table === 'history_entry'
}

/** SQLite's words; it gives up without any where it comes upon a page it cannot read. */
function findFault(db: SqliteDatabase.Database, pragma: string): string | undefined {
  try {
    const first = String(db.pragma(pragma, { simple: true }))
    return first === 'ok' ? undefined : first
  } catch (error) {
    if (toStorageError(error)?.code !== 'storage_corrupt') throw error
    return '読めないページがあります'
  }
}

function listTables(db: SqliteDatabase.Database): string[] {
  try {
    return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  } catch (error) {
    if (toStorageError(error)?.code !== 'storage_corrupt') throw error
    // the list of the tables is itself what is broken
    return []
  }
}

function toWords(table: string, fault: string): string {
  const page = /\bpage (\d+)/.exec(fault)?.[1]
  return page === undefined ? `${table} の表` : `${table} の表（${page} ページ目）`
}
