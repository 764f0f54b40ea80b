import type { Migration } from './migration.ts'

export const migration0029: Migration = {
  number: 29,
  name: 'backup-file',
  sql: `
-- how many backups are kept at their place, after how many days one is due, and whether a passphrase is asked for
ALTER TABLE backup_setting ADD COLUMN kept_count INTEGER NOT NULL DEFAULT 10 CHECK (kept_count BETWEEN 2 AND 99);
ALTER TABLE backup_setting ADD COLUMN due_days INTEGER NOT NULL DEFAULT 7 CHECK (due_days BETWEEN 1 AND 365);
ALTER TABLE backup_setting ADD COLUMN asks_passphrase INTEGER NOT NULL DEFAULT 0 CHECK (asks_passphrase IN (0, 1));
ALTER TABLE backup_setting ADD COLUMN row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1);

-- of a backup in one file; the copies before it were folders
ALTER TABLE backup ADD COLUMN sha256 TEXT CHECK (length(sha256) = 64);
ALTER TABLE backup ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
ALTER TABLE backup ADD COLUMN attachment_count INTEGER NOT NULL DEFAULT 0 CHECK (attachment_count >= 0);
ALTER TABLE backup ADD COLUMN has_passphrase INTEGER NOT NULL DEFAULT 0 CHECK (has_passphrase IN (0, 1));
`,
}
