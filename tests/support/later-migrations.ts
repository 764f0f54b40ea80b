import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import type { Migration } from '../../electron/data/migrations/migration.ts'
import { newestNumber } from '../../electron/data/migrations/run-migrations.ts'

const next = newestNumber(allMigrations) + 1

/** Steps a program to come could bring: much is written, and the shape stays the one that `verify` knows. */
export const laterMigrations: readonly Migration[] = Array.from({ length: 4 }, (_, index) => ({
  number: next + index,
  name: `later ${index}`,
  sql: `CREATE TABLE later AS SELECT * FROM history_entry, (SELECT 1 UNION ALL SELECT 2);
    CREATE INDEX later_by_hash ON later (hash);
    UPDATE later SET act = act || sequence;
    DROP TABLE later;`,
}))
