import type { Database } from './database.ts'

/** What holds for every connection that writes records. */
export function keepRules(db: Database): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // REPLACE must not slip past the triggers that refuse a delete
  db.pragma('recursive_triggers = ON')
  db.pragma('cell_size_check = ON')
}
