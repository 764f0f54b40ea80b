import type { Database } from '../../electron/data/database.ts'

/** Changes records as one who knows SQL would, past the triggers, which are there again afterwards. */
export function withoutGuards(db: Database, act: () => void): void {
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
  act()
  for (const { sql } of guards) db.exec(sql)
}
