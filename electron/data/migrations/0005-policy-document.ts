import type { Migration } from './migration.ts'

export const migration0005: Migration = {
  number: 5,
  name: 'policy-document',
  sql: `
CREATE TABLE policy_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('basicPolicy', 'standard', 'procedure')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

-- 基本方針 is one; 対策基準 and 実施手順 may be several
CREATE UNIQUE INDEX policy_document_one_basic_policy ON policy_document (kind) WHERE kind = 'basicPolicy';

CREATE TABLE edition (
  id TEXT PRIMARY KEY,
  policy_document_id TEXT NOT NULL REFERENCES policy_document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  state TEXT NOT NULL CHECK (state IN ('current', 'former')),
  origin TEXT NOT NULL CHECK (origin IN ('builtIn', 'imported')),
  adopted_at TEXT NOT NULL,
  -- as given; what is shown is parsed from it
  source_text TEXT NOT NULL,
  UNIQUE (policy_document_id, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX edition_one_current ON edition (policy_document_id) WHERE state = 'current';

CREATE TRIGGER policy_document_is_never_deleted BEFORE DELETE ON policy_document
BEGIN
  SELECT RAISE(ABORT, 'a policy document is never deleted');
END;

CREATE TRIGGER edition_is_never_deleted BEFORE DELETE ON edition
BEGIN
  SELECT RAISE(ABORT, 'an edition is never deleted');
END;

CREATE TRIGGER edition_keeps_its_text BEFORE UPDATE ON edition
WHEN NEW.id <> OLD.id OR NEW.policy_document_id <> OLD.policy_document_id OR NEW.number <> OLD.number
  OR NEW.title <> OLD.title OR NEW.origin <> OLD.origin OR NEW.adopted_at <> OLD.adopted_at
  OR NEW.source_text <> OLD.source_text OR (OLD.state = 'former' AND NEW.state <> 'former')
BEGIN
  SELECT RAISE(ABORT, 'an adopted edition only becomes a former one');
END;
`,
}
