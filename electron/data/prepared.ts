import type { Statement } from 'better-sqlite3'
import type { Database } from './database.ts'

const kept = new WeakMap<Database, Map<string, Statement>>()

/**
 * The statement, prepared once for an open file: for what runs thousands of times in one act. Its modes (`pluck` and the
 * like) stay as they are; it is for fixed SQL only, since each text is kept.
 */
export function prepared(db: Database, sql: string): Statement {
  const ofFile = kept.get(db) ?? new Map<string, Statement>()
  kept.set(db, ofFile)
  const statement = ofFile.get(sql) ?? db.prepare(sql)
  ofFile.set(sql, statement)
  return statement
}
