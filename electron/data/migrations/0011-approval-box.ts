import type { Migration } from './migration.ts'

export const migration0011: Migration = {
  number: 11,
  name: 'approval box',
  sql: `
-- who signs in a box of the 決裁欄; NULL is any approver
ALTER TABLE approval_title ADD COLUMN account_id TEXT REFERENCES account (id);
`,
}
