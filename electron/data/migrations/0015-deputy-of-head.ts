import type { Migration } from './migration.ts'

export const migration0015: Migration = {
  number: 15,
  name: 'deputy of head',
  sql: `
-- who confirms sheets while the 所属長 is away
ALTER TABLE unit ADD COLUMN deputy_staff_member_id TEXT REFERENCES staff_member (id);
`,
}
