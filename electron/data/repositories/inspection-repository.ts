import { z } from 'zod'
import { inspectionId, inspectionQuestionId } from '../../../shared/contract/fields.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { provisionsColumn } from './checklist-repository.ts'

const row = z
  .object({
    id: inspectionId,
    recordNumber: z.string(),
    fiscalYear: z.number(),
    title: z.string(),
    purpose: z.string(),
    state: z.enum(['open', 'closed']),
    openedOn: z.string(),
    dueOn: z.string(),
    closedOn: z.string().nullable(),
    closeReason: z.string().nullable(),
    requiresConfirmation: z.number(),
    submitted: z.number(),
    answering: z.number(),
    notStarted: z.number(),
    rowVersion: z.number(),
  })
  .transform(({ submitted, answering, notStarted, requiresConfirmation, ...fields }) => ({
    ...fields,
    requiresConfirmation: requiresConfirmation === 1,
    progress: { assigned: submitted + answering + notStarted, submitted, answering, notStarted },
  }))

/** An inspection with how far it has come. */
export type InspectionRow = z.infer<typeof row>

const questionRow = z.object({
  id: inspectionQuestionId,
  audience: z.enum(audiences),
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  category: z.enum(measureCategories),
  provisions: provisionsColumn,
  ordinanceItem: z.number(),
})

/** A question with the wording it was asked in. */
export type InspectionQuestionRow = z.infer<typeof questionRow>

const isAnswered = 'EXISTS (SELECT 1 FROM answer WHERE sheet_id = sheet.id AND choice IS NOT NULL)'
const select = `SELECT inspection.id, record_number AS recordNumber, fiscal_year AS fiscalYear, inspection.title, purpose,
    inspection.state, opened_on AS openedOn, due_on AS dueOn, closed_on AS closedOn, close_reason AS closeReason,
    requires_confirmation AS requiresConfirmation,
    inspection.row_version AS rowVersion,
    count(*) FILTER (WHERE sheet.state = 'submitted') AS submitted,
    count(*) FILTER (WHERE sheet.state = 'assigned' AND ${isAnswered}) AS answering,
    count(*) FILTER (WHERE sheet.state = 'assigned' AND NOT ${isAnswered}) AS notStarted
  FROM inspection LEFT JOIN inspection_sheet sheet ON sheet.inspection_id = inspection.id`

/** Newest year first. */
export function listInspections(db: Database): InspectionRow[] {
  const rows = db.prepare(`${select} GROUP BY inspection.id ORDER BY fiscal_year DESC`).all()
  return parseRows('inspection', row, rows)
}

/** Throws `not_found` where there is none. */
export function getInspection(db: Database, id: InspectionId): InspectionRow {
  const found = db.prepare(`${select} WHERE inspection.id = ? GROUP BY inspection.id`).get(id)
  if (found === undefined) throw notFound('inspection', id)
  return parseRow('inspection', row, found)
}

/** The inspection of a 年度, or undefined. */
export function findInspectionOfYear(db: Database, fiscalYear: number): InspectionRow | undefined {
  const found = db.prepare(`${select} WHERE fiscal_year = ? GROUP BY inspection.id`).get(fiscalYear)
  return found === undefined ? undefined : parseRow('inspection', row, found)
}

/** The newest closed inspection of an earlier 年度, or undefined. */
export function findClosedInspectionBefore(db: Database, fiscalYear: number): InspectionRow | undefined {
  const found = db
    .prepare(
      `${select} WHERE fiscal_year < ? AND inspection.state = 'closed'
       GROUP BY inspection.id ORDER BY fiscal_year DESC LIMIT 1`,
    )
    .get(fiscalYear)
  return found === undefined ? undefined : parseRow('inspection', row, found)
}

type InspectionFields = Readonly<{
  id: InspectionId
  recordNumber: string
  fiscalYear: number
  title: string
  purpose: string
  openedOn: string
  dueOn: string
  requiresConfirmation: boolean
}>

export function insertInspection(db: Database, inspection: InspectionFields): void {
  db.prepare(
    `INSERT INTO inspection (id, record_number, fiscal_year, title, purpose, state, opened_on, due_on,
       requires_confirmation, row_version)
     VALUES (:id, :recordNumber, :fiscalYear, :title, :purpose, 'open', :openedOn, :dueOn, :requiresConfirmation, 1)`,
  ).run({ ...inspection, requiresConfirmation: inspection.requiresConfirmation ? 1 : 0 })
}

/** Throws `stale_row` where the inspection changed since it was read. */
export function updateInspection(
  db: Database,
  inspection: Pick<InspectionFields, 'id' | 'title' | 'purpose' | 'dueOn'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE inspection SET title = :title, purpose = :purpose, due_on = :dueOn, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...inspection, expectedRowVersion })
  if (changes === 0) throw staleRow('inspection', inspection.id)
}

/** Settles the inspection; from here on the database refuses every change of it. */
export function updateInspectionClosed(
  db: Database,
  closing: { id: InspectionId; closedOn: string; reason: string | null },
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE inspection SET state = 'closed', closed_on = :closedOn, close_reason = :reason,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...closing, expectedRowVersion })
  if (changes === 0) throw staleRow('inspection', closing.id)
}

/** Opens a closed inspection again. Throws `stale_row` where it changed since it was read. */
export function updateInspectionReopened(db: Database, id: InspectionId, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE inspection SET state = 'open', closed_on = NULL, close_reason = NULL, row_version = row_version + 1
       WHERE id = ? AND row_version = ?`,
    )
    .run(id, expectedRowVersion)
  if (changes === 0) throw staleRow('inspection', id)
}

/** Copies questions into a new inspection, in the given order within each audience. */
export function insertInspectionQuestions(
  db: Database,
  id: InspectionId,
  questions: readonly InspectionQuestionRow[],
): void {
  const insert = db.prepare(
    `INSERT INTO inspection_question (id, inspection_id, audience, code, position, text, guidance, category,
       provisions, ordinance_item)
     VALUES (:id, :inspectionId, :audience, :code, :position, :text, :guidance, :category, :provisions, :ordinanceItem)`,
  )
  questions.forEach((question, index) => {
    const provisions = JSON.stringify(question.provisions)
    insert.run({ ...question, inspectionId: id, position: index + 1, provisions })
  })
}

/** The questions of an inspection, of one audience where it is named, in the order they are asked. */
export function listInspectionQuestions(
  db: Database,
  id: InspectionId,
  audience: Audience | null = null,
): InspectionQuestionRow[] {
  const rows = db
    .prepare(
      `SELECT id, audience, code, text, guidance, category, provisions, ordinance_item AS ordinanceItem
       FROM inspection_question WHERE inspection_id = :id AND (:audience IS NULL OR audience = :audience)
       ORDER BY position`,
    )
    .all({ id, audience })
  return parseRows('inspection_question', questionRow, rows)
}
