import type { Migration } from './migration.ts'

export const migration0030: Migration = {
  number: 30,
  name: 'sign-in try',
  sql: `
-- wrong tries with names that no account has, by one of 4096 drawers: what was typed as a name may be a password
CREATE TABLE sign_in_try (
  drawer INTEGER PRIMARY KEY CHECK (drawer BETWEEN 0 AND 4095),
  failed_count INTEGER NOT NULL CHECK (failed_count >= 1),
  last_failed_at TEXT NOT NULL
) STRICT;
`,
}
