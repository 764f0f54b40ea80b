import type { Migration } from './migration.ts'

export const migration0001: Migration = {
  number: 1,
  name: 'history',
  sql: `
CREATE TABLE history_entry (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT,
  account_name TEXT NOT NULL,
  act TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before_json TEXT,
  after_json TEXT,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX history_entry_by_record ON history_entry (record_kind, record_id, sequence);

-- the newest entry once more, so that a cut-off end of the chain shows
CREATE TABLE history_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

INSERT INTO history_head (id, sequence, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER history_entry_follows_head BEFORE INSERT ON history_entry
WHEN NEW.sequence <> (SELECT sequence FROM history_head) + 1
  OR NEW.previous_hash <> (SELECT hash FROM history_head)
BEGIN
  SELECT RAISE(ABORT, 'a history entry follows the newest one');
END;

CREATE TRIGGER history_entry_moves_head AFTER INSERT ON history_entry
BEGIN
  UPDATE history_head SET sequence = NEW.sequence, hash = NEW.hash;
END;

CREATE TRIGGER history_entry_is_never_changed BEFORE UPDATE ON history_entry
BEGIN
  SELECT RAISE(ABORT, 'history is never changed');
END;

CREATE TRIGGER history_entry_is_never_deleted BEFORE DELETE ON history_entry
BEGIN
  SELECT RAISE(ABORT, 'history is never deleted');
END;

CREATE TRIGGER history_head_is_never_deleted BEFORE DELETE ON history_head
BEGIN
  SELECT RAISE(ABORT, 'history is never deleted');
END;
`,
}
