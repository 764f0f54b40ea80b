import { z } from 'zod'
import {
  findingId,
  inspectionId,
  inspectionQuestionId,
  sheetId,
  staffMemberId,
} from '../../../shared/contract/fields.ts'
import { findingStates } from '../../../shared/domain/finding/finding-state.ts'
import type {
  FindingId,
  InspectionId,
  InspectionQuestionId,
  SheetId,
  StaffMemberId,
} from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: findingId,
  number: z.string(),
  inspectionId: inspectionId.nullable(),
  fiscalYear: z.number().nullable(),
  title: z.string(),
  cause: z.string(),
  correctiveAction: z.string(),
  ownerStaffMemberId: staffMemberId.nullable(),
  ownerName: z.string().nullable(),
  ownerUnitName: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: z.enum(findingStates),
  completedOn: z.string().nullable(),
  outcome: z.string(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  returnedBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  foundAt: z.string(),
  sourceCount: z.number(),
  rowVersion: z.number(),
})

/** 指摘 with its 是正措置. */
export type FindingRow = z.infer<typeof row>

const select = `SELECT finding.id, number, finding.inspection_id AS inspectionId, inspection.fiscal_year AS fiscalYear,
    finding.title, cause, corrective_action AS correctiveAction, owner_staff_member_id AS ownerStaffMemberId,
    owner_name AS ownerName, owner_unit_name AS ownerUnitName, finding.due_on AS dueOn, finding.state,
    completed_on AS completedOn, outcome, confirmed_at AS confirmedAt, confirmed_by AS confirmedBy,
    withdrawal_reason AS withdrawalReason, finding.returned_by AS returnedBy,
    finding.return_reason AS returnReason, found_at AS foundAt, finding.row_version AS rowVersion,
    (SELECT count(*) FROM finding_source WHERE finding_id = finding.id) AS sourceCount
  FROM finding LEFT JOIN inspection ON inspection.id = finding.inspection_id`
const order = 'ORDER BY finding.due_on IS NULL, finding.due_on, number'

/** By due date, those without one last; of one inspection where it is named. */
export function listFindings(db: Database, id: InspectionId | null): FindingRow[] {
  const rows = db.prepare(`${select} WHERE :id IS NULL OR finding.inspection_id = :id ${order}`).all({ id })
  return parseRows('finding', row, rows)
}

/** Those whose action a staff member owns. */
export function listFindingsOwnedBy(db: Database, id: StaffMemberId): FindingRow[] {
  return parseRows('finding', row, db.prepare(`${select} WHERE owner_staff_member_id = ? ${order}`).all(id))
}

/** Throws `not_found` where there is none. */
export function getFinding(db: Database, id: FindingId): FindingRow {
  const found = db.prepare(`${select} WHERE finding.id = ?`).get(id)
  if (found === undefined) throw notFound('finding', id)
  return parseRow('finding', row, found)
}

/** The highest serial of an inspection's findings; 0 before the first. */
export function getLastFindingSerial(db: Database, id: InspectionId): number {
  const serial = db
    .prepare('SELECT coalesce(max(serial), 0) FROM finding WHERE inspection_id = ?')
    .pluck()
    .get(id)
  return Number(serial)
}

export type FindingSource = Readonly<{ sheetId: SheetId; questionId: InspectionQuestionId }>

export function insertFinding(
  db: Database,
  finding: Readonly<{
    id: FindingId
    number: string
    inspectionId: InspectionId
    serial: number
    title: string
    foundAt: string
    sources: readonly FindingSource[]
  }>,
): void {
  const { sources, ...columns } = finding
  db.prepare(
    `INSERT INTO finding (id, number, inspection_id, serial, title, cause, corrective_action, state, outcome, found_at,
       row_version)
     VALUES (:id, :number, :inspectionId, :serial, :title, '', '', 'notStarted', '', :foundAt, 1)`,
  ).run(columns)
  const insert = db.prepare('INSERT INTO finding_source (finding_id, sheet_id, question_id) VALUES (?, ?, ?)')
  for (const source of sources) insert.run(finding.id, source.sheetId, source.questionId)
}

/** Throws `stale_row` where the finding changed since it was read. */
export function updateFinding(db: Database, finding: FindingRow, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE finding SET title = :title, cause = :cause, corrective_action = :correctiveAction,
         owner_staff_member_id = :ownerStaffMemberId, owner_name = :ownerName, owner_unit_name = :ownerUnitName,
         due_on = :dueOn, state = :state, completed_on = :completedOn, outcome = :outcome,
         confirmed_at = :confirmedAt, confirmed_by = :confirmedBy, withdrawal_reason = :withdrawalReason,
         returned_by = :returnedBy, return_reason = :returnReason,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...toColumns(finding), expectedRowVersion })
  if (changes === 0) throw staleRow('finding', finding.id)
}

function toColumns(finding: FindingRow) {
  const {
    number: _n,
    inspectionId: _i,
    fiscalYear: _y,
    foundAt: _f,
    sourceCount: _s,
    rowVersion: _r,
    ...columns
  } = finding
  return columns
}

/** Which answers a finding came from. */
export function listFindingSourceIds(db: Database, id: FindingId): FindingSource[] {
  const rows = db
    .prepare('SELECT sheet_id AS sheetId, question_id AS questionId FROM finding_source WHERE finding_id = ?')
    .all(id)
  return parseRows('finding_source', z.object({ sheetId, questionId: inspectionQuestionId }), rows)
}

const sourceRow = z.object({
  sheetId,
  questionId: inspectionQuestionId,
  sheetNumber: z.string(),
  unitName: z.string(),
  staffName: z.string(),
  choice: z.enum(['partlyDone', 'notDone']),
  note: z.string(),
})
export type SourceRow = z.infer<typeof sourceRow>

const selectSource = `SELECT answer.sheet_id AS sheetId, answer.question_id AS questionId, sheet.number AS sheetNumber,
    sheet.unit_name AS unitName, sheet.staff_name AS staffName, answer.choice, answer.note
  FROM answer JOIN inspection_sheet sheet ON sheet.id = answer.sheet_id`

/** The answers a finding came from, in the order of their sheets. */
export function listFindingSources(db: Database, id: FindingId): SourceRow[] {
  const rows = db
    .prepare(
      `${selectSource} JOIN finding_source source
         ON source.sheet_id = answer.sheet_id AND source.question_id = answer.question_id
       WHERE source.finding_id = ? ORDER BY sheet.serial`,
    )
    .all(id)
  return parseRows('finding_source', sourceRow, rows)
}

/** できていない and 一部できている of submitted sheets that no standing finding came from, in the order of the sheets. */
export function listFindingCandidates(db: Database, id: InspectionId): SourceRow[] {
  const rows = db
    .prepare(
      `${selectSource}
       WHERE sheet.inspection_id = ? AND sheet.state = 'submitted' AND answer.choice IN ('partlyDone', 'notDone')
         AND NOT EXISTS (SELECT 1 FROM finding_source source JOIN finding ON finding.id = source.finding_id
           WHERE source.sheet_id = answer.sheet_id AND source.question_id = answer.question_id
             AND finding.state <> 'withdrawn')
       ORDER BY sheet.serial`,
    )
    .all(id)
  return parseRows('answer', sourceRow, rows)
}
