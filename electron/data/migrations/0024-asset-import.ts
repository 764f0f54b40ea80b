import type { Migration } from './migration.ts'

export const migration0024: Migration = {
  number: 24,
  name: 'asset-import',
  sql: `
-- how the columns of files with the same headings were mapped last
CREATE TABLE asset_import_mapping (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) BETWEEN 1 AND 2000),
  mapping_json TEXT NOT NULL CHECK (length(mapping_json) <= 20000),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;
`,
}
