import type { Migration } from './migration.ts'

export const migration0007: Migration = {
  number: 7,
  name: 'inspection',
  sql: `
CREATE TABLE inspection (
  id TEXT PRIMARY KEY,
  record_number TEXT NOT NULL UNIQUE CHECK (record_number <> ''),
  fiscal_year INTEGER NOT NULL UNIQUE CHECK (fiscal_year BETWEEN 1989 AND 2200),
  title TEXT NOT NULL CHECK (title <> ''),
  purpose TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  opened_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  close_reason TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK (due_on >= opened_on),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state = 'closed' OR close_reason IS NULL)
) STRICT, WITHOUT ROWID;

-- the questions as they were asked
CREATE TABLE inspection_question (
  id TEXT PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  audience TEXT NOT NULL CHECK (audience IN ('staff', 'manager', 'systemAdministrator')),
  code TEXT NOT NULL CHECK (code <> ''),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  guidance TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('organization', 'physical', 'personnel', 'technical', 'operation',
    'outsourcing', 'externalService', 'socialMedia')),
  provisions TEXT NOT NULL CHECK (json_valid(provisions)),
  ordinance_item INTEGER NOT NULL CHECK (ordinance_item BETWEEN 1 AND 8),
  UNIQUE (inspection_id, audience, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX inspection_question_by_order ON inspection_question (inspection_id, audience, position);

-- name, title and unit as they were when the sheet was handed out
CREATE TABLE inspection_sheet (
  id TEXT PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL CHECK (number <> ''),
  staff_member_id TEXT NOT NULL REFERENCES staff_member (id),
  staff_name TEXT NOT NULL CHECK (staff_name <> ''),
  reading TEXT NOT NULL,
  title TEXT NOT NULL,
  unit_name TEXT NOT NULL CHECK (unit_name <> ''),
  audience TEXT NOT NULL CHECK (audience IN ('staff', 'manager', 'systemAdministrator')),
  state TEXT NOT NULL CHECK (state IN ('assigned', 'submitted', 'excluded')),
  exclusion_reason TEXT,
  submitted_at TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (inspection_id, serial),
  UNIQUE (inspection_id, staff_member_id, audience),
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
  CHECK ((state = 'excluded') = (exclusion_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX inspection_sheet_by_staff_member ON inspection_sheet (staff_member_id);

CREATE TABLE answer (
  sheet_id TEXT NOT NULL REFERENCES inspection_sheet (id),
  question_id TEXT NOT NULL REFERENCES inspection_question (id),
  choice TEXT CHECK (choice IN ('done', 'partlyDone', 'notDone', 'unknown', 'notApplicable')),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  PRIMARY KEY (sheet_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER inspection_closed_is_settled BEFORE UPDATE ON inspection WHEN OLD.state = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed inspection is settled');
END;

CREATE TRIGGER inspection_is_never_deleted BEFORE DELETE ON inspection
BEGIN
  SELECT RAISE(ABORT, 'an inspection is never deleted');
END;

CREATE TRIGGER inspection_question_comes_before_sheets BEFORE INSERT ON inspection_question
WHEN EXISTS (SELECT 1 FROM inspection_sheet WHERE inspection_id = NEW.inspection_id)
  OR (SELECT state FROM inspection WHERE id = NEW.inspection_id) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a running inspection keeps its questions');
END;

CREATE TRIGGER inspection_question_is_never_changed BEFORE UPDATE ON inspection_question
BEGIN
  SELECT RAISE(ABORT, 'a running inspection keeps its questions');
END;

CREATE TRIGGER inspection_question_is_never_deleted BEFORE DELETE ON inspection_question
BEGIN
  SELECT RAISE(ABORT, 'a running inspection keeps its questions');
END;

CREATE TRIGGER inspection_sheet_of_closed_is_not_added BEFORE INSERT ON inspection_sheet
WHEN (SELECT state FROM inspection WHERE id = NEW.inspection_id) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed inspection is settled');
END;

CREATE TRIGGER inspection_sheet_of_closed_is_settled BEFORE UPDATE ON inspection_sheet
WHEN EXISTS (SELECT 1 FROM inspection WHERE id IN (OLD.inspection_id, NEW.inspection_id) AND state = 'closed')
BEGIN
  SELECT RAISE(ABORT, 'a closed inspection is settled');
END;

CREATE TRIGGER inspection_sheet_is_never_deleted BEFORE DELETE ON inspection_sheet
BEGIN
  SELECT RAISE(ABORT, 'a sheet is never deleted');
END;

CREATE TRIGGER answer_belongs_to_its_sheet BEFORE INSERT ON answer
WHEN NOT EXISTS (
  SELECT 1 FROM inspection_sheet sheet
  JOIN inspection_question question
    ON question.inspection_id = sheet.inspection_id AND question.audience = sheet.audience
  WHERE sheet.id = NEW.sheet_id AND question.id = NEW.question_id)
BEGIN
  SELECT RAISE(ABORT, 'an answer belongs to a question of its sheet');
END;

CREATE TRIGGER answer_of_settled_sheet_is_not_added BEFORE INSERT ON answer
WHEN NOT EXISTS (
  SELECT 1 FROM inspection_sheet sheet JOIN inspection ON inspection.id = sheet.inspection_id
  WHERE sheet.id = NEW.sheet_id AND sheet.state = 'assigned' AND inspection.state = 'open')
BEGIN
  SELECT RAISE(ABORT, 'the answers of a submitted sheet or a closed inspection are settled');
END;

CREATE TRIGGER answer_of_settled_sheet_is_not_changed BEFORE UPDATE ON answer
WHEN OLD.sheet_id <> NEW.sheet_id OR OLD.question_id <> NEW.question_id OR NOT EXISTS (
  SELECT 1 FROM inspection_sheet sheet JOIN inspection ON inspection.id = sheet.inspection_id
  WHERE sheet.id = OLD.sheet_id AND sheet.state = 'assigned' AND inspection.state = 'open')
BEGIN
  SELECT RAISE(ABORT, 'the answers of a submitted sheet or a closed inspection are settled');
END;

CREATE TRIGGER answer_is_never_deleted BEFORE DELETE ON answer
BEGIN
  SELECT RAISE(ABORT, 'an answer is never deleted');
END;
`,
}
