import { z } from 'zod'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'

const checklistRow = z.object({ audience: z.enum(audiences), title: z.string(), introduction: z.string() })

/** Citations are kept as a JSON array of text. */
export const provisionsColumn = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.string()))

const questionRow = z.object({
  audience: z.enum(audiences),
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  category: z.enum(measureCategories),
  provisions: provisionsColumn,
  ordinanceItem: z.number(),
})
type QuestionRow = z.infer<typeof questionRow>

/** A checklist with its active questions in their order. */
export type ChecklistRow = z.infer<typeof checklistRow> & { questions: Omit<QuestionRow, 'audience'>[] }

/** The checklists in the order of the audiences. */
export function listChecklists(db: Database): ChecklistRow[] {
  const lists = db.prepare('SELECT audience, title, introduction FROM checklist').all()
  const questions = db
    .prepare(
      `SELECT audience, code, text, guidance, category, provisions, ordinance_item AS ordinanceItem
       FROM checklist_question WHERE state = 'active' ORDER BY audience, position`,
    )
    .all()
  const questionsByAudience = new Map<Audience, ChecklistRow['questions']>()
  for (const { audience, ...question } of parseRows('checklist_question', questionRow, questions)) {
    const group = questionsByAudience.get(audience) ?? []
    group.push(question)
    questionsByAudience.set(audience, group)
  }
  return parseRows('checklist', checklistRow, lists)
    .map((list) => ({ ...list, questions: questionsByAudience.get(list.audience) ?? [] }))
    .toSorted((a, b) => audiences.indexOf(a.audience) - audiences.indexOf(b.audience))
}

/** Adds a checklist for an audience that has none, with its questions in the given order. */
export function insertChecklist(db: Database, checklist: ChecklistRow): void {
  const { audience, title, introduction } = checklist
  db.prepare('INSERT INTO checklist (audience, title, introduction, row_version) VALUES (?, ?, ?, 1)').run(
    audience,
    title,
    introduction,
  )
  const insert = db.prepare(
    `INSERT INTO checklist_question (audience, code, position, text, guidance, category, provisions, ordinance_item,
       state, row_version)
     VALUES (:audience, :code, :position, :text, :guidance, :category, :provisions, :ordinanceItem, 'active', 1)`,
  )
  checklist.questions.forEach((question, index) => {
    insert.run({
      ...question,
      audience,
      position: index + 1,
      provisions: JSON.stringify(question.provisions),
    })
  })
}
