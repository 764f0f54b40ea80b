import type { Migration } from './migration.ts'

export const migration0012: Migration = {
  number: 12,
  name: 'attachment and finding',
  sql: `
-- the bytes are a file of attachments/ named by its SHA-256
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  record_kind TEXT NOT NULL CHECK (record_kind <> ''),
  record_id TEXT NOT NULL CHECK (record_id <> ''),
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  attached_at TEXT NOT NULL,
  attached_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_by_record ON attachment (record_kind, record_id);

CREATE TRIGGER attachment_is_never_deleted BEFORE DELETE ON attachment
BEGIN
  SELECT RAISE(ABORT, 'an attachment is retired, never deleted');
END;

CREATE TRIGGER attachment_keeps_its_file BEFORE UPDATE ON attachment
WHEN NEW.id <> OLD.id OR NEW.record_kind <> OLD.record_kind OR NEW.record_id <> OLD.record_id
  OR NEW.file_name <> OLD.file_name OR NEW.media_type <> OLD.media_type OR NEW.sha256 <> OLD.sha256
  OR NEW.size_bytes <> OLD.size_bytes OR NEW.attached_at <> OLD.attached_at OR NEW.attached_by <> OLD.attached_by
BEGIN
  SELECT RAISE(ABORT, 'an attachment keeps its file');
END;

-- 指摘 with its 是正措置; an audit will be the other origin
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  inspection_id TEXT REFERENCES inspection (id),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  cause TEXT NOT NULL CHECK (length(cause) <= 1000),
  corrective_action TEXT NOT NULL CHECK (length(corrective_action) <= 1000),
  owner_staff_member_id TEXT REFERENCES staff_member (id),
  -- as it was when the owner was named
  owner_name TEXT,
  owner_unit_name TEXT,
  due_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('notStarted', 'underway', 'completed', 'confirmed', 'withdrawn')),
  completed_on TEXT,
  outcome TEXT NOT NULL CHECK (length(outcome) <= 1000),
  confirmed_at TEXT,
  confirmed_by TEXT,
  withdrawal_reason TEXT,
  found_at TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (inspection_id, serial),
  CHECK (state NOT IN ('completed', 'confirmed') OR completed_on IS NOT NULL),
  CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- the answers a finding came from; one answer has one finding at most that is not withdrawn
CREATE TABLE finding_source (
  finding_id TEXT NOT NULL REFERENCES finding (id),
  sheet_id TEXT NOT NULL REFERENCES inspection_sheet (id),
  question_id TEXT NOT NULL REFERENCES inspection_question (id),
  PRIMARY KEY (finding_id, sheet_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_source_by_answer ON finding_source (sheet_id, question_id);

CREATE TRIGGER finding_is_never_deleted BEFORE DELETE ON finding
BEGIN
  SELECT RAISE(ABORT, 'a finding is withdrawn, never deleted');
END;

CREATE TRIGGER finding_source_is_never_changed BEFORE UPDATE ON finding_source
BEGIN
  SELECT RAISE(ABORT, 'a finding keeps what it came from');
END;

CREATE TRIGGER finding_source_is_never_deleted BEFORE DELETE ON finding_source
BEGIN
  SELECT RAISE(ABORT, 'a finding keeps what it came from');
END;
`,
}
