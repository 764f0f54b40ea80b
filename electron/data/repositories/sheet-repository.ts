import { z } from 'zod'
import { inspectionId, sheetId, staffMemberId, unitId } from '../../../shared/contract/fields.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import type { InspectionId, SheetId, StaffMemberId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { type ConfirmationBasis, confirmationBases } from '../../../shared/domain/inspection/confirmation.ts'
import { sheetStates } from '../../../shared/domain/inspection/sheet-state.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: sheetId,
  inspectionId,
  number: z.string(),
  staffMemberId,
  staffName: z.string(),
  reading: z.string(),
  title: z.string(),
  unitId: unitId.nullable(),
  unitName: z.string(),
  audience: z.enum(audiences),
  state: z.enum(sheetStates),
  exclusionReason: z.string().nullable(),
  answeredCount: z.number(),
  questionCount: z.number(),
  submittedAt: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmationBasis: z.enum(confirmationBases).nullable(),
  returnedAt: z.string().nullable(),
  returnedBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  comparedAt: z.string().nullable(),
  comparedBy: z.string().nullable(),
  rowVersion: z.number(),
})

/** One person's sheet with how far it is filled in. */
export type SheetRow = z.infer<typeof row>

const columns = `id, inspection_id AS inspectionId, number, staff_member_id AS staffMemberId, staff_name AS staffName,
  reading, title, unit_name AS unitName, audience, exclusion_reason AS exclusionReason, answeredCount, questionCount,
  submitted_at AS submittedAt, unit_id AS unitId, confirmed_at AS confirmedAt, confirmed_by AS confirmedBy,
  confirmation_basis AS confirmationBasis, returned_at AS returnedAt, returned_by AS returnedBy,
  return_reason AS returnReason, compared_at AS comparedAt, compared_by AS comparedBy, row_version AS rowVersion,
  CASE WHEN state <> 'assigned' THEN state WHEN answeredCount > 0 THEN 'answering' ELSE 'notStarted' END AS state`

function selectWhere(column: 'id' | 'inspection_id' | 'staff_member_id'): string {
  return `WITH question_count AS MATERIALIZED (
      SELECT inspection_id, audience, count(*) AS questionCount FROM inspection_question
      WHERE inspection_id IN (SELECT inspection_id FROM inspection_sheet WHERE ${column} = :id)
      GROUP BY inspection_id, audience),
    counted AS (
      SELECT sheet.*, questionCount,
        (SELECT count(choice) FROM answer WHERE sheet_id = sheet.id) AS answeredCount
      FROM inspection_sheet sheet JOIN question_count
        ON question_count.inspection_id = sheet.inspection_id AND question_count.audience = sheet.audience
      WHERE sheet.${column} = :id)
    SELECT ${columns} FROM counted`
}

/** The sheets of an inspection in the order they were handed out. */
export function listSheets(db: Database, id: InspectionId): SheetRow[] {
  const rows = db.prepare(`${selectWhere('inspection_id')} ORDER BY serial`).all({ id })
  return parseRows('inspection_sheet', row, rows)
}

/** The sheets of one staff member, the newest first. */
export function listSheetsOfStaffMember(db: Database, id: StaffMemberId): SheetRow[] {
  const rows = db.prepare(`${selectWhere('staff_member_id')} ORDER BY number DESC`).all({ id })
  return parseRows('inspection_sheet', row, rows)
}

/** Throws `not_found` where there is none. */
export function getSheet(db: Database, id: SheetId): SheetRow {
  const found = db.prepare(selectWhere('id')).get({ id })
  if (found === undefined) throw notFound('inspectionSheet', id)
  return parseRow('inspection_sheet', row, found)
}

/** The highest serial handed out in an inspection; 0 before the first. */
export function getLastSheetSerial(db: Database, id: InspectionId): number {
  return Number(
    db
      .prepare('SELECT coalesce(max(serial), 0) FROM inspection_sheet WHERE inspection_id = ?')
      .pluck()
      .get(id),
  )
}

export type NewSheet = Readonly<{
  id: SheetId
  inspectionId: InspectionId
  serial: number
  number: string
  staffMemberId: StaffMemberId
  staffName: string
  reading: string
  title: string
  unitId: UnitId
  unitName: string
  audience: Audience
}>

export function insertSheets(db: Database, sheets: readonly NewSheet[]): void {
  const insert = db.prepare(
    `INSERT INTO inspection_sheet (id, inspection_id, serial, number, staff_member_id, staff_name, reading, title,
       unit_id, unit_name, audience, state, row_version)
     VALUES (:id, :inspectionId, :serial, :number, :staffMemberId, :staffName, :reading, :title, :unitId, :unitName,
       :audience, 'assigned', 1)`,
  )
  for (const sheet of sheets) insert.run(sheet)
}

/** The state of a sheet with what belongs to it. */
export type SheetMove =
  | { readonly state: 'assigned' }
  | { readonly state: 'submitted'; readonly submittedAt: string }
  | { readonly state: 'excluded'; readonly exclusionReason: string }

/** Throws `stale_row` where the sheet changed since it was read. */
export function updateSheetState(
  db: Database,
  id: SheetId,
  move: SheetMove,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE inspection_sheet SET state = :state, submitted_at = :submittedAt, exclusion_reason = :exclusionReason,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ submittedAt: null, exclusionReason: null, ...move, id, expectedRowVersion })
  if (changes === 0) throw staleRow('inspectionSheet', id)
}

/** Sets or takes away the 所属長の確認 of a submitted sheet; a confirmed sheet carries no 差し戻し any more. */
export function updateSheetConfirmation(
  db: Database,
  id: SheetId,
  confirmation: { confirmedAt: string; confirmedBy: string; basis: ConfirmationBasis } | null,
  expectedRowVersion: number,
): void {
  const values = confirmation ?? { confirmedAt: null, confirmedBy: null, basis: null }
  const { changes } = db
    .prepare(
      `UPDATE inspection_sheet SET confirmed_at = :confirmedAt, confirmed_by = :confirmedBy,
         confirmation_basis = :basis, returned_at = NULL, returned_by = NULL, return_reason = NULL,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...values, id, expectedRowVersion })
  if (changes === 0) throw staleRow('inspectionSheet', id)
}

/** Notes the second pass over a sheet that is being entered, or takes the note away. */
export function updateSheetCompared(
  db: Database,
  id: SheetId,
  compared: { comparedAt: string; comparedBy: string } | null,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE inspection_sheet SET compared_at = :comparedAt, compared_by = :comparedBy, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ comparedAt: null, comparedBy: null, ...compared, id, expectedRowVersion })
  if (changes === 0) throw staleRow('inspectionSheet', id)
}

/** Gives a submitted sheet back to be answered again. */
export function updateSheetReturned(
  db: Database,
  id: SheetId,
  returned: { returnedAt: string; returnedBy: string; returnReason: string },
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE inspection_sheet SET state = 'assigned', submitted_at = NULL, returned_at = :returnedAt,
         returned_by = :returnedBy, return_reason = :returnReason, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...returned, id, expectedRowVersion })
  if (changes === 0) throw staleRow('inspectionSheet', id)
}

/**
 * Gives the sheets that are still to be answered the names, titles and units the roster has now; submitted sheets
 * and closed inspections keep what was printed on them.
 */
export function refreshRunningSheets(db: Database): void {
  db.prepare(
    `UPDATE inspection_sheet SET staff_name = member.name, reading = member.reading, title = member.title,
       unit_name = unit.name, unit_id = unit.id
     FROM staff_member member JOIN unit ON unit.id = member.unit_id
     WHERE member.id = inspection_sheet.staff_member_id AND inspection_sheet.state = 'assigned'
       AND inspection_sheet.inspection_id IN (SELECT id FROM inspection WHERE state = 'open')
       AND (staff_name, inspection_sheet.reading, inspection_sheet.title, unit_name, inspection_sheet.unit_id)
         IS NOT (member.name, member.reading, member.title, unit.name, unit.id)`,
  ).run()
}
