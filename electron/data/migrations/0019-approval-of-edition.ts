import type { Migration } from './migration.ts'

export const migration0019: Migration = {
  number: 19,
  name: 'approval of edition',
  sql: `
-- a draft that was laid before the approvers stays as it is until the round ends
CREATE TRIGGER edition_in_approval_is_settled BEFORE UPDATE ON edition
WHEN EXISTS (SELECT 1 FROM approval WHERE record_kind = 'edition' AND record_id = OLD.id AND state = 'underway')
BEGIN
  SELECT RAISE(ABORT, 'an edition that is being approved is settled');
END;
`,
}
