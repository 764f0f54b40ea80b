import type { Migration } from './migration.ts'

export const migration0035: Migration = {
  number: 35,
  name: 'conversion',
  sql: `
-- what tells of a 実施手順 (policy article 9, second paragraph) and was written before there was a key is encrypted later, in
-- one act: a conversion. It is over when the file was rewritten and the plain files are gone (swept_at)
CREATE TABLE conversion (
  id TEXT PRIMARY KEY,
  serial INTEGER NOT NULL UNIQUE CHECK (serial >= 1),
  converted_at TEXT NOT NULL,
  converted_by TEXT NOT NULL,
  swept_at TEXT
) STRICT, WITHOUT ROWID;

-- a SHA-256 that is printed, chained, sealed or signed stays as it was; this says what it is of now that the texts are encrypted
CREATE TABLE stand_in (
  was TEXT PRIMARY KEY CHECK (length(was) = 64),
  now TEXT NOT NULL CHECK (length(now) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'content', 'snapshot', 'row', 'file')),
  conversion_id TEXT NOT NULL REFERENCES conversion (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stand_in_by_now ON stand_in (now);

-- the texts that stand for one that was written plain; NULL for those that were encrypted from the beginning
ALTER TABLE closed_text ADD COLUMN conversion_id TEXT REFERENCES conversion (id);

CREATE TRIGGER conversion_only_ends BEFORE UPDATE ON conversion
WHEN OLD.swept_at IS NOT NULL OR NEW.swept_at IS NULL OR NEW.id <> OLD.id OR NEW.serial <> OLD.serial
  OR NEW.converted_at <> OLD.converted_at OR NEW.converted_by <> OLD.converted_by
BEGIN
  SELECT RAISE(ABORT, 'a conversion only ends');
END;

CREATE TRIGGER conversion_is_never_deleted BEFORE DELETE ON conversion
BEGIN
  SELECT RAISE(ABORT, 'a conversion is never deleted');
END;

CREATE TRIGGER stand_in_is_never_changed BEFORE UPDATE ON stand_in
BEGIN
  SELECT RAISE(ABORT, 'a stand-in is never changed');
END;

CREATE TRIGGER stand_in_is_never_deleted BEFORE DELETE ON stand_in
BEGIN
  SELECT RAISE(ABORT, 'a stand-in is never deleted');
END;
`,
}
