import { z } from 'zod'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { QuestionFields } from '../../../shared/domain/checklist/question-fields.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { provisionsColumn } from './checklist-repository.ts'

const row = z.object({
  audience: z.enum(audiences),
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  category: z.enum(measureCategories),
  provisions: provisionsColumn,
  ordinanceItem: z.number(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})

/** A question as it is edited; retired ones stay. */
export type ChecklistQuestionRow = z.infer<typeof row>

const select = `SELECT audience, code, text, guidance, category, provisions, ordinance_item AS ordinanceItem, state,
  row_version AS rowVersion FROM checklist_question`

/** Every question of an audience in its order, the retired ones last. */
export function listChecklistQuestions(db: Database, audience: Audience): ChecklistQuestionRow[] {
  const rows = db.prepare(`${select} WHERE audience = ? ORDER BY state, position, code`).all(audience)
  return parseRows('checklist_question', row, rows)
}

/** Throws `not_found` where there is none. */
export function getChecklistQuestion(db: Database, audience: Audience, code: string): ChecklistQuestionRow {
  const found = db.prepare(`${select} WHERE audience = ? AND code = ?`).get(audience, code)
  if (found === undefined) throw notFound('checklistQuestion', `${audience} ${code}`)
  return parseRow('checklist_question', row, found)
}

/** Adds an active question behind all others of its audience. */
export function insertChecklistQuestion(
  db: Database,
  audience: Audience,
  code: string,
  fields: QuestionFields,
): void {
  db.prepare(
    `INSERT INTO checklist_question (audience, code, position, text, guidance, category, provisions, ordinance_item,
       state, row_version)
     VALUES (:audience, :code,
       (SELECT coalesce(max(position), 0) + 1 FROM checklist_question WHERE audience = :audience),
       :text, :guidance, :category, :provisions, :ordinanceItem, 'active', 1)`,
  ).run({ audience, code, ...toColumns(fields) })
}

/** Throws `stale_row` where the question changed since it was read. */
export function updateChecklistQuestion(
  db: Database,
  question: Pick<ChecklistQuestionRow, 'audience' | 'code' | 'state'> & QuestionFields,
  expectedRowVersion: number,
): void {
  const { audience, code, state } = question
  const { changes } = db
    .prepare(
      `UPDATE checklist_question SET text = :text, guidance = :guidance, category = :category,
         provisions = :provisions, ordinance_item = :ordinanceItem, state = :state, row_version = row_version + 1
       WHERE audience = :audience AND code = :code AND row_version = :expectedRowVersion`,
    )
    .run({ audience, code, state, ...toColumns(question), expectedRowVersion })
  if (changes === 0) throw staleRow('checklistQuestion', `${audience} ${code}`)
}

/** Puts questions in the given order. Their row versions stay: an order collides with no other change. */
export function updateChecklistOrder(db: Database, audience: Audience, codes: readonly string[]): void {
  const update = db.prepare('UPDATE checklist_question SET position = ? WHERE audience = ? AND code = ?')
  codes.forEach((code, index) => {
    update.run(index + 1, audience, code)
  })
}

function toColumns({ text, guidance, category, provisions, ordinanceItem }: QuestionFields) {
  return { text, guidance, category, provisions: JSON.stringify(provisions), ordinanceItem }
}
