import type { Migration } from './migration.ts'

export const migration0011: Migration = {
  number: 11,
  name: 'checklist edition',
  sql: `
-- a checklist as it was fixed; the rows of checklist_question are what is being edited
CREATE TABLE checklist_edition (
  id TEXT PRIMARY KEY,
  audience TEXT NOT NULL REFERENCES checklist (audience),
  number INTEGER NOT NULL CHECK (number >= 1),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  adopted_at TEXT NOT NULL,
  adopted_by TEXT NOT NULL,
  UNIQUE (audience, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_edition_question (
  edition_id TEXT NOT NULL REFERENCES checklist_edition (id),
  code TEXT NOT NULL CHECK (code <> ''),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  guidance TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('organization', 'physical', 'personnel', 'technical', 'operation',
    'outsourcing', 'externalService', 'socialMedia')),
  provisions TEXT NOT NULL CHECK (json_valid(provisions)),
  ordinance_item INTEGER NOT NULL CHECK (ordinance_item BETWEEN 1 AND 8),
  PRIMARY KEY (edition_id, code)
) STRICT, WITHOUT ROWID;

-- the edition an inspection was opened with
CREATE TABLE inspection_checklist_edition (
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  audience TEXT NOT NULL,
  edition_id TEXT NOT NULL REFERENCES checklist_edition (id),
  PRIMARY KEY (inspection_id, audience)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER checklist_edition_is_never_changed BEFORE UPDATE ON checklist_edition
BEGIN
  SELECT RAISE(ABORT, 'an edition of a checklist is settled');
END;

CREATE TRIGGER checklist_edition_is_never_deleted BEFORE DELETE ON checklist_edition
BEGIN
  SELECT RAISE(ABORT, 'an edition of a checklist is never deleted');
END;

CREATE TRIGGER checklist_edition_question_is_never_changed BEFORE UPDATE ON checklist_edition_question
BEGIN
  SELECT RAISE(ABORT, 'an edition of a checklist is settled');
END;

CREATE TRIGGER checklist_edition_question_is_never_deleted BEFORE DELETE ON checklist_edition_question
BEGIN
  SELECT RAISE(ABORT, 'an edition of a checklist is never deleted');
END;

CREATE TRIGGER inspection_checklist_edition_is_never_changed BEFORE UPDATE ON inspection_checklist_edition
BEGIN
  SELECT RAISE(ABORT, 'a running inspection keeps its questions');
END;

CREATE TRIGGER inspection_checklist_edition_is_never_deleted BEFORE DELETE ON inspection_checklist_edition
BEGIN
  SELECT RAISE(ABORT, 'a running inspection keeps its questions');
END;
`,
}
