import type { Migration } from './migration.ts'

export const migration0015: Migration = {
  number: 15,
  name: 'deputy of head and returned finding',
  sql: `
-- who confirms sheets while the 所属長 is away
ALTER TABLE unit ADD COLUMN deputy_staff_member_id TEXT REFERENCES staff_member (id);

-- why a completed action was not confirmed, until it is
ALTER TABLE finding ADD COLUMN returned_by TEXT;
ALTER TABLE finding ADD COLUMN return_reason TEXT CHECK (length(return_reason) <= 200);
`,
}
