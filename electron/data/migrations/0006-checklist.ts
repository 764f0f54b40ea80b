import type { Migration } from './migration.ts'

export const migration0006: Migration = {
  number: 6,
  name: 'checklist',
  sql: `
CREATE TABLE checklist (
  audience TEXT PRIMARY KEY CHECK (audience IN ('staff', 'manager', 'systemAdministrator')),
  title TEXT NOT NULL CHECK (title <> ''),
  introduction TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_question (
  audience TEXT NOT NULL REFERENCES checklist (audience),
  code TEXT NOT NULL CHECK (code <> ''),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  guidance TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('organization', 'physical', 'personnel', 'technical', 'operation',
    'outsourcing', 'externalService', 'socialMedia')),
  -- citations as a JSON array of text, the main one first; never searched by SQL
  provisions TEXT NOT NULL CHECK (json_valid(provisions)),
  ordinance_item INTEGER NOT NULL CHECK (ordinance_item BETWEEN 1 AND 8),
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  PRIMARY KEY (audience, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER checklist_is_never_deleted BEFORE DELETE ON checklist
BEGIN
  SELECT RAISE(ABORT, 'a checklist is never deleted');
END;

CREATE TRIGGER checklist_question_is_never_deleted BEFORE DELETE ON checklist_question
BEGIN
  SELECT RAISE(ABORT, 'a question is retired, never deleted');
END;
`,
}
