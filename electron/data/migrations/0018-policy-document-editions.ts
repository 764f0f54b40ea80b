import type { Migration } from './migration.ts'

export const migration0018: Migration = {
  number: 18,
  name: 'policy document editions',
  sql: `
-- 実施手順 is non-public (policy article 9, second paragraph): who may know of one is told by its four columns
CREATE TABLE policy_document_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('basicPolicy', 'standard', 'procedure')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  read_by_officer INTEGER NOT NULL CHECK (read_by_officer = 1),
  read_by_approver INTEGER NOT NULL CHECK (read_by_approver IN (0, 1)),
  read_by_auditor INTEGER NOT NULL CHECK (read_by_auditor IN (0, 1)),
  read_by_respondent INTEGER NOT NULL CHECK (read_by_respondent IN (0, 1)),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK (kind = 'procedure' OR (read_by_approver = 1 AND read_by_auditor = 1 AND read_by_respondent = 1))
) STRICT, WITHOUT ROWID;

INSERT INTO policy_document_new (id, kind, name, read_by_officer, read_by_approver, read_by_auditor,
  read_by_respondent, row_version)
SELECT id, kind, CASE kind WHEN 'basicPolicy' THEN '情報セキュリティ基本方針'
    WHEN 'standard' THEN '情報セキュリティ対策基準' ELSE '情報セキュリティ実施手順' END,
  1, 1, 1, iif(kind = 'procedure', 0, 1), row_version
FROM policy_document;

CREATE TABLE edition_new (
  id TEXT PRIMARY KEY,
  policy_document_id TEXT NOT NULL REFERENCES policy_document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  -- 起案 draft, 決裁済 approved (waiting where effective_on is still to come), 施行 current, 旧版 former
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'current', 'former', 'withdrawn')),
  origin TEXT NOT NULL CHECK (origin IN ('builtIn', 'imported', 'copied', 'empty')),
  -- when the edition was taken into the program: its 起案, or its registration as one that was in force already
  adopted_at TEXT NOT NULL,
  -- NULL: not known, from before the program kept it
  drafted_by TEXT,
  -- 訓令第N号 and the like
  document_number TEXT NOT NULL CHECK (length(document_number) <= 40),
  -- 策定主体 (policy article 3); joint or separate where there are several
  adopted_by_manager INTEGER NOT NULL CHECK (adopted_by_manager IN (0, 1)),
  adopted_by_assembly INTEGER NOT NULL CHECK (adopted_by_assembly IN (0, 1)),
  adopted_by_audit_commissioners INTEGER NOT NULL CHECK (adopted_by_audit_commissioners IN (0, 1)),
  adoption TEXT CHECK (adoption IN ('joint', 'separate')),
  decided_on TEXT,
  decided_by TEXT NOT NULL CHECK (length(decided_by) <= 60),
  enacted_on TEXT,
  effective_on TEXT,
  published_on TEXT,
  publication_method TEXT NOT NULL CHECK (length(publication_method) <= 200),
  reason TEXT NOT NULL CHECK (length(reason) <= 1000),
  summary TEXT NOT NULL CHECK (length(summary) <= 1000),
  withdrawal_reason TEXT CHECK (length(withdrawal_reason) BETWEEN 1 AND 200),
  -- as given; what is shown is parsed from it
  source_text TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (policy_document_id, number),
  CHECK (state <> 'draft' OR (decided_on IS NULL AND effective_on IS NULL AND published_on IS NULL)),
  CHECK (state <> 'approved' OR decided_on IS NOT NULL),
  CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL)),
  CHECK (adoption IS NULL OR adopted_by_manager + adopted_by_assembly + adopted_by_audit_commissioners >= 2)
) STRICT, WITHOUT ROWID;

INSERT INTO edition_new (id, policy_document_id, number, title, state, origin, adopted_at, drafted_by, document_number,
  adopted_by_manager, adopted_by_assembly, adopted_by_audit_commissioners, adoption, decided_on, decided_by, enacted_on,
  effective_on, published_on, publication_method, reason, summary, withdrawal_reason, source_text, row_version)
SELECT id, policy_document_id, number, title, state, origin, adopted_at, NULL, '', 0, 0, 0, NULL, NULL, '', NULL, NULL,
  NULL, '', '', '', NULL, source_text, 1
FROM edition;

DROP TRIGGER policy_document_is_never_deleted;
DROP TRIGGER edition_is_never_deleted;
DROP TRIGGER edition_keeps_its_text;
DROP TABLE edition;
DROP TABLE policy_document;
ALTER TABLE policy_document_new RENAME TO policy_document;
ALTER TABLE edition_new RENAME TO edition;

-- 基本方針 is one; 対策基準 and 実施手順 may be several
CREATE UNIQUE INDEX policy_document_one_basic_policy ON policy_document (kind) WHERE kind = 'basicPolicy';
CREATE UNIQUE INDEX edition_one_current ON edition (policy_document_id) WHERE state = 'current';
CREATE UNIQUE INDEX edition_one_draft ON edition (policy_document_id) WHERE state = 'draft';
CREATE INDEX edition_waiting ON edition (effective_on) WHERE state = 'approved';

CREATE TRIGGER policy_document_is_never_deleted BEFORE DELETE ON policy_document
BEGIN
  SELECT RAISE(ABORT, 'a policy document is never deleted');
END;

CREATE TRIGGER policy_document_is_not_replaced BEFORE INSERT ON policy_document
WHEN EXISTS (SELECT 1 FROM policy_document WHERE id = NEW.id OR (kind = 'basicPolicy' AND NEW.kind = 'basicPolicy'))
BEGIN
  SELECT RAISE(ABORT, 'a policy document is never replaced');
END;

CREATE TRIGGER policy_document_keeps_its_kind BEFORE UPDATE ON policy_document
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind
BEGIN
  SELECT RAISE(ABORT, 'a policy document keeps its kind');
END;

CREATE TRIGGER edition_is_never_deleted BEFORE DELETE ON edition
BEGIN
  SELECT RAISE(ABORT, 'an edition is never deleted');
END;

CREATE TRIGGER edition_is_not_replaced BEFORE INSERT ON edition
WHEN EXISTS (SELECT 1 FROM edition WHERE id = NEW.id
  OR (policy_document_id = NEW.policy_document_id AND (number = NEW.number
    OR (state = NEW.state AND NEW.state IN ('draft', 'current')))))
BEGIN
  SELECT RAISE(ABORT, 'an edition is never replaced');
END;

CREATE TRIGGER edition_keeps_its_text BEFORE UPDATE ON edition
WHEN NEW.id <> OLD.id OR NEW.policy_document_id <> OLD.policy_document_id OR NEW.number <> OLD.number
  OR NEW.origin <> OLD.origin OR NEW.adopted_at <> OLD.adopted_at OR NEW.drafted_by IS NOT OLD.drafted_by
  OR (OLD.state <> 'draft' AND (NEW.title <> OLD.title OR NEW.source_text <> OLD.source_text))
BEGIN
  SELECT RAISE(ABORT, 'an approved edition keeps its text');
END;

CREATE TRIGGER edition_goes_forward BEFORE UPDATE ON edition
WHEN OLD.state = 'withdrawn' OR (NEW.state <> OLD.state AND NOT (
  (OLD.state = 'draft' AND NEW.state IN ('approved', 'withdrawn'))
  OR (OLD.state = 'approved' AND NEW.state IN ('current', 'former', 'withdrawn'))
  OR (OLD.state = 'current' AND NEW.state = 'former')))
BEGIN
  SELECT RAISE(ABORT, 'an edition only goes from draft to approved, current and former');
END;

-- 適用判定メモ: whether the proviso of 施行規則第16条の3 holds, as people judged it; a new judgement is a new memo
CREATE TABLE exemption_memo (
  id TEXT PRIMARY KEY,
  serial INTEGER NOT NULL UNIQUE CHECK (serial >= 1),
  judgement TEXT NOT NULL CHECK (judgement IN ('exempt', 'notExempt', 'undecided')),
  grounds TEXT NOT NULL CHECK (length(grounds) BETWEEN 1 AND 2000),
  judged_on TEXT NOT NULL,
  judged_by TEXT NOT NULL CHECK (length(judged_by) BETWEEN 1 AND 60),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER exemption_memo_is_not_replaced BEFORE INSERT ON exemption_memo
WHEN EXISTS (SELECT 1 FROM exemption_memo WHERE id = NEW.id OR serial = NEW.serial)
BEGIN
  SELECT RAISE(ABORT, 'a memo is never replaced');
END;

CREATE TRIGGER exemption_memo_is_never_changed BEFORE UPDATE ON exemption_memo
BEGIN
  SELECT RAISE(ABORT, 'a memo is never changed');
END;

CREATE TRIGGER exemption_memo_is_never_deleted BEFORE DELETE ON exemption_memo
BEGIN
  SELECT RAISE(ABORT, 'a memo is never deleted');
END;
`,
}
