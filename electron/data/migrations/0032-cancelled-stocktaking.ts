import type { Migration } from './migration.ts'

export const migration0032: Migration = {
  number: 32,
  name: 'cancelled stocktaking',
  sql: `
-- 取消: a stocktaking that was opened by mistake stays as it is, and the 年度 may have another one. The table is written
-- anew, since one a 年度 was its constraint; what is taken from it and put back is every row and every value
CREATE TEMP TABLE stocktaking_before AS SELECT * FROM stocktaking;
DROP TABLE stocktaking;

CREATE TABLE stocktaking (
  id TEXT PRIMARY KEY,
  record_number TEXT NOT NULL UNIQUE CHECK (record_number <> ''),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2200),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  -- how it is done, as the papers tell it
  method TEXT NOT NULL CHECK (length(method) <= 500),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'cancelled')),
  started_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  -- why it was closed with assets nobody looked at
  close_reason TEXT CHECK (length(close_reason) BETWEEN 1 AND 500),
  cancelled_on TEXT,
  -- needed once something was recorded
  cancel_reason TEXT CHECK (length(cancel_reason) BETWEEN 1 AND 500),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK (due_on >= started_on),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state = 'closed' OR close_reason IS NULL),
  CHECK ((state = 'cancelled') = (cancelled_on IS NOT NULL)),
  CHECK (state = 'cancelled' OR cancel_reason IS NULL)
) STRICT, WITHOUT ROWID;

INSERT INTO stocktaking (id, record_number, fiscal_year, title, method, state, started_on, due_on, closed_on,
  close_reason, row_version)
SELECT id, record_number, fiscal_year, title, method, state, started_on, due_on, closed_on, close_reason, row_version
FROM temp.stocktaking_before;
DROP TABLE temp.stocktaking_before;

CREATE UNIQUE INDEX stocktaking_one_open ON stocktaking (state) WHERE state = 'open';
CREATE UNIQUE INDEX stocktaking_one_a_year ON stocktaking (fiscal_year) WHERE state <> 'cancelled';

CREATE TRIGGER stocktaking_is_never_deleted BEFORE DELETE ON stocktaking
BEGIN
  SELECT RAISE(ABORT, 'a stocktaking is never deleted');
END;

CREATE TRIGGER stocktaking_is_not_replaced BEFORE INSERT ON stocktaking
WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM stocktaking WHERE id = NEW.id OR state = 'open'
  OR record_number = NEW.record_number OR (fiscal_year = NEW.fiscal_year AND state <> 'cancelled'))
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

CREATE TRIGGER stocktaking_cancelled_is_settled BEFORE UPDATE ON stocktaking WHEN OLD.state = 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'a cancelled stocktaking is settled');
END;
`,
}
