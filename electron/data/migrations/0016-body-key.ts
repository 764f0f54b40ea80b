import type { Migration } from './migration.ts'

export const migration0016: Migration = {
  number: 16,
  name: 'body key',
  sql: `
-- what issued reports are signed with: the body's own key and the certificate that names the body
CREATE TABLE body_key (
  id TEXT PRIMARY KEY,
  certificate_pem TEXT NOT NULL CHECK (certificate_pem <> ''),
  private_key_pem TEXT NOT NULL CHECK (private_key_pem <> ''),
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX body_key_one_active ON body_key (state) WHERE state = 'active';

CREATE TRIGGER body_key_is_never_deleted BEFORE DELETE ON body_key
BEGIN
  SELECT RAISE(ABORT, 'a body key is retired, never deleted');
END;

CREATE TRIGGER body_key_keeps_its_key BEFORE UPDATE ON body_key
WHEN NEW.id <> OLD.id OR NEW.certificate_pem <> OLD.certificate_pem OR NEW.private_key_pem <> OLD.private_key_pem
  OR NEW.made_at <> OLD.made_at OR (OLD.state = 'retired' AND NEW.state <> 'retired')
BEGIN
  SELECT RAISE(ABORT, 'a body key is only ever retired');
END;
`,
}
