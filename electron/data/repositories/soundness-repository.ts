import type { Database } from '../database.ts'

/** The first row that points to one that is not there. */
export function findOrphanRow(db: Database): { table: string; parent: string } | undefined {
  const rows: unknown = db.pragma('foreign_key_check')
  const [first]: unknown[] = Array.isArray(rows) ? rows : []
  if (typeof first !== 'object' || first === null) return undefined
  const found = { table: '', parent: '', ...first }
  return { table: String(found.table), parent: String(found.parent) }
}

/** The number of rows of every table, by its name. */
export function countRows(db: Database): Record<string, number> {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
  return Object.fromEntries(
    names.map((name) => [
      String(name),
      Number(
        db
          .prepare(`SELECT count(*) FROM "${String(name).replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      ),
    ]),
  )
}
