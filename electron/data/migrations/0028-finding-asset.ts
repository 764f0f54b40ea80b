import type { Migration } from './migration.ts'

const isSettled = (id: string) => `(SELECT state FROM finding WHERE id = ${id}) IN ('confirmed', 'withdrawn')`

export const migration0028: Migration = {
  number: 28,
  name: 'finding asset',
  sql: `
-- the assets a finding is about; what was named when is in the history
CREATE TABLE finding_asset (
  finding_id TEXT NOT NULL REFERENCES finding (id),
  asset_id TEXT NOT NULL REFERENCES asset (id),
  -- as they were when the asset was named
  asset_number TEXT NOT NULL CHECK (asset_number <> ''),
  asset_name TEXT NOT NULL CHECK (asset_name <> ''),
  PRIMARY KEY (finding_id, asset_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_asset_by_asset ON finding_asset (asset_id);

CREATE TRIGGER finding_asset_is_not_changed BEFORE UPDATE ON finding_asset
BEGIN
  SELECT RAISE(ABORT, 'an asset is named or taken off, never changed');
END;

CREATE TRIGGER finding_asset_is_not_replaced BEFORE INSERT ON finding_asset
WHEN EXISTS (SELECT 1 FROM finding_asset WHERE finding_id = NEW.finding_id AND asset_id = NEW.asset_id)
BEGIN
  SELECT RAISE(ABORT, 'an asset is named or taken off, never changed');
END;

CREATE TRIGGER finding_asset_is_settled_at_insert BEFORE INSERT ON finding_asset
WHEN ${isSettled('NEW.finding_id')}
BEGIN
  SELECT RAISE(ABORT, 'a settled finding keeps its assets');
END;

CREATE TRIGGER finding_asset_is_settled_at_delete BEFORE DELETE ON finding_asset
WHEN ${isSettled('OLD.finding_id')}
BEGIN
  SELECT RAISE(ABORT, 'a settled finding keeps its assets');
END;
`,
}
