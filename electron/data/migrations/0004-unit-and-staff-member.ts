import type { Migration } from './migration.ts'

export const migration0004: Migration = {
  number: 4,
  name: 'unit and staff member',
  sql: `
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  body TEXT NOT NULL CHECK (body IN ('manager', 'assembly', 'auditCommissioners')),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX unit_by_active_name ON unit (name) WHERE state = 'active';

CREATE TRIGGER unit_is_never_deleted BEFORE DELETE ON unit
BEGIN
  SELECT RAISE(ABORT, 'a unit is retired, never deleted');
END;

-- one column for each audience: a set that needs no rows to be deleted
CREATE TABLE staff_member (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  reading TEXT NOT NULL CHECK (length(reading) <= 60),
  title TEXT NOT NULL CHECK (length(title) <= 30),
  employment TEXT NOT NULL CHECK (employment IN ('regular', 'fiscalYearAppointed', 'temporary', 'other')),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  answers_as_staff INTEGER NOT NULL CHECK (answers_as_staff IN (0, 1)),
  answers_as_manager INTEGER NOT NULL CHECK (answers_as_manager IN (0, 1)),
  answers_as_system_administrator INTEGER NOT NULL CHECK (answers_as_system_administrator IN (0, 1)),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK (answers_as_staff + answers_as_manager + answers_as_system_administrator >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_member_by_unit ON staff_member (unit_id, position);

CREATE TRIGGER staff_member_is_never_deleted BEFORE DELETE ON staff_member
BEGIN
  SELECT RAISE(ABORT, 'a staff member is retired, never deleted');
END;
`,
}
