import type { Migration } from './migration.ts'

export const migration0009: Migration = {
  number: 9,
  name: 'backup',
  sql: `
CREATE TABLE backup_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  folder TEXT CHECK (folder <> '')
) STRICT;

INSERT INTO backup_setting (id, folder) VALUES (1, NULL);

-- the copies that were made and found good; the oldest are removed from the stick, never from here
CREATE TABLE backup (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place <> ''),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  entry_count INTEGER NOT NULL CHECK (entry_count >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX backup_by_time ON backup (made_at);
`,
}
