import type { Migration } from './migration.ts'

export const migration0002: Migration = {
  number: 2,
  name: 'organization',
  sql: `
CREATE TABLE organization (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  addressee TEXT NOT NULL,
  sender TEXT NOT NULL,
  inspection_result_form_number TEXT NOT NULL,
  idle_lock_minutes INTEGER NOT NULL CHECK (idle_lock_minutes BETWEEN 1 AND 120),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;

-- the boxes of the 決裁欄, from the highest
CREATE TABLE approval_title (
  position INTEGER PRIMARY KEY CHECK (position >= 1),
  title TEXT NOT NULL CHECK (title <> '')
) STRICT;

CREATE TRIGGER organization_is_never_deleted BEFORE DELETE ON organization
BEGIN
  SELECT RAISE(ABORT, 'the organization is never deleted');
END;
`,
}
