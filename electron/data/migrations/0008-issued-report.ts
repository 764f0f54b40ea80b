import type { Migration } from './migration.ts'

export const migration0008: Migration = {
  number: 8,
  name: 'issued report',
  sql: `
-- the bytes are a file of attachments/ named by its SHA-256
CREATE TABLE issued_report (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('inspection-result', 'policy-text')),
  subject_id TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  record_number TEXT NOT NULL CHECK (record_number <> ''),
  fiscal_year INTEGER CHECK (fiscal_year BETWEEN 1989 AND 2200),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  -- of the sealed record the report was drawn from
  record_sha256 TEXT CHECK (length(record_sha256) = 64),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  UNIQUE (kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER issued_report_is_never_changed BEFORE UPDATE ON issued_report
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never changed');
END;

CREATE TRIGGER issued_report_is_never_deleted BEFORE DELETE ON issued_report
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never deleted');
END;
`,
}
