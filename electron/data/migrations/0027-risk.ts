import type { Migration } from './migration.ts'

const levels = (prefix: string) =>
  ['likelihood', 'loss', 'threat_level', 'vulnerability', 'importance']
    .map((name) => `${prefix}${name} INTEGER CHECK (${prefix}${name} BETWEEN 1 AND 3)`)
    .join(',\n  ')

const isSettled = (id: string) => `(SELECT state FROM risk_analysis WHERE id = ${id}) IS NOT 'open'`
const isSettledByRisk = (id: string) =>
  `(SELECT risk_analysis.state FROM risk JOIN risk_analysis ON risk_analysis.id = analysis_id
    WHERE risk.id = ${id}) IS NOT 'open'`

const settledTrigger = (name: string, event: string, condition: string) => `
CREATE TRIGGER ${name} BEFORE ${event}
WHEN ${condition}
BEGIN
  SELECT RAISE(ABORT, 'a closed risk analysis is settled');
END;
`

const linksAreSettled = (table: string) =>
  [
    settledTrigger(`${table}_is_settled_at_insert`, `INSERT ON ${table}`, isSettledByRisk('NEW.risk_id')),
    settledTrigger(`${table}_is_settled_at_delete`, `DELETE ON ${table}`, isSettledByRisk('OLD.risk_id')),
    `
CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
BEGIN
  SELECT RAISE(ABORT, 'a link is made or taken off, never changed');
END;
`,
  ].join('')

export const migration0027: Migration = {
  number: 27,
  name: 'risk',
  sql: `
-- how the next analysis weighs risks; NULL: as the program ships it
CREATE TABLE risk_analysis_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  method_json TEXT CHECK (json_valid(method_json)),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;

INSERT INTO risk_analysis_setting (id, method_json, row_version) VALUES (1, NULL, 1);

CREATE TRIGGER risk_analysis_setting_is_never_deleted BEFORE DELETE ON risk_analysis_setting
BEGIN
  SELECT RAISE(ABORT, 'the setting of risk analyses is never deleted');
END;

-- リスク分析 of a 年度 (policy article 11)
CREATE TABLE risk_analysis (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2200),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
  -- formula, scales, bands and thresholds it is judged by, so that its results stay explained
  method_json TEXT NOT NULL CHECK (json_valid(method_json)),
  -- the 実施率 of each item of article 7 that the proposals rest on, and the inspection it is from
  baseline_json TEXT CHECK (json_valid(baseline_json)),
  purpose TEXT NOT NULL CHECK (length(purpose) <= 1000),
  overview TEXT NOT NULL CHECK (length(overview) <= 2000),
  started_on TEXT NOT NULL,
  closed_on TEXT,
  closed_by TEXT NOT NULL CHECK (length(closed_by) <= 100),
  withdrawal_reason TEXT CHECK (length(withdrawal_reason) BETWEEN 1 AND 200),
  -- the analysis its risks were carried over from
  previous_id TEXT REFERENCES risk_analysis (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (fiscal_year, serial),
  CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_by <> ''))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX risk_analysis_one_a_year ON risk_analysis (fiscal_year) WHERE state <> 'withdrawn';

CREATE TRIGGER risk_analysis_is_never_deleted BEFORE DELETE ON risk_analysis
BEGIN
  SELECT RAISE(ABORT, 'a risk analysis is withdrawn, never deleted');
END;

CREATE TRIGGER risk_analysis_is_not_replaced BEFORE INSERT ON risk_analysis
WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM risk_analysis WHERE id = NEW.id OR number = NEW.number
  OR (fiscal_year = NEW.fiscal_year AND (serial = NEW.serial OR state <> 'withdrawn')))
BEGIN
  SELECT RAISE(ABORT, 'a risk analysis begins open and is never replaced');
END;

CREATE TRIGGER risk_analysis_keeps_its_number BEFORE UPDATE ON risk_analysis
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.fiscal_year <> OLD.fiscal_year OR NEW.serial <> OLD.serial
  OR NEW.previous_id IS NOT OLD.previous_id OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
BEGIN
  SELECT RAISE(ABORT, 'a risk analysis keeps its number');
END;

-- closed: it may only be opened again, its words as they are, while nobody was asked to approve it
CREATE TRIGGER risk_analysis_closed_is_settled BEFORE UPDATE ON risk_analysis
WHEN OLD.state = 'withdrawn' OR (OLD.state = 'closed' AND (NEW.state <> 'open'
  OR NEW.method_json <> OLD.method_json OR NEW.baseline_json IS NOT OLD.baseline_json
  OR NEW.purpose <> OLD.purpose OR NEW.overview <> OLD.overview OR NEW.started_on <> OLD.started_on
  OR EXISTS (SELECT 1 FROM seal WHERE record_kind = 'riskAnalysis' AND record_id = OLD.id)
  OR EXISTS (SELECT 1 FROM approval WHERE record_kind = 'riskAnalysis' AND record_id = OLD.id
    AND state IN ('underway', 'complete'))))
BEGIN
  SELECT RAISE(ABORT, 'a closed risk analysis is settled');
END;

-- one risk: a subject under a threat, how grave it is, and what is done about it
CREATE TABLE risk (
  id TEXT PRIMARY KEY,
  analysis_id TEXT NOT NULL REFERENCES risk_analysis (id),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  -- everything, one asset, or a group of assets by name
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('all', 'asset', 'group')),
  -- what makes two subjects the same
  subject_key TEXT NOT NULL CHECK (subject_key <> ''),
  subject_name TEXT NOT NULL CHECK (length(subject_name) BETWEEN 1 AND 100),
  -- which assets a group takes in; NULL where they are named in risk_asset
  rule_json TEXT CHECK (json_valid(rule_json)),
  threat_id TEXT NOT NULL REFERENCES threat (id),
  threat_title TEXT NOT NULL CHECK (length(threat_title) BETWEEN 1 AND 60),
  previous_risk_id TEXT REFERENCES risk (id),
  -- what the program proposes, and where it has it from
  proposal_json TEXT CHECK (json_valid(proposal_json)),
  ${levels('')},
  rating_basis TEXT CHECK (rating_basis IN ('proposal', 'byHand')),
  rating_reason TEXT NOT NULL CHECK (length(rating_reason) <= 500),
  score INTEGER CHECK (score BETWEEN 1 AND 9),
  band TEXT CHECK (band IN ('low', 'medium', 'high')),
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  treatment TEXT CHECK (treatment IN ('reduce', 'avoid', 'transfer', 'accept')),
  treatment_plan TEXT NOT NULL CHECK (length(treatment_plan) <= 1000),
  owner_title TEXT NOT NULL CHECK (length(owner_title) <= 40),
  owner_unit_id TEXT REFERENCES unit (id),
  due_on TEXT,
  done_on TEXT,
  ${levels('residual_')},
  residual_score INTEGER CHECK (residual_score BETWEEN 1 AND 9),
  residual_band TEXT CHECK (residual_band IN ('low', 'medium', 'high')),
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  end_reason TEXT CHECK (length(end_reason) BETWEEN 1 AND 200),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (analysis_id, serial),
  UNIQUE (analysis_id, subject_key, threat_id),
  CHECK (rule_json IS NULL OR subject_kind = 'group'),
  CHECK ((score IS NULL) = (band IS NULL)),
  CHECK ((score IS NULL) = (rating_basis IS NULL)),
  CHECK ((residual_score IS NULL) = (residual_band IS NULL)),
  CHECK ((state = 'ended') = (end_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX risk_by_threat ON risk (threat_id);
CREATE INDEX risk_by_previous ON risk (previous_risk_id) WHERE previous_risk_id IS NOT NULL;

CREATE TRIGGER risk_is_never_deleted BEFORE DELETE ON risk
BEGIN
  SELECT RAISE(ABORT, 'a risk is ended, never deleted');
END;

CREATE TRIGGER risk_is_not_replaced BEFORE INSERT ON risk
WHEN EXISTS (SELECT 1 FROM risk WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM risk WHERE number = NEW.number)
  OR EXISTS (SELECT 1 FROM risk WHERE analysis_id = NEW.analysis_id AND serial = NEW.serial)
  OR EXISTS (SELECT 1 FROM risk WHERE analysis_id = NEW.analysis_id AND subject_key = NEW.subject_key
    AND threat_id = NEW.threat_id)
BEGIN
  SELECT RAISE(ABORT, 'a risk is never replaced');
END;

CREATE TRIGGER risk_keeps_its_subject BEFORE UPDATE ON risk
WHEN NEW.id <> OLD.id OR NEW.analysis_id <> OLD.analysis_id OR NEW.serial <> OLD.serial OR NEW.number <> OLD.number
  OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject_key <> OLD.subject_key
  OR NEW.rule_json IS NOT OLD.rule_json OR NEW.threat_id <> OLD.threat_id OR NEW.threat_title <> OLD.threat_title
  OR NEW.previous_risk_id IS NOT OLD.previous_risk_id
BEGIN
  SELECT RAISE(ABORT, 'a risk keeps its subject and threat');
END;
${settledTrigger('risk_is_settled_at_insert', 'INSERT ON risk', isSettled('NEW.analysis_id'))}
${settledTrigger('risk_is_settled_at_update', 'UPDATE ON risk', isSettled('OLD.analysis_id'))}

-- the assets of a subject that names them
CREATE TABLE risk_asset (
  risk_id TEXT NOT NULL REFERENCES risk (id),
  asset_id TEXT NOT NULL REFERENCES asset (id),
  PRIMARY KEY (risk_id, asset_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX risk_asset_by_asset ON risk_asset (asset_id);
${linksAreSettled('risk_asset')}

-- the measures that hold a risk down
CREATE TABLE risk_measure (
  risk_id TEXT NOT NULL REFERENCES risk (id),
  measure_id TEXT NOT NULL REFERENCES measure (id),
  PRIMARY KEY (risk_id, measure_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX risk_measure_by_measure ON risk_measure (measure_id);
${linksAreSettled('risk_measure')}

-- that one who may decide it takes a risk as it is
CREATE TABLE risk_acceptance (
  id TEXT PRIMARY KEY,
  risk_id TEXT NOT NULL REFERENCES risk (id),
  -- who accepted in the program; NULL on paper
  account_id TEXT REFERENCES account (id),
  accepted_by TEXT NOT NULL CHECK (length(accepted_by) BETWEEN 1 AND 60),
  title TEXT NOT NULL CHECK (length(title) <= 60),
  accepted_on TEXT NOT NULL,
  valid_until TEXT,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  way TEXT NOT NULL CHECK (way IN ('program', 'paper')),
  -- how grave the risk was when it was accepted
  accepted_score INTEGER NOT NULL CHECK (accepted_score BETWEEN 1 AND 9),
  -- the acceptance of the year before that still holds
  carried_from_id TEXT REFERENCES risk_acceptance (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  withdrawal_reason TEXT CHECK (length(withdrawal_reason) BETWEEN 1 AND 200),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  CHECK ((way = 'program') = (account_id IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX risk_acceptance_one_a_risk ON risk_acceptance (risk_id) WHERE state = 'active';
CREATE INDEX risk_acceptance_by_risk ON risk_acceptance (risk_id);

CREATE TRIGGER risk_acceptance_is_never_deleted BEFORE DELETE ON risk_acceptance
BEGIN
  SELECT RAISE(ABORT, 'an acceptance is withdrawn, never deleted');
END;

CREATE TRIGGER risk_acceptance_is_not_replaced BEFORE INSERT ON risk_acceptance
WHEN NEW.state <> 'active' OR EXISTS (SELECT 1 FROM risk_acceptance WHERE id = NEW.id
  OR (risk_id = NEW.risk_id AND state = 'active'))
BEGIN
  SELECT RAISE(ABORT, 'an acceptance is never replaced');
END;

CREATE TRIGGER risk_acceptance_is_only_withdrawn BEFORE UPDATE ON risk_acceptance
WHEN NEW.id <> OLD.id OR NEW.risk_id <> OLD.risk_id OR NEW.account_id IS NOT OLD.account_id
  OR NEW.accepted_by <> OLD.accepted_by OR NEW.title <> OLD.title OR NEW.accepted_on <> OLD.accepted_on
  OR NEW.valid_until IS NOT OLD.valid_until OR NEW.reason <> OLD.reason OR NEW.way <> OLD.way
  OR NEW.accepted_score <> OLD.accepted_score OR NEW.carried_from_id IS NOT OLD.carried_from_id
  OR OLD.state = 'withdrawn'
BEGIN
  SELECT RAISE(ABORT, 'an acceptance is withdrawn, never changed');
END;
${settledTrigger('risk_acceptance_is_settled_at_insert', 'INSERT ON risk_acceptance', isSettledByRisk('NEW.risk_id'))}
${settledTrigger('risk_acceptance_is_settled_at_update', 'UPDATE ON risk_acceptance', isSettledByRisk('OLD.risk_id'))}
`,
}
