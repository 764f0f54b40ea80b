import { z } from 'zod'
import { invariant } from '../../shared/errors/invariant.ts'
import type { Database } from './database.ts'
import { parseRows } from './parse-rows.ts'

const trigger = z.object({ name: z.string(), sql: z.string() })

/**
 * Runs `act` while the triggers of these tables are out of the file and puts them back as they were, within the caller's
 * transaction: whatever ends it early, they were never gone. For a conversion alone (services/conversion).
 */
export function withoutGuards<Result>(db: Database, tables: readonly string[], act: () => Result): Result {
  invariant(db.inTransaction, 'guards are taken out in a transaction only')
  const guards = parseRows(
    'sqlite_schema',
    trigger,
    db
      .prepare(
        `SELECT name, sql FROM sqlite_schema
         WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY name`,
      )
      .all(JSON.stringify(tables)),
  )
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
  const result = act()
  for (const { sql } of guards) db.exec(sql)
  return result
}
