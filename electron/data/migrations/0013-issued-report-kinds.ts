import type { Migration } from './migration.ts'

export const migration0013: Migration = {
  number: 13,
  name: 'issued report kinds',
  sql: `
-- the kinds are the program's to know, and a record may be printed again when it has changed
CREATE TABLE issued_report_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject_id TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  record_number TEXT NOT NULL CHECK (record_number <> ''),
  fiscal_year INTEGER CHECK (fiscal_year BETWEEN 1989 AND 2200),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  -- of the record the report was drawn from, where it has one text
  record_sha256 TEXT CHECK (length(record_sha256) = 64),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO issued_report_new (id, kind, subject_id, title, record_number, fiscal_year, file_name, sha256, size_bytes,
  record_sha256, issued_at, issued_by)
SELECT id, kind, subject_id, title, record_number, fiscal_year, file_name, sha256, size_bytes, record_sha256,
  issued_at, issued_by FROM issued_report;

DROP TRIGGER issued_report_is_never_changed;
DROP TRIGGER issued_report_is_never_deleted;
DROP TABLE issued_report;
ALTER TABLE issued_report_new RENAME TO issued_report;

CREATE UNIQUE INDEX issued_report_once ON issued_report (kind, subject_id, coalesce(record_sha256, ''));

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
