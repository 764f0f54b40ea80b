import type { Migration } from './migration.ts'

export const migration0010: Migration = {
  number: 10,
  name: 'confirmation and origin of answers',
  sql: `
-- 所属長の確認 is asked for in inspections opened from now on; those before it were opened without
ALTER TABLE inspection ADD COLUMN requires_confirmation INTEGER NOT NULL DEFAULT 0 CHECK (requires_confirmation IN (0, 1));

ALTER TABLE unit ADD COLUMN head_staff_member_id TEXT REFERENCES staff_member (id);

-- the unit as a record, beside its name as printed
ALTER TABLE inspection_sheet ADD COLUMN unit_id TEXT REFERENCES unit (id);
ALTER TABLE inspection_sheet ADD COLUMN confirmed_at TEXT;
ALTER TABLE inspection_sheet ADD COLUMN confirmed_by TEXT;
ALTER TABLE inspection_sheet ADD COLUMN confirmation_basis TEXT CHECK (confirmation_basis IN ('screen', 'paper'));
ALTER TABLE inspection_sheet ADD COLUMN returned_at TEXT;
ALTER TABLE inspection_sheet ADD COLUMN returned_by TEXT;
ALTER TABLE inspection_sheet ADD COLUMN return_reason TEXT;
-- the second pass over a paper sheet
ALTER TABLE inspection_sheet ADD COLUMN compared_at TEXT;
ALTER TABLE inspection_sheet ADD COLUMN compared_by TEXT;

-- what an answer was entered from, and by whom
ALTER TABLE answer ADD COLUMN entered_from TEXT NOT NULL DEFAULT 'screen' CHECK (entered_from IN ('screen', 'paper', 'file'));
ALTER TABLE answer ADD COLUMN entered_by TEXT;

CREATE TRIGGER inspection_sheet_is_confirmed_when_submitted BEFORE UPDATE ON inspection_sheet
WHEN NEW.confirmed_at IS NOT NULL AND (NEW.state <> 'submitted' OR NEW.confirmed_by IS NULL
  OR NEW.confirmation_basis IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'only a submitted sheet is confirmed');
END;
`,
}
