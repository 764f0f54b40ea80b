import type { Migration } from './migration.ts'

export const migration0014: Migration = {
  number: 14,
  name: 'approval and seal',
  sql: `
-- who signs in a box of the 決裁欄; NULL is any approver
ALTER TABLE approval_title ADD COLUMN account_id TEXT REFERENCES account (id);

-- what a report shows beside its record: the findings, signatures and corrections of its day
ALTER TABLE issued_report ADD COLUMN shown_sha256 TEXT CHECK (length(shown_sha256) = 64);
DROP INDEX issued_report_once;
CREATE UNIQUE INDEX issued_report_once
  ON issued_report (kind, subject_id, coalesce(record_sha256, ''), coalesce(shown_sha256, ''));

-- 決裁 of one record; sent back, the next round begins anew
CREATE TABLE approval (
  id TEXT PRIMARY KEY,
  record_kind TEXT NOT NULL CHECK (record_kind <> ''),
  record_id TEXT NOT NULL CHECK (record_id <> ''),
  round INTEGER NOT NULL CHECK (round >= 1),
  -- of the record as it was laid before the approvers
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  -- the findings of that moment (RFC 8785): they go on, what was approved does not
  findings_json TEXT NOT NULL CHECK (json_valid(findings_json)),
  requested_at TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('underway', 'sentBack', 'withdrawn', 'complete')),
  ended_at TEXT,
  ended_by TEXT,
  reason TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (record_kind, record_id, round),
  CHECK ((state = 'underway') = (ended_at IS NULL)),
  CHECK (state <> 'sentBack' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX approval_one_at_a_time ON approval (record_kind, record_id) WHERE state IN ('underway', 'complete');

-- a box of the 決裁欄; position 1 is the highest and signs last
CREATE TABLE approval_step (
  id TEXT PRIMARY KEY,
  approval_id TEXT NOT NULL REFERENCES approval (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  account_id TEXT REFERENCES account (id),
  method TEXT CHECK (method IN ('signature', 'paper')),
  signer_name TEXT,
  signer_account_id TEXT REFERENCES account (id),
  -- a signature's instant and day, or the day of the seal on the paper and when it was recorded
  signed_at TEXT,
  signed_on TEXT,
  -- what was signed (RFC 8785), its Ed25519 signature and the public key, both in hexadecimal
  payload_json TEXT,
  signature TEXT,
  public_key TEXT,
  -- a paper step: the scan, and who confirmed that it is the paper
  attachment_id TEXT REFERENCES attachment (id),
  confirmed_by TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (approval_id, position),
  CHECK ((method IS NULL) = (signed_at IS NULL)),
  CHECK ((method IS NULL) = (signed_on IS NULL)),
  CHECK (method IS NULL OR signer_name IS NOT NULL),
  CHECK (method <> 'signature' OR (payload_json IS NOT NULL AND signature IS NOT NULL AND public_key IS NOT NULL)),
  CHECK (method <> 'paper' OR (attachment_id IS NOT NULL AND confirmed_by IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Ed25519; the private key is encrypted under the account's password and of no use without it
CREATE TABLE account_key (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  public_key TEXT NOT NULL CHECK (public_key <> ''),
  wrapped_private_key TEXT,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((state = 'active') = (wrapped_private_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX account_key_one_active ON account_key (account_id) WHERE state = 'active';

-- 封印: the record as one text that never changes again (RFC 8785), its SHA-256, and the chain of seals
CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  serial INTEGER NOT NULL UNIQUE CHECK (serial >= 1),
  record_kind TEXT NOT NULL CHECK (record_kind <> ''),
  record_id TEXT NOT NULL CHECK (record_id <> ''),
  record_number TEXT NOT NULL CHECK (record_number <> ''),
  -- of the record alone, as printed on its report
  record_sha256 TEXT NOT NULL CHECK (length(record_sha256) = 64),
  -- record, findings and signatures
  snapshot_json TEXT NOT NULL CHECK (json_valid(snapshot_json)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- the SHA-256 of every row the seal covers, by table and key
  rows_json TEXT NOT NULL CHECK (json_valid(rows_json)),
  sealed_at TEXT NOT NULL,
  sealed_by TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  UNIQUE (record_kind, record_id)
) STRICT, WITHOUT ROWID;

-- 訂正: says what is wrong in a sealed record and what is right; the record itself stays
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  seal_id TEXT NOT NULL REFERENCES seal (id),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  place TEXT NOT NULL CHECK (place <> ''),
  wrong_text TEXT NOT NULL CHECK (wrong_text <> ''),
  right_text TEXT NOT NULL CHECK (right_text <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  corrected_at TEXT NOT NULL,
  corrected_by TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  UNIQUE (seal_id, serial)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER approval_ended_is_settled BEFORE UPDATE ON approval WHEN OLD.state <> 'underway'
BEGIN
  SELECT RAISE(ABORT, 'an ended approval is settled');
END;

CREATE TRIGGER approval_is_never_deleted BEFORE DELETE ON approval
BEGIN
  SELECT RAISE(ABORT, 'an approval is never deleted');
END;

CREATE TRIGGER approval_step_taken_is_settled BEFORE UPDATE ON approval_step
WHEN OLD.method IS NOT NULL OR (SELECT state FROM approval WHERE id = OLD.approval_id) <> 'underway'
BEGIN
  SELECT RAISE(ABORT, 'a step that was taken is settled');
END;

CREATE TRIGGER approval_step_is_not_added_later BEFORE INSERT ON approval_step
WHEN EXISTS (SELECT 1 FROM approval_step WHERE id = NEW.id OR (approval_id = NEW.approval_id AND position = NEW.position))
  OR (SELECT state FROM approval WHERE id = NEW.approval_id) <> 'underway'
BEGIN
  SELECT RAISE(ABORT, 'an approval keeps its steps');
END;

CREATE TRIGGER approval_step_is_never_deleted BEFORE DELETE ON approval_step
BEGIN
  SELECT RAISE(ABORT, 'an approval keeps its steps');
END;

CREATE TRIGGER attachment_of_step_is_settled BEFORE UPDATE ON attachment
WHEN EXISTS (SELECT 1 FROM approval_step WHERE attachment_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'the scan of a step is settled');
END;

CREATE TRIGGER account_key_keeps_its_key BEFORE UPDATE ON account_key
WHEN NEW.id <> OLD.id OR NEW.account_id <> OLD.account_id OR NEW.public_key <> OLD.public_key
  OR NEW.made_at <> OLD.made_at OR (OLD.state = 'retired' AND NEW.state <> 'retired')
BEGIN
  SELECT RAISE(ABORT, 'a key is retired, never changed');
END;

CREATE TRIGGER account_key_is_never_deleted BEFORE DELETE ON account_key
BEGIN
  SELECT RAISE(ABORT, 'a key is retired, never deleted');
END;

CREATE TRIGGER seal_is_not_replaced BEFORE INSERT ON seal
WHEN EXISTS (SELECT 1 FROM seal WHERE id = NEW.id OR serial = NEW.serial
  OR (record_kind = NEW.record_kind AND record_id = NEW.record_id))
BEGIN
  SELECT RAISE(ABORT, 'a sealed record is settled');
END;

CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
BEGIN
  SELECT RAISE(ABORT, 'a sealed record is settled');
END;

CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal
BEGIN
  SELECT RAISE(ABORT, 'a sealed record is settled');
END;

CREATE TRIGGER correction_is_not_replaced BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE id = NEW.id OR number = NEW.number
  OR (seal_id = NEW.seal_id AND serial = NEW.serial))
BEGIN
  SELECT RAISE(ABORT, 'a correction is settled');
END;

CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction
BEGIN
  SELECT RAISE(ABORT, 'a correction is settled');
END;

CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction
BEGIN
  SELECT RAISE(ABORT, 'a correction is settled');
END;

-- a closed inspection may be opened again while nobody was asked to approve it; nothing else of it changes
DROP TRIGGER inspection_closed_is_settled;

CREATE TRIGGER inspection_closed_is_settled BEFORE UPDATE ON inspection
WHEN OLD.state = 'closed' AND (NEW.state <> 'open'
  OR NEW.id <> OLD.id OR NEW.record_number <> OLD.record_number OR NEW.fiscal_year <> OLD.fiscal_year
  OR NEW.title <> OLD.title OR NEW.purpose <> OLD.purpose OR NEW.opened_on <> OLD.opened_on
  OR NEW.due_on <> OLD.due_on OR NEW.requires_confirmation <> OLD.requires_confirmation
  OR EXISTS (SELECT 1 FROM seal WHERE record_kind = 'inspection' AND record_id = OLD.id)
  OR EXISTS (SELECT 1 FROM approval WHERE record_kind = 'inspection' AND record_id = OLD.id
    AND state IN ('underway', 'complete')))
BEGIN
  SELECT RAISE(ABORT, 'a closed inspection is settled');
END;
`,
}
