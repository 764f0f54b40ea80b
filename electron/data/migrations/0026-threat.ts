import type { Migration } from './migration.ts'

export const migration0026: Migration = {
  number: 26,
  name: 'threat',
  sql: `
-- 脅威 (policy article 6): the catalogue that risks are analysed by
CREATE TABLE threat (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  -- of the list that comes with the program; NULL for the body's own
  built_in_code TEXT UNIQUE,
  -- the item of article 6 it belongs to
  threat_group INTEGER NOT NULL CHECK (threat_group BETWEEN 1 AND 5),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  description TEXT NOT NULL CHECK (length(description) <= 600),
  -- the kinds of assets it bears upon as a JSON array, empty for all; never searched by SQL
  asset_kinds TEXT NOT NULL CHECK (json_valid(asset_kinds)),
  -- the items of article 7 that hold it down as a JSON array of their names; never searched by SQL
  measure_categories TEXT NOT NULL CHECK (json_valid(measure_categories)),
  -- 起こりやすさ without regard to what is done against it
  usual_level INTEGER NOT NULL CHECK (usual_level BETWEEN 1 AND 3),
  -- 廃止 with its reason
  retirement_reason TEXT CHECK (length(retirement_reason) BETWEEN 1 AND 200),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER threat_is_never_deleted BEFORE DELETE ON threat
BEGIN
  SELECT RAISE(ABORT, 'a threat is retired, never deleted');
END;

CREATE TRIGGER threat_is_not_replaced BEFORE INSERT ON threat
WHEN EXISTS (SELECT 1 FROM threat WHERE id = NEW.id OR number = NEW.number OR built_in_code = NEW.built_in_code)
BEGIN
  SELECT RAISE(ABORT, 'a threat is never replaced');
END;

CREATE TRIGGER threat_keeps_its_number BEFORE UPDATE ON threat
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.built_in_code IS NOT OLD.built_in_code
BEGIN
  SELECT RAISE(ABORT, 'a threat keeps its number');
END;
`,
}
