import type { Migration } from './migration.ts'

export const migration0003: Migration = {
  number: 3,
  name: 'account',
  sql: `
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  login_name TEXT NOT NULL UNIQUE CHECK (login_name <> ''),
  display_name TEXT NOT NULL CHECK (display_name <> ''),
  staff_member_id TEXT UNIQUE,
  password_hash TEXT NOT NULL,
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  last_signed_in_at TEXT,
  failed_count INTEGER NOT NULL DEFAULT 0 CHECK (failed_count >= 0),
  last_failed_at TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_role (
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('officer', 'approver', 'respondent', 'auditor', 'administrator')),
  PRIMARY KEY (account_id, role)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
BEGIN
  SELECT RAISE(ABORT, 'an account is retired, never deleted');
END;

-- printed once, kept in the safe; only its hash is here
CREATE TABLE recovery_code (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  failed_count INTEGER NOT NULL DEFAULT 0 CHECK (failed_count >= 0),
  last_failed_at TEXT
) STRICT;
`,
}
