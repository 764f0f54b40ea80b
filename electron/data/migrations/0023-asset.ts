import type { Migration } from './migration.ts'

export const migration0023: Migration = {
  number: 23,
  name: 'asset',
  sql: `
-- 機密性・完全性・可用性: the levels of the body; an asset names one by aspect and code
CREATE TABLE asset_level (
  aspect TEXT NOT NULL CHECK (aspect IN ('confidentiality', 'integrity', 'availability')),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 10),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
  criterion TEXT NOT NULL CHECK (length(criterion) BETWEEN 1 AND 200),
  -- what the level counts for in the importance
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
  is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  position INTEGER NOT NULL CHECK (position >= 1),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  PRIMARY KEY (aspect, code)
) STRICT, WITHOUT ROWID;

INSERT INTO asset_level (aspect, code, name, criterion, weight, is_offered, position, row_version) VALUES
  ('confidentiality', '3A', '自治体機密性3A', '秘密文書に当たるもの（国から受け取った極秘・秘の文書など）', 3, 1, 1, 1),
  ('confidentiality', '3B', '自治体機密性3B', '漏れると住民の権利を大きく損なうおそれがあり、特に慎重に扱うもの', 3, 1, 2, 1),
  ('confidentiality', '3C', '自治体機密性3C', '3Bほどではないが、公にすることを予定していないもの', 3, 1, 3, 1),
  ('confidentiality', '2', '自治体機密性2', '3には当たらないが、すぐに公にすることは予定していないもの', 2, 1, 4, 1),
  ('confidentiality', '1', '自治体機密性1', '公にしているもの、公にしても支障のないもの', 1, 1, 5, 1),
  ('integrity', '2', '自治体完全性2', '改ざんや破損があると、住民の権利を損ない、又は業務に少なくない支障が出るもの', 2, 1, 6, 1),
  ('integrity', '1', '自治体完全性1', '改ざんや破損があっても、支障がほとんどないもの', 1, 1, 7, 1),
  ('availability', '2', '自治体可用性2', '使えなくなると、住民の権利を損ない、又は業務に少なくない支障が出るもの', 2, 1, 8, 1),
  ('availability', '1', '自治体可用性1', '使えなくなっても、支障がほとんどないもの', 1, 1, 9, 1);

CREATE TRIGGER asset_level_is_never_deleted BEFORE DELETE ON asset_level
BEGIN
  SELECT RAISE(ABORT, 'a level is hidden, never deleted');
END;

-- 情報資産 (policy article 4), one row of the register; may stand for a group handled alike
CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  -- the kinds are the program's to know
  kind TEXT NOT NULL CHECK (kind <> ''),
  business TEXT NOT NULL CHECK (length(business) <= 60),
  content TEXT NOT NULL CHECK (length(content) <= 500),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99999),
  medium TEXT CHECK (medium <> ''),
  place TEXT NOT NULL CHECK (length(place) <= 100),
  network_zone TEXT CHECK (network_zone <> ''),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  owner_title TEXT NOT NULL CHECK (length(owner_title) <= 60),
  used_by TEXT NOT NULL CHECK (length(used_by) <= 200),
  confidentiality TEXT CHECK (confidentiality <> ''),
  integrity TEXT CHECK (integrity <> ''),
  availability TEXT CHECK (availability <> ''),
  importance_by_hand INTEGER CHECK (importance_by_hand BETWEEN 1 AND 3),
  personal_data TEXT NOT NULL CHECK (personal_data IN ('none', 'personal', 'sensitive', 'specific')),
  person_count INTEGER CHECK (person_count BETWEEN 0 AND 9999999),
  handling_limits TEXT NOT NULL CHECK (length(handling_limits) <= 200),
  backup TEXT NOT NULL CHECK (length(backup) <= 200),
  contractor TEXT NOT NULL CHECK (length(contractor) <= 100),
  retention TEXT NOT NULL CHECK (length(retention) <= 60),
  planned_disposal_year INTEGER CHECK (planned_disposal_year BETWEEN 1989 AND 2200),
  state TEXT NOT NULL CHECK (state IN ('active', 'disposed', 'retired')),
  disposed_on TEXT,
  disposal_method TEXT NOT NULL CHECK (length(disposal_method) <= 100),
  disposal_witness TEXT NOT NULL CHECK (length(disposal_witness) <= 60),
  disposal_certificate TEXT CHECK (disposal_certificate IN ('held', 'notHeld')),
  related_documents TEXT NOT NULL CHECK (length(related_documents) <= 200),
  registered_on TEXT NOT NULL,
  confirmed_on TEXT,
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  -- a copy for searching: no difference of width, kana, old forms
  search_copy TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((state = 'active') = (disposed_on IS NULL)),
  CHECK (state <> 'disposed' OR disposal_method <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_by_unit ON asset (unit_id);

CREATE TRIGGER asset_is_never_deleted BEFORE DELETE ON asset
BEGIN
  SELECT RAISE(ABORT, 'an asset is disposed of or retired, never deleted');
END;

CREATE TRIGGER asset_keeps_its_id BEFORE UPDATE ON asset WHEN NEW.id <> OLD.id
BEGIN
  SELECT RAISE(ABORT, 'an asset keeps its id');
END;

-- columns of the body's own
CREATE TABLE asset_extra_column (
  id TEXT PRIMARY KEY,
  heading TEXT NOT NULL UNIQUE CHECK (length(heading) BETWEEN 1 AND 20),
  position INTEGER NOT NULL UNIQUE CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER asset_extra_column_is_never_deleted BEFORE DELETE ON asset_extra_column
BEGIN
  SELECT RAISE(ABORT, 'a column is retired, never deleted');
END;

CREATE TABLE asset_extra_value (
  asset_id TEXT NOT NULL REFERENCES asset (id),
  column_id TEXT NOT NULL REFERENCES asset_extra_column (id),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
  PRIMARY KEY (asset_id, column_id)
) STRICT, WITHOUT ROWID;

-- a saved view of the list: its filters, columns and order, of one account
CREATE TABLE asset_view (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  settings_json TEXT NOT NULL CHECK (length(settings_json) <= 10000),
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_view_by_account ON asset_view (account_id);

-- many assets changed, or taken in, at once: what is needed to undo it while nobody changed them since
CREATE TABLE asset_bulk (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('update', 'import')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 1),
  undone_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE asset_bulk_row (
  bulk_id TEXT NOT NULL REFERENCES asset_bulk (id),
  asset_id TEXT NOT NULL REFERENCES asset (id),
  -- the row version the change left
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  -- the asset as it was; NULL: it was not there
  before_json TEXT,
  PRIMARY KEY (bulk_id, asset_id)
) STRICT, WITHOUT ROWID;
`,
}
