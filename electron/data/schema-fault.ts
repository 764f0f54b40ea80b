import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import type { Database } from './database.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { readMigrationNumber, runMigrations } from './migrations/run-migrations.ts'
import { parseRows } from './parse-rows.ts'

const part = z.object({ name: z.string(), sql: z.string() })

/**
 * The name of the first table, index or trigger that is gone, was changed or does not belong there: the triggers and
 * checks are what keeps settled records as they are.
 */
export function findChangedPart(db: Database): string | undefined {
  const made = new SqliteDatabase(':memory:')
  try {
    const number = readMigrationNumber(db)
    runMigrations(
      made,
      allMigrations.filter((migration) => migration.number <= number),
    )
    const [present, expected] = [listParts(db), listParts(made)]
    const names = new Set([...expected.keys(), ...present.keys()])
    return [...names].find((name) => present.get(name) !== expected.get(name))
  } finally {
    made.close()
  }
}

function listParts(db: Database): ReadonlyMap<string, string> {
  const rows = db.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all()
  return new Map(parseRows('sqlite_schema', part, rows).map(({ name, sql }) => [name, sql]))
}
