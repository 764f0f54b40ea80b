import type { Migration } from './migration.ts'

export const migration0031: Migration = {
  number: 31,
  name: 'backup-program-edition',
  sql: `
-- which edition of the program made the backup; empty for those made before this was kept
ALTER TABLE backup ADD COLUMN program_edition TEXT NOT NULL DEFAULT '';
`,
}
