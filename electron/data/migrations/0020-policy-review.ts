import type { Migration } from './migration.ts'

export const migration0020: Migration = {
  number: 20,
  name: 'policy review',
  sql: `
-- 見直し (policy article 11): what led to it, what was weighed, and what was decided
CREATE TABLE policy_review (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2200),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  state TEXT NOT NULL CHECK (state IN ('open', 'decided', 'withdrawn')),
  -- from which 発生の可能性 × 発生時の損失 a risk is 中 and from which it is 高, as this review was judged
  medium_from INTEGER NOT NULL CHECK (medium_from BETWEEN 2 AND 9),
  high_from INTEGER NOT NULL CHECK (high_from BETWEEN 2 AND 10),
  outcome TEXT CHECK (outcome IN ('amend', 'keep')),
  reasons TEXT NOT NULL CHECK (length(reasons) <= 2000),
  planned_amendment TEXT NOT NULL CHECK (length(planned_amendment) <= 2000),
  decided_on TEXT,
  decided_by TEXT NOT NULL CHECK (length(decided_by) <= 60),
  withdrawal_reason TEXT CHECK (length(withdrawal_reason) BETWEEN 1 AND 200),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (fiscal_year, serial),
  CHECK (medium_from <= high_from),
  CHECK (state <> 'open' OR (outcome IS NULL AND decided_on IS NULL AND decided_by = '')),
  CHECK (state <> 'decided' OR (outcome IS NOT NULL AND decided_on IS NOT NULL AND decided_by <> '' AND reasons <> '')),
  CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_review_trigger (
  id TEXT PRIMARY KEY,
  policy_review_id TEXT NOT NULL REFERENCES policy_review (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  source TEXT NOT NULL CHECK (source IN ('inspectionResult', 'auditResult', 'finding', 'incident', 'lawChange',
    'systemChange', 'yearly', 'other')),
  inspection_id TEXT REFERENCES inspection (id),
  finding_id TEXT REFERENCES finding (id),
  occurred_on TEXT,
  description TEXT NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
  UNIQUE (policy_review_id, position),
  CHECK (inspection_id IS NULL OR finding_id IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX policy_review_trigger_by_inspection ON policy_review_trigger (inspection_id)
  WHERE inspection_id IS NOT NULL;
CREATE INDEX policy_review_trigger_by_finding ON policy_review_trigger (finding_id) WHERE finding_id IS NOT NULL;

CREATE TABLE policy_review_consideration (
  id TEXT PRIMARY KEY,
  policy_review_id TEXT NOT NULL REFERENCES policy_review (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  situation TEXT NOT NULL CHECK (length(situation) <= 1000),
  -- citations of the 基本方針, a JSON list of texts
  provisions TEXT NOT NULL CHECK (json_valid(provisions)),
  likelihood INTEGER CHECK (likelihood BETWEEN 1 AND 3),
  loss INTEGER CHECK (loss BETWEEN 1 AND 3),
  judgement TEXT CHECK (judgement IN ('amend', 'operate', 'keep')),
  reason TEXT NOT NULL CHECK (length(reason) <= 1000),
  UNIQUE (policy_review_id, position)
) STRICT, WITHOUT ROWID;

-- the editions a review led to; they follow its decision and go on after its 決裁
CREATE TABLE policy_review_edition (
  id TEXT PRIMARY KEY,
  policy_review_id TEXT NOT NULL REFERENCES policy_review (id),
  edition_id TEXT NOT NULL REFERENCES edition (id),
  linked_at TEXT NOT NULL,
  linked_by TEXT NOT NULL,
  unlinked_at TEXT,
  unlinked_by TEXT,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((unlinked_at IS NULL) = (unlinked_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX policy_review_edition_once ON policy_review_edition (policy_review_id, edition_id)
  WHERE unlinked_at IS NULL;
CREATE INDEX policy_review_edition_by_edition ON policy_review_edition (edition_id);

CREATE TRIGGER policy_review_is_never_deleted BEFORE DELETE ON policy_review
BEGIN
  SELECT RAISE(ABORT, 'a review is withdrawn, never deleted');
END;

CREATE TRIGGER policy_review_is_not_replaced BEFORE INSERT ON policy_review
WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM policy_review WHERE id = NEW.id OR number = NEW.number
  OR (fiscal_year = NEW.fiscal_year AND serial = NEW.serial))
BEGIN
  SELECT RAISE(ABORT, 'a review begins open and is never replaced');
END;

CREATE TRIGGER policy_review_keeps_its_number BEFORE UPDATE ON policy_review
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.fiscal_year <> OLD.fiscal_year OR NEW.serial <> OLD.serial
  OR NEW.medium_from <> OLD.medium_from OR NEW.high_from <> OLD.high_from
  OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
BEGIN
  SELECT RAISE(ABORT, 'a review keeps its number and what it is judged by');
END;

-- decided: it may be opened again or withdrawn, its words as they are, while nobody was asked to approve it
CREATE TRIGGER policy_review_decided_is_settled BEFORE UPDATE ON policy_review
WHEN OLD.state = 'withdrawn' OR (OLD.state = 'decided' AND (NEW.state = 'decided' OR NEW.title <> OLD.title
  OR NEW.reasons <> OLD.reasons OR NEW.planned_amendment <> OLD.planned_amendment
  OR (NEW.state = 'withdrawn' AND (NEW.outcome <> OLD.outcome OR NEW.decided_on <> OLD.decided_on
    OR NEW.decided_by <> OLD.decided_by OR NEW.outcome IS NULL OR NEW.decided_on IS NULL))
  OR EXISTS (SELECT 1 FROM seal WHERE record_kind = 'policyReview' AND record_id = OLD.id)
  OR EXISTS (SELECT 1 FROM approval WHERE record_kind = 'policyReview' AND record_id = OLD.id
    AND state IN ('underway', 'complete'))))
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_trigger_is_settled_at_insert BEFORE INSERT ON policy_review_trigger
WHEN (SELECT state FROM policy_review WHERE id = NEW.policy_review_id) <> 'open'
  OR EXISTS (SELECT 1 FROM policy_review_trigger WHERE id = NEW.id
    OR (policy_review_id = NEW.policy_review_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_trigger_is_settled_at_update BEFORE UPDATE ON policy_review_trigger
WHEN NEW.id <> OLD.id OR NEW.policy_review_id <> OLD.policy_review_id OR NEW.position <> OLD.position
  OR (SELECT state FROM policy_review WHERE id = OLD.policy_review_id) <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_trigger_is_settled_at_delete BEFORE DELETE ON policy_review_trigger
WHEN (SELECT state FROM policy_review WHERE id = OLD.policy_review_id) <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_consideration_is_settled_at_insert BEFORE INSERT ON policy_review_consideration
WHEN (SELECT state FROM policy_review WHERE id = NEW.policy_review_id) <> 'open'
  OR EXISTS (SELECT 1 FROM policy_review_consideration WHERE id = NEW.id
    OR (policy_review_id = NEW.policy_review_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_consideration_is_settled_at_update BEFORE UPDATE ON policy_review_consideration
WHEN NEW.id <> OLD.id OR NEW.policy_review_id <> OLD.policy_review_id OR NEW.position <> OLD.position
  OR (SELECT state FROM policy_review WHERE id = OLD.policy_review_id) <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_consideration_is_settled_at_delete BEFORE DELETE ON policy_review_consideration
WHEN (SELECT state FROM policy_review WHERE id = OLD.policy_review_id) <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'a decided review is settled');
END;

CREATE TRIGGER policy_review_edition_follows_the_decision BEFORE INSERT ON policy_review_edition
WHEN (SELECT state || outcome FROM policy_review WHERE id = NEW.policy_review_id) IS NOT 'decidedamend'
  OR EXISTS (SELECT 1 FROM policy_review_edition WHERE id = NEW.id OR (policy_review_id = NEW.policy_review_id
    AND edition_id = NEW.edition_id AND unlinked_at IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'an edition comes of a review that was decided so');
END;

CREATE TRIGGER policy_review_edition_is_only_unlinked BEFORE UPDATE ON policy_review_edition
WHEN NEW.id <> OLD.id OR NEW.policy_review_id <> OLD.policy_review_id OR NEW.edition_id <> OLD.edition_id
  OR NEW.linked_at <> OLD.linked_at OR NEW.linked_by <> OLD.linked_by OR OLD.unlinked_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a link is ended, never changed');
END;

CREATE TRIGGER policy_review_edition_is_never_deleted BEFORE DELETE ON policy_review_edition
BEGIN
  SELECT RAISE(ABORT, 'a link is ended, never deleted');
END;
`,
}
