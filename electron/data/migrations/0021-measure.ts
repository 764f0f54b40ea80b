import type { Migration } from './migration.ts'

export const migration0021: Migration = {
  number: 21,
  name: 'measure',
  sql: `
-- 対策 (policy article 7), what was decided of it and how it stands
CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  -- of the list that comes with the program; NULL for the body's own
  built_in_code TEXT UNIQUE,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  description TEXT NOT NULL CHECK (length(description) <= 600),
  -- citations as a JSON array of text, the main one first; never searched by SQL
  provisions TEXT NOT NULL CHECK (json_valid(provisions)),
  -- 号 of 施行規則第16条の3 as a JSON array of numbers, none where it answers to no 号; never searched by SQL
  ordinance_items TEXT NOT NULL CHECK (json_valid(ordinance_items)),
  state TEXT NOT NULL CHECK (state IN ('notStarted', 'preparing', 'implemented', 'declined')),
  declined_reason TEXT CHECK (length(declined_reason) BETWEEN 1 AND 300),
  -- by job title, so that it outlives a change of posts
  owner_title TEXT NOT NULL CHECK (length(owner_title) <= 40),
  owner_unit_id TEXT REFERENCES unit (id),
  evidence TEXT NOT NULL CHECK (length(evidence) <= 600),
  check_interval_months INTEGER NOT NULL CHECK (check_interval_months BETWEEN 1 AND 60),
  next_check_on TEXT,
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  -- 廃止 with its reason
  retirement_reason TEXT CHECK (length(retirement_reason) BETWEEN 1 AND 200),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((state = 'declined') = (declined_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER measure_is_never_deleted BEFORE DELETE ON measure
BEGIN
  SELECT RAISE(ABORT, 'a measure is retired, never deleted');
END;

CREATE TRIGGER measure_is_not_replaced BEFORE INSERT ON measure
WHEN EXISTS (SELECT 1 FROM measure WHERE id = NEW.id OR number = NEW.number OR built_in_code = NEW.built_in_code)
BEGIN
  SELECT RAISE(ABORT, 'a measure is never replaced');
END;

CREATE TRIGGER measure_keeps_its_number BEFORE UPDATE ON measure
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.built_in_code IS NOT OLD.built_in_code
BEGIN
  SELECT RAISE(ABORT, 'a measure keeps its number');
END;

-- the questions of the checklists that ask about a measure; what was linked when is in the history
CREATE TABLE measure_question (
  measure_id TEXT NOT NULL REFERENCES measure (id),
  audience TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (measure_id, audience, code),
  FOREIGN KEY (audience, code) REFERENCES checklist_question (audience, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_question_by_question ON measure_question (audience, code);

-- 年度ごとの確認; one taken back stays
CREATE TABLE measure_check (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL REFERENCES measure (id),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2200),
  checked_on TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('kept', 'partlyKept', 'notKept')),
  note TEXT NOT NULL CHECK (length(note) <= 600),
  checked_by TEXT NOT NULL,
  -- the day the measure had before for its next check, to which taking the check back returns
  next_check_before TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX measure_check_one_a_year ON measure_check (measure_id, fiscal_year) WHERE state = 'active';
CREATE INDEX measure_check_by_year ON measure_check (fiscal_year);

CREATE TRIGGER measure_check_is_never_deleted BEFORE DELETE ON measure_check
BEGIN
  SELECT RAISE(ABORT, 'a check of a measure is taken back, never deleted');
END;

CREATE TRIGGER measure_check_is_not_replaced BEFORE INSERT ON measure_check
WHEN EXISTS (SELECT 1 FROM measure_check WHERE id = NEW.id
  OR (NEW.state = 'active' AND state = 'active' AND measure_id = NEW.measure_id AND fiscal_year = NEW.fiscal_year))
BEGIN
  SELECT RAISE(ABORT, 'a check of a measure is never replaced');
END;

CREATE TRIGGER measure_check_keeps_its_place BEFORE UPDATE ON measure_check
WHEN NEW.id <> OLD.id OR NEW.measure_id <> OLD.measure_id OR NEW.fiscal_year <> OLD.fiscal_year
  OR OLD.state = 'withdrawn'
BEGIN
  SELECT RAISE(ABORT, 'a check keeps its measure and year, and stays withdrawn');
END;
`,
}
