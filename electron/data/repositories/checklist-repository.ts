import { z } from 'zod'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

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

const textsRow = z.object({ title: z.string(), introduction: z.string(), rowVersion: z.number() })

/** The words above a checklist's questions. Throws `not_found` where the audience has none. */
export function getChecklistTexts(db: Database, audience: Audience): z.infer<typeof textsRow> {
  const found = db
    .prepare('SELECT title, introduction, row_version AS rowVersion FROM checklist WHERE audience = ?')
    .get(audience)
  if (found === undefined) throw notFound('checklist', audience)
  return parseRow('checklist', textsRow, found)
}

/** Throws `stale_row` where the checklist changed since it was read. */
export function updateChecklistTexts(
  db: Database,
  audience: Audience,
  texts: { title: string; introduction: string },
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE checklist SET title = :title, introduction = :introduction, row_version = row_version + 1
       WHERE audience = :audience AND row_version = :expectedRowVersion`,
    )
    .run({ audience, ...texts, expectedRowVersion })
  if (changes === 0) throw staleRow('checklist', audience)
}
