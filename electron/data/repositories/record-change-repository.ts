import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRow } from '../parse-rows.ts'

const lastChange = z.object({ at: z.string(), by: z.string() })
const countRow = z.object({ count: z.number() })
const hashRow = z.object({ hash: z.string() })

/** What changed a record: neither who came and went, nor backups and checks of what is there already. */
const isChange = "act NOT LIKE 'session.%' AND act NOT IN ('backups.run', 'startup.fullCheck')"

/** When a record was last changed and by whom; undefined before the first change. */
export function findLastChange(db: Database): z.infer<typeof lastChange> | undefined {
  const sql = `SELECT at, account_name AS by FROM history_entry WHERE ${isChange} ORDER BY sequence DESC LIMIT 1`
  const found = db.prepare(sql).get()
  return found === undefined ? undefined : parseRow('history_entry', lastChange, found)
}

/** How many changes came after an entry of the history. */
export function countChangesAfter(db: Database, sequence: number): number {
  const sql = `SELECT count(*) AS count FROM history_entry WHERE sequence > ? AND ${isChange}`
  return parseRow('history_entry', countRow, db.prepare(sql).get(sequence)).count
}

/** The hash of one entry of the history; undefined where there is none yet. */
export function findHashAt(db: Database, sequence: number): string | undefined {
  const found = db.prepare('SELECT hash FROM history_entry WHERE sequence = ?').get(sequence)
  return found === undefined ? undefined : parseRow('history_entry', hashRow, found).hash
}
