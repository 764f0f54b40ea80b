import type { Migration } from './migration.ts'

export const migration0025: Migration = {
  number: 25,
  name: 'stocktaking',
  sql: `
-- 棚卸し of the register of 情報資産, one a 年度
CREATE TABLE stocktaking (
  id TEXT PRIMARY KEY,
  record_number TEXT NOT NULL UNIQUE CHECK (record_number <> ''),
  fiscal_year INTEGER NOT NULL UNIQUE CHECK (fiscal_year BETWEEN 1989 AND 2200),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  -- how it is done, as the papers tell it
  method TEXT NOT NULL CHECK (length(method) <= 500),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  started_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  -- why it was closed with assets nobody looked at
  close_reason TEXT CHECK (length(close_reason) BETWEEN 1 AND 500),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK (due_on >= started_on),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state = 'closed' OR close_reason IS NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX stocktaking_one_open ON stocktaking (state) WHERE state = 'open';

-- the units by which it is done, as they were called, with the seal on the paper of each
CREATE TABLE stocktaking_unit (
  stocktaking_id TEXT NOT NULL REFERENCES stocktaking (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  unit_name TEXT NOT NULL CHECK (unit_name <> ''),
  position INTEGER NOT NULL CHECK (position >= 1),
  signed_by TEXT CHECK (length(signed_by) BETWEEN 1 AND 60),
  signed_on TEXT,
  sign_recorded_at TEXT,
  sign_recorded_by TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  PRIMARY KEY (stocktaking_id, unit_id),
  CHECK ((signed_by IS NULL) = (signed_on IS NULL)),
  CHECK ((signed_by IS NULL) = (sign_recorded_at IS NULL)),
  CHECK ((signed_by IS NULL) = (sign_recorded_by IS NULL))
) STRICT, WITHOUT ROWID;

-- one asset in one stocktaking: as it was when it was taken in, and what was found
CREATE TABLE stocktaking_item (
  stocktaking_id TEXT NOT NULL,
  asset_id TEXT NOT NULL REFERENCES asset (id),
  unit_id TEXT NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  kind TEXT NOT NULL CHECK (kind <> ''),
  quantity INTEGER NOT NULL CHECK (quantity >= 1),
  place TEXT NOT NULL,
  owner_title TEXT NOT NULL,
  -- registered after the stocktaking began
  is_added INTEGER NOT NULL CHECK (is_added IN (0, 1)),
  -- the 年度 since which every stocktaking missed it; NULL: the one before found it
  not_found_since INTEGER CHECK (not_found_since BETWEEN 1989 AND 2200),
  result TEXT NOT NULL CHECK (result IN ('none', 'confirmed', 'changed', 'disposed', 'notFound')),
  basis TEXT CHECK (basis IN ('screen', 'paper')),
  checked_on TEXT,
  checked_by TEXT CHECK (length(checked_by) BETWEEN 1 AND 60),
  recorded_at TEXT,
  recorded_by TEXT,
  note TEXT NOT NULL CHECK (length(note) <= 500),
  next_step TEXT NOT NULL CHECK (length(next_step) <= 500),
  -- what was written into the register with it: a list of heading, before, after
  changes_json TEXT NOT NULL CHECK (json_valid(changes_json)),
  disposed_on TEXT,
  disposal_method TEXT NOT NULL CHECK (length(disposal_method) <= 100),
  disposal_witness TEXT NOT NULL CHECK (length(disposal_witness) <= 60),
  disposal_certificate TEXT CHECK (disposal_certificate IN ('held', 'notHeld')),
  -- for the undo: the row version the result left of the asset, and the fields as they were
  asset_row_version INTEGER CHECK (asset_row_version >= 1),
  asset_before_json TEXT CHECK (json_valid(asset_before_json)),
  -- recorded with many others at once
  batch_id TEXT,
  -- as it stood when the stocktaking was closed: the unit had ended, nobody held the owner's 職名
  unit_retired INTEGER NOT NULL CHECK (unit_retired IN (0, 1)),
  owner_gone INTEGER NOT NULL CHECK (owner_gone IN (0, 1)),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  PRIMARY KEY (stocktaking_id, asset_id),
  FOREIGN KEY (stocktaking_id, unit_id) REFERENCES stocktaking_unit (stocktaking_id, unit_id),
  CHECK ((result = 'none') = (basis IS NULL)),
  CHECK ((result = 'none') = (checked_on IS NULL)),
  CHECK ((result = 'none') = (checked_by IS NULL)),
  CHECK ((result = 'none') = (recorded_at IS NULL)),
  CHECK ((result = 'none') = (recorded_by IS NULL)),
  CHECK ((result = 'disposed') = (disposed_on IS NOT NULL)),
  CHECK (result <> 'notFound' OR (note <> '' AND next_step <> '')),
  CHECK ((asset_row_version IS NULL) = (asset_before_json IS NULL)),
  CHECK (result <> 'none' OR (asset_row_version IS NULL AND batch_id IS NULL AND changes_json = '[]'))
) STRICT, WITHOUT ROWID;

CREATE INDEX stocktaking_item_by_unit ON stocktaking_item (stocktaking_id, unit_id, result);
CREATE INDEX stocktaking_item_by_asset ON stocktaking_item (asset_id);
CREATE INDEX stocktaking_item_by_batch ON stocktaking_item (batch_id) WHERE batch_id IS NOT NULL;

CREATE TRIGGER stocktaking_is_never_deleted BEFORE DELETE ON stocktaking
BEGIN
  SELECT RAISE(ABORT, 'a stocktaking is never deleted');
END;

CREATE TRIGGER stocktaking_is_not_replaced BEFORE INSERT ON stocktaking
WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM stocktaking WHERE id = NEW.id OR state = 'open'
  OR record_number = NEW.record_number OR fiscal_year = NEW.fiscal_year)
BEGIN
  SELECT RAISE(ABORT, 'a stocktaking begins open, one at a time, and is never replaced');
END;

CREATE TRIGGER stocktaking_keeps_its_number BEFORE UPDATE ON stocktaking
WHEN NEW.id <> OLD.id OR NEW.record_number <> OLD.record_number OR NEW.fiscal_year <> OLD.fiscal_year
BEGIN
  SELECT RAISE(ABORT, 'a stocktaking keeps its number');
END;

-- closed: it may be opened again, its words as they are, while nobody was asked to approve it
CREATE TRIGGER stocktaking_closed_is_settled BEFORE UPDATE ON stocktaking
WHEN OLD.state = 'closed' AND (NEW.state <> 'open' OR NEW.title <> OLD.title OR NEW.method <> OLD.method
  OR NEW.started_on <> OLD.started_on OR NEW.due_on <> OLD.due_on
  OR EXISTS (SELECT 1 FROM seal WHERE record_kind = 'stocktaking' AND record_id = OLD.id)
  OR EXISTS (SELECT 1 FROM approval WHERE record_kind = 'stocktaking' AND record_id = OLD.id
    AND state IN ('underway', 'complete')))
BEGIN
  SELECT RAISE(ABORT, 'a closed stocktaking is settled');
END;

CREATE TRIGGER stocktaking_unit_is_settled_at_insert BEFORE INSERT ON stocktaking_unit
WHEN (SELECT state FROM stocktaking WHERE id = NEW.stocktaking_id) <> 'open'
  OR EXISTS (SELECT 1 FROM stocktaking_unit WHERE stocktaking_id = NEW.stocktaking_id AND unit_id = NEW.unit_id)
BEGIN
  SELECT RAISE(ABORT, 'a closed stocktaking is settled');
END;

CREATE TRIGGER stocktaking_unit_is_settled_at_update BEFORE UPDATE ON stocktaking_unit
WHEN NEW.stocktaking_id <> OLD.stocktaking_id OR NEW.unit_id <> OLD.unit_id OR NEW.unit_name <> OLD.unit_name
  OR (SELECT state FROM stocktaking WHERE id = OLD.stocktaking_id) <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'a closed stocktaking is settled');
END;

CREATE TRIGGER stocktaking_unit_is_never_deleted BEFORE DELETE ON stocktaking_unit
BEGIN
  SELECT RAISE(ABORT, 'a unit stays in its stocktaking');
END;

CREATE TRIGGER stocktaking_item_is_settled_at_insert BEFORE INSERT ON stocktaking_item
WHEN NEW.result <> 'none' OR (SELECT state FROM stocktaking WHERE id = NEW.stocktaking_id) <> 'open'
  OR EXISTS (SELECT 1 FROM stocktaking_item WHERE stocktaking_id = NEW.stocktaking_id AND asset_id = NEW.asset_id)
BEGIN
  SELECT RAISE(ABORT, 'a closed stocktaking is settled');
END;

CREATE TRIGGER stocktaking_item_is_settled_at_update BEFORE UPDATE ON stocktaking_item
WHEN NEW.stocktaking_id <> OLD.stocktaking_id OR NEW.asset_id <> OLD.asset_id OR NEW.is_added <> OLD.is_added
  OR NEW.number <> OLD.number OR NEW.name <> OLD.name OR NEW.kind <> OLD.kind OR NEW.quantity <> OLD.quantity
  OR NEW.place <> OLD.place OR NEW.owner_title <> OLD.owner_title
  OR NEW.not_found_since IS NOT OLD.not_found_since
  OR (SELECT state FROM stocktaking WHERE id = OLD.stocktaking_id) <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'a closed stocktaking is settled');
END;

-- what the seal on the paper of a unit stands for
CREATE TRIGGER stocktaking_item_of_signed_unit_is_settled
BEFORE UPDATE OF unit_id, result, basis, checked_on, checked_by, note, next_step, changes_json, disposed_on,
  disposal_method, disposal_witness, disposal_certificate ON stocktaking_item
WHEN EXISTS (SELECT 1 FROM stocktaking_unit WHERE stocktaking_id = OLD.stocktaking_id
  AND unit_id IN (OLD.unit_id, NEW.unit_id) AND signed_on IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the results of a unit that signed are settled');
END;

CREATE TRIGGER stocktaking_item_is_never_deleted BEFORE DELETE ON stocktaking_item
BEGIN
  SELECT RAISE(ABORT, 'an asset stays in its stocktaking');
END;
`,
}
