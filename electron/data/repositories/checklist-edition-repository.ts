import { z } from 'zod'
import { checklistEditionId } from '../../../shared/contract/fields.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { QuestionFields } from '../../../shared/domain/checklist/question-fields.ts'
import type { ChecklistEditionId, InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { provisionsColumn } from './checklist-repository.ts'

const row = z.object({
  id: checklistEditionId,
  audience: z.enum(audiences),
  number: z.number(),
  note: z.string(),
  adoptedAt: z.string(),
  adoptedBy: z.string(),
  questionCount: z.number(),
  title: z.string().nullable(),
  introduction: z.string().nullable(),
})

/** A checklist as it was fixed. */
export type ChecklistEditionRow = z.infer<typeof row>

const select = `SELECT checklist_edition.id, checklist_edition.audience, number, note, adopted_at AS adoptedAt, adopted_by AS adoptedBy, title, introduction,
    (SELECT count(*) FROM checklist_edition_question WHERE edition_id = checklist_edition.id) AS questionCount
  FROM checklist_edition`

const questionRow = z.object({
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  category: z.enum(measureCategories),
  provisions: provisionsColumn,
  ordinanceItem: z.number(),
})

/** The editions of an audience's checklist, the newest first. */
export function listChecklistEditions(db: Database, audience: Audience): ChecklistEditionRow[] {
  const rows = db.prepare(`${select} WHERE audience = ? ORDER BY number DESC`).all(audience)
  return parseRows('checklist_edition', row, rows)
}

/** Throws `not_found` where there is none. */
export function getChecklistEdition(db: Database, id: ChecklistEditionId): ChecklistEditionRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('checklistEdition', id)
  return parseRow('checklist_edition', row, found)
}

/** The questions of an edition in their order. */
export function listEditionQuestions(db: Database, id: ChecklistEditionId) {
  const rows = db
    .prepare(
      `SELECT code, text, guidance, category, provisions, ordinance_item AS ordinanceItem
       FROM checklist_edition_question WHERE edition_id = ? ORDER BY position`,
    )
    .all(id)
  return parseRows('checklist_edition_question', questionRow, rows)
}

/** Keeps the questions, in the given order, as an edition that never changes. */
export function insertChecklistEdition(
  db: Database,
  edition: Omit<ChecklistEditionRow, 'questionCount'>,
  questions: readonly (QuestionFields & { readonly code: string })[],
): void {
  db.prepare(
    `INSERT INTO checklist_edition (id, audience, number, note, adopted_at, adopted_by, title, introduction)
     VALUES (:id, :audience, :number, :note, :adoptedAt, :adoptedBy, :title, :introduction)`,
  ).run(edition)
  const insert = db.prepare(
    `INSERT INTO checklist_edition_question (edition_id, code, position, text, guidance, category, provisions,
       ordinance_item)
     VALUES (:editionId, :code, :position, :text, :guidance, :category, :provisions, :ordinanceItem)`,
  )
  questions.forEach(({ code, text, guidance, category, provisions, ordinanceItem }, index) => {
    insert.run({
      ...{ editionId: edition.id, code, position: index + 1, text, guidance, category, ordinanceItem },
      provisions: JSON.stringify(provisions),
    })
  })
}

/** Notes which edition of each audience's checklist an inspection was opened with. */
export function insertInspectionEdition(
  db: Database,
  inspectionId: InspectionId,
  edition: Pick<ChecklistEditionRow, 'id' | 'audience'>,
): void {
  db.prepare(
    'INSERT INTO inspection_checklist_edition (inspection_id, audience, edition_id) VALUES (?, ?, ?)',
  ).run(inspectionId, edition.audience, edition.id)
}

/** The editions an inspection was opened with; none for those of the first release. */
export function listInspectionEditions(db: Database, inspectionId: InspectionId): ChecklistEditionRow[] {
  const rows = db
    .prepare(
      `${select} JOIN inspection_checklist_edition opened ON opened.edition_id = checklist_edition.id
       WHERE opened.inspection_id = ?`,
    )
    .all(inspectionId)
  return parseRows('checklist_edition', row, rows).toSorted(
    (one, other) => audiences.indexOf(one.audience) - audiences.indexOf(other.audience),
  )
}

/** Whether an inspection names the editions it was opened with; those of the first release do not. */
export function hasInspectionEditions(db: Database, inspectionId: InspectionId): boolean {
  const found = db
    .prepare('SELECT 1 FROM inspection_checklist_edition WHERE inspection_id = ?')
    .get(inspectionId)
  return found !== undefined
}
