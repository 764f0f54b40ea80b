import { describe, expect, it } from 'vitest'
import { anOpenInspection, submitAll } from '../support/a-union.ts'

async function aClosedInspection() {
  const union = await anOpenInspection()
  const [first, ...others] = union.sheets
  await submitAll(union.officer, first?.id ?? '')
  await union.officer.inspections.close({
    inspectionId: union.inspection.id,
    expectedRowVersion: 1,
    closedOn: '2026-11-20',
    acknowledgedSheetIds: others.map((sheet) => sheet.id),
    reason: '未提出のまま締める',
  })
  return union.context.db
}

describe('the database itself', () => {
  it('refuses every change of a closed inspection', async () => {
    const db = await aClosedInspection()
    const changes = [
      "UPDATE inspection SET title = 'x'",
      "UPDATE inspection SET state = 'open', title = 'x', closed_on = NULL, close_reason = NULL",
      "UPDATE inspection_sheet SET state = 'assigned', submitted_at = NULL WHERE serial = 1",
      "UPDATE inspection_sheet SET staff_name = 'x'",
      "UPDATE answer SET choice = 'unknown'",
      "UPDATE answer SET note = 'x'",
      `INSERT INTO answer (sheet_id, question_id, choice, note, row_version)
         SELECT sheet.id, question.id, 'done', '', 1 FROM inspection_sheet sheet
         JOIN inspection_question question USING (inspection_id, audience) WHERE serial = 2`,
      `INSERT INTO inspection_sheet (id, inspection_id, serial, number, staff_member_id, staff_name, reading, title,
         unit_name, audience, state, exclusion_reason, submitted_at, row_version) SELECT 'new', inspection_id, 99, 'x', staff_member_id, staff_name, reading, title,
         unit_name, 'systemAdministrator', 'assigned', NULL, NULL, 1 FROM inspection_sheet WHERE serial = 1`,
      'INSERT OR REPLACE INTO answer SELECT * FROM answer LIMIT 1',
    ]
    for (const sql of changes) expect(() => db.exec(sql), sql).toThrow(/settled/)
  })

  it('keeps the wording of a running inspection', async () => {
    const { context } = await anOpenInspection()
    expect(() => context.db.exec("UPDATE inspection_question SET text = 'x'")).toThrow(/keeps its questions/)
    const added = `INSERT INTO inspection_question SELECT 'new', inspection_id, audience, 'X99', 99, text, guidance,
      category, provisions, ordinance_item FROM inspection_question LIMIT 1`
    expect(() => context.db.exec(added)).toThrow(/keeps its questions/)
  })

  it('lets no answer into a sheet of another checklist', async () => {
    const { context } = await anOpenInspection()
    const foreign = `INSERT INTO answer (sheet_id, question_id, choice, note, row_version)
      SELECT sheet.id, question.id, 'done', '', 1 FROM inspection_sheet sheet,
      inspection_question question WHERE sheet.serial = 1 AND question.audience = 'manager' LIMIT 1`
    expect(() => context.db.exec(foreign)).toThrow(/belongs to a question/)
  })

  it('never deletes a record', async () => {
    const db = await aClosedInspection()
    const tables = [
      'unit',
      'staff_member',
      'checklist',
      'checklist_question',
      'inspection',
      'inspection_sheet',
    ]
    for (const table of [...tables, 'answer']) {
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow(/never/)
    }
    expect(() => db.exec('DELETE FROM inspection_question')).toThrow(/keeps its questions/)
  })
})
