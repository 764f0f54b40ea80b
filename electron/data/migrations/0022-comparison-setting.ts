import type { Migration } from './migration.ts'

export const migration0022: Migration = {
  number: 22,
  name: 'comparison setting',
  sql: `
-- how the body sets its 新旧対照表: which edition stands on the left, and what is written over each
CREATE TABLE comparison_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  is_after_first INTEGER NOT NULL CHECK (is_after_first IN (0, 1)),
  after_heading TEXT NOT NULL CHECK (length(after_heading) BETWEEN 1 AND 20),
  before_heading TEXT NOT NULL CHECK (length(before_heading) BETWEEN 1 AND 20),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK (after_heading <> before_heading)
) STRICT;

INSERT INTO comparison_setting (id, is_after_first, after_heading, before_heading, row_version)
VALUES (1, 1, '改正後', '改正前', 1);

CREATE TRIGGER comparison_setting_is_never_deleted BEFORE DELETE ON comparison_setting
BEGIN
  SELECT RAISE(ABORT, 'the comparison setting is never deleted');
END;
`,
}
