import type { Database } from '../database.ts'

/** The first row that points to one that is not there. */
export function findOrphanRow(db: Database): { table: string; parent: string } | undefined {
  const rows: unknown = db.pragma('foreign_key_check')
  const [first]: unknown[] = Array.isArray(rows) ? rows : []
  if (typeof first !== 'object' || first === null) return undefined
  const found = { table: '', parent: '', ...first }
  return { table: String(found.table), parent: String(found.parent) }
}
