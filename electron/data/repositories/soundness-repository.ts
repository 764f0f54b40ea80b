import type { Database } from '../database.ts'

/** The first row that points to one that is not there. */
export function findOrphanRow(db: Database): { table: string; parent: string } | undefined {
  const rows: unknown = db.pragma('foreign_key_check')
  const [first]: unknown[] = Array.isArray(rows) ? rows : []
  if (typeof first !== 'object' || first === null) return undefined
  const found = { table: '', parent: '', ...first }
  return { table: String(found.table), parent: String(found.parent) }
}

const neededTriggers = [
  'history_entry_follows_head',
  'history_entry_moves_head',
  'history_entry_is_never_changed',
  'history_entry_is_never_deleted',
] as const

/** The name of a trigger that guards the history and is gone. */
export function findMissingGuard(db: Database): string | undefined {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all().map(String)
  return neededTriggers.find((name) => !names.includes(name))
}
