import type { Migration } from './migration.ts'

export const migration0033: Migration = {
  number: 33,
  name: 'closed-text',
  sql: `
-- 実施手順 is non-public (policy article 9, second paragraph) and the data folder can be copied by everybody at this PC:
-- what tells of one is kept encrypted. A pair of keys (X25519) belongs to an account, or to the recovery code where
-- account_id is NULL; the private half opens with that account's password or with the code alone
CREATE TABLE key_holder (
  id TEXT PRIMARY KEY,
  account_id TEXT REFERENCES account (id),
  public_key TEXT NOT NULL CHECK (public_key <> ''),
  wrapped_private_key TEXT,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((state = 'active') = (wrapped_private_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX key_holder_one_active ON key_holder (coalesce(account_id, '')) WHERE state = 'active';

-- the keys the texts are encrypted with, AES-256; new texts take the newest. The SHA-256 tells a wrong key
CREATE TABLE closed_key (
  id TEXT PRIMARY KEY,
  serial INTEGER NOT NULL UNIQUE CHECK (serial >= 1),
  key_sha256 TEXT NOT NULL CHECK (length(key_sha256) = 64),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- a key as only its holder can open it; taken back, the wrapped key goes
CREATE TABLE closed_key_grant (
  id TEXT PRIMARY KEY,
  closed_key_id TEXT NOT NULL REFERENCES closed_key (id),
  key_holder_id TEXT NOT NULL REFERENCES key_holder (id),
  wrapped_key TEXT,
  granted_at TEXT NOT NULL,
  granted_by TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((wrapped_key IS NULL) = (ended_at IS NOT NULL)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX closed_key_grant_one_standing ON closed_key_grant (key_holder_id, closed_key_id)
WHERE wrapped_key IS NOT NULL;

-- the encrypted texts; other tables hold the id, which is made of the SHA-256 of the rest of the row
CREATE TABLE closed_text (
  id TEXT PRIMARY KEY CHECK (length(id) = 44),
  closed_key_id TEXT NOT NULL REFERENCES closed_key (id),
  sealed BLOB NOT NULL CHECK (length(sealed) >= 28)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER key_holder_keeps_its_key BEFORE UPDATE ON key_holder
WHEN NEW.id <> OLD.id OR NEW.account_id IS NOT OLD.account_id OR NEW.public_key <> OLD.public_key
  OR NEW.made_at <> OLD.made_at OR (OLD.state = 'retired' AND NEW.state <> 'retired')
BEGIN
  SELECT RAISE(ABORT, 'a pair of keys is retired, never changed');
END;

CREATE TRIGGER key_holder_is_never_deleted BEFORE DELETE ON key_holder
BEGIN
  SELECT RAISE(ABORT, 'a pair of keys is retired, never deleted');
END;

CREATE TRIGGER closed_key_is_never_changed BEFORE UPDATE ON closed_key
BEGIN
  SELECT RAISE(ABORT, 'a key is never changed');
END;

CREATE TRIGGER closed_key_is_never_deleted BEFORE DELETE ON closed_key
BEGIN
  SELECT RAISE(ABORT, 'a key is never deleted');
END;

CREATE TRIGGER closed_key_grant_only_ends BEFORE UPDATE ON closed_key_grant
WHEN OLD.wrapped_key IS NULL OR NEW.wrapped_key IS NOT NULL OR NEW.id <> OLD.id
  OR NEW.closed_key_id <> OLD.closed_key_id OR NEW.key_holder_id <> OLD.key_holder_id
  OR NEW.granted_at <> OLD.granted_at OR NEW.granted_by <> OLD.granted_by
BEGIN
  SELECT RAISE(ABORT, 'a grant only ends');
END;

CREATE TRIGGER closed_key_grant_is_never_deleted BEFORE DELETE ON closed_key_grant
BEGIN
  SELECT RAISE(ABORT, 'a grant ends, it is never deleted');
END;

CREATE TRIGGER closed_text_is_never_changed BEFORE UPDATE ON closed_text
BEGIN
  SELECT RAISE(ABORT, 'an encrypted text is never changed');
END;

-- what a draft said before goes when it is written anew; what an edition says stays
CREATE TRIGGER closed_text_in_use_is_never_deleted BEFORE DELETE ON closed_text
WHEN EXISTS (SELECT 1 FROM edition WHERE source_text = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'the text of an edition is never deleted');
END;
`,
}
