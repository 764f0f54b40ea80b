import type { Migration } from './migration.ts'

export const migration0034: Migration = {
  number: 34,
  name: 'incident',
  sql: `
-- インシデント (policy article 7 item (5), 危機管理対策). Everybody at this PC can copy the data folder: each text of people
-- is the name of an encrypted one, in closed_text, or empty; ids, days, kind and state are as they are
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  -- of the day it was found on, as it was first recorded
  fiscal_year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('lossOrTheft', 'misdelivery', 'malware', 'unauthorizedAccess', 'equipmentFailure',
    'insiderViolation', 'other')),
  found_on TEXT NOT NULL CHECK (length(found_on) = 10),
  found_time TEXT CHECK (found_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  occurred_on TEXT CHECK (length(occurred_on) = 10),
  title TEXT NOT NULL CHECK (length(title) = 44 AND title GLOB '§*'),
  circumstances TEXT NOT NULL CHECK (circumstances = '' OR (length(circumstances) = 44 AND circumstances GLOB '§*')),
  impact TEXT NOT NULL CHECK (impact = '' OR (length(impact) = 44 AND impact GLOB '§*')),
  first_aid TEXT NOT NULL CHECK (first_aid = '' OR (length(first_aid) = 44 AND first_aid GLOB '§*')),
  cause TEXT NOT NULL CHECK (cause = '' OR (length(cause) = 44 AND cause GLOB '§*')),
  prevention TEXT NOT NULL CHECK (prevention = '' OR (length(prevention) = 44 AND prevention GLOB '§*')),
  reporter_name TEXT NOT NULL CHECK (reporter_name = '' OR (length(reporter_name) = 44 AND reporter_name GLOB '§*')),
  receiver_name TEXT NOT NULL CHECK (receiver_name = '' OR (length(receiver_name) = 44 AND receiver_name GLOB '§*')),
  state TEXT NOT NULL CHECK (state IN ('handling', 'settled', 'withdrawn')),
  settled_on TEXT,
  reopening_reason TEXT CHECK (length(reopening_reason) = 44 AND reopening_reason GLOB '§*'),
  withdrawal_reason TEXT CHECK (length(withdrawal_reason) = 44 AND withdrawal_reason GLOB '§*'),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (fiscal_year, serial),
  CHECK ((state = 'settled') = (settled_on IS NOT NULL)),
  CHECK (state <> 'settled' OR (cause <> '' AND prevention <> '')),
  CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- to whom outside it was reported, and when
CREATE TABLE incident_notice (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  recipient TEXT NOT NULL CHECK (length(recipient) = 44 AND recipient GLOB '§*'),
  reported_on TEXT NOT NULL CHECK (length(reported_on) = 10),
  PRIMARY KEY (incident_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_asset (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  asset_id TEXT NOT NULL REFERENCES asset (id),
  PRIMARY KEY (incident_id, asset_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER incident_is_never_deleted BEFORE DELETE ON incident
BEGIN
  SELECT RAISE(ABORT, 'an incident is withdrawn, never deleted');
END;

CREATE TRIGGER incident_keeps_its_number BEFORE UPDATE ON incident
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.fiscal_year <> OLD.fiscal_year OR NEW.serial <> OLD.serial
BEGIN
  SELECT RAISE(ABORT, 'an incident keeps its number');
END;

CREATE TRIGGER withdrawn_incident_is_never_changed BEFORE UPDATE ON incident
WHEN OLD.state = 'withdrawn'
BEGIN
  SELECT RAISE(ABORT, 'a withdrawn incident is never changed');
END;

-- what is settled is opened again first, with a reason
CREATE TRIGGER settled_incident_is_only_reopened BEFORE UPDATE ON incident
WHEN OLD.state = 'settled' AND (NEW.state <> 'handling' OR NEW.reopening_reason IS NULL
  OR NEW.reopening_reason IS OLD.reopening_reason OR NEW.kind <> OLD.kind OR NEW.found_on <> OLD.found_on
  OR NEW.found_time IS NOT OLD.found_time OR NEW.occurred_on IS NOT OLD.occurred_on OR NEW.title <> OLD.title
  OR NEW.circumstances <> OLD.circumstances OR NEW.impact <> OLD.impact OR NEW.first_aid <> OLD.first_aid
  OR NEW.cause <> OLD.cause OR NEW.prevention <> OLD.prevention
  OR NEW.reporter_name <> OLD.reporter_name OR NEW.receiver_name <> OLD.receiver_name)
BEGIN
  SELECT RAISE(ABORT, 'a settled incident is only opened again');
END;

CREATE TRIGGER incident_notice_is_added_in_handling BEFORE INSERT ON incident_notice
WHEN (SELECT state FROM incident WHERE id = NEW.incident_id) <> 'handling'
BEGIN
  SELECT RAISE(ABORT, 'a settled incident keeps its notices');
END;

CREATE TRIGGER incident_notice_is_never_changed BEFORE UPDATE ON incident_notice
BEGIN
  SELECT RAISE(ABORT, 'a notice is written anew');
END;

CREATE TRIGGER incident_notice_is_deleted_in_handling BEFORE DELETE ON incident_notice
WHEN (SELECT state FROM incident WHERE id = OLD.incident_id) <> 'handling'
BEGIN
  SELECT RAISE(ABORT, 'a settled incident keeps its notices');
END;

CREATE TRIGGER incident_asset_is_added_in_handling BEFORE INSERT ON incident_asset
WHEN (SELECT state FROM incident WHERE id = NEW.incident_id) <> 'handling'
BEGIN
  SELECT RAISE(ABORT, 'a settled incident keeps its assets');
END;

CREATE TRIGGER incident_asset_is_never_changed BEFORE UPDATE ON incident_asset
BEGIN
  SELECT RAISE(ABORT, 'an asset is named anew');
END;

CREATE TRIGGER incident_asset_is_deleted_in_handling BEFORE DELETE ON incident_asset
WHEN (SELECT state FROM incident WHERE id = OLD.incident_id) <> 'handling'
BEGIN
  SELECT RAISE(ABORT, 'a settled incident keeps its assets');
END;

CREATE TRIGGER closed_text_of_incident_is_never_deleted BEFORE DELETE ON closed_text
WHEN EXISTS (SELECT 1 FROM incident WHERE OLD.id IN (title, circumstances, impact, first_aid, cause, prevention,
    reporter_name, receiver_name, reopening_reason, withdrawal_reason))
  OR EXISTS (SELECT 1 FROM incident_notice WHERE recipient = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'the text of an incident is never deleted');
END;

-- whatever writes it, the name of an incident's file is encrypted
CREATE TRIGGER attachment_of_incident_is_closed BEFORE INSERT ON attachment
WHEN NEW.record_kind = 'incident' AND NOT (length(NEW.file_name) = 44 AND NEW.file_name GLOB '§*')
BEGIN
  SELECT RAISE(ABORT, 'the name of a file of an incident is encrypted');
END;
`,
}
