import { z } from 'zod'
import { inspectionQuestionId, sheetId } from '../../../shared/contract/fields.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../../../shared/domain/id/branded-id.ts'
import { type AnswerChoice, answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { type AnswerOrigin, answerOrigins } from '../../../shared/domain/inspection/answer-origin.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'

const row = z.object({
  questionId: inspectionQuestionId,
  choice: z.enum(answerChoices).nullable(),
  note: z.string(),
  enteredFrom: z.enum(answerOrigins),
  enteredBy: z.string().nullable(),
  rowVersion: z.number(),
})
export type AnswerRow = z.infer<typeof row>

export type SubmittedChoice = {
  readonly sheetId: SheetId
  readonly questionId: InspectionQuestionId
  readonly choice: AnswerChoice
}

/** The saved answers of a sheet in the order the questions are asked. */
export function listAnswers(db: Database, id: SheetId): AnswerRow[] {
  const rows = db
    .prepare(
      `SELECT question_id AS questionId, choice, note, entered_from AS enteredFrom, entered_by AS enteredBy,
         answer.row_version AS rowVersion
       FROM answer JOIN inspection_question question ON question.id = question_id
       WHERE sheet_id = ? ORDER BY question.position`,
    )
    .all(id)
  return parseRows('answer', row, rows)
}

/** Every choice made in the submitted sheets of an inspection, for its tally: thousands, so read without a schema. */
export function listSubmittedChoices(db: Database, id: InspectionId): SubmittedChoice[] {
  return db
    .prepare(
      `SELECT sheet_id, question_id, choice
       FROM inspection_sheet sheet JOIN answer ON answer.sheet_id = sheet.id
       WHERE sheet.inspection_id = ? AND sheet.state = 'submitted' AND choice IS NOT NULL`,
    )
    .raw()
    .all(id)
    .map(toSubmittedChoice)
}

const countRow = z.object({
  audience: z.enum(audiences),
  code: z.string(),
  choice: z.enum(answerChoices),
  count: z.number(),
})

/** How often each choice was made for each question in the submitted sheets of an inspection, counted by the database. */
export function countSubmittedChoices(db: Database, id: InspectionId): z.infer<typeof countRow>[] {
  const rows = db
    .prepare(
      `SELECT question.audience, question.code, choice, count(*) AS count
       FROM inspection_sheet sheet JOIN answer ON answer.sheet_id = sheet.id
         JOIN inspection_question question ON question.id = answer.question_id
       WHERE sheet.inspection_id = ? AND sheet.state = 'submitted' AND choice IS NOT NULL
       GROUP BY question.audience, question.code, choice`,
    )
    .all(id)
  return parseRows('answer', countRow, rows)
}

const choicesByText = new Map<unknown, AnswerChoice>(answerChoices.map((choice) => [choice, choice]))

function toSubmittedChoice(columns: unknown): SubmittedChoice {
  const [sheet, question, text]: unknown[] = Array.isArray(columns) ? columns : []
  const choice = choicesByText.get(text)
  if (choice === undefined) throw new AppError('storage_corrupt', { table: 'answer', id: String(sheet) })
  // the columns are NOT NULL text of a STRICT table; the brands exist for the compiler only
  return { sheetId: sheet as SheetId, questionId: question as InspectionQuestionId, choice }
}

export type AnswerToSave = Readonly<{
  questionId: InspectionQuestionId
  choice: AnswerChoice | null
  note: string
  expectedRowVersion: number
}>

/**
 * Saves each answer or throws at the first that somebody else saved first: `stale_row` with the code of its question.
 * `expectedRowVersion` 0 stands for an answer never saved before. The caller's transaction takes back the rest.
 */
export function saveAnswers(
  db: Database,
  id: SheetId,
  answers: readonly (AnswerToSave & { code: string })[],
  entry: { readonly enteredFrom: AnswerOrigin; readonly enteredBy: string },
): void {
  const insert = db.prepare(
    `INSERT INTO answer (sheet_id, question_id, choice, note, entered_from, entered_by, row_version)
     VALUES (:sheetId, :questionId, :choice, :note, :enteredFrom, :enteredBy, 1) ON CONFLICT (sheet_id, question_id) DO NOTHING`,
  )
  const update = db.prepare(
    `UPDATE answer SET choice = :choice, note = :note, entered_from = :enteredFrom, entered_by = :enteredBy,
       row_version = row_version + 1
     WHERE sheet_id = :sheetId AND question_id = :questionId AND row_version = :expectedRowVersion`,
  )
  for (const { code, questionId, choice, note, expectedRowVersion } of answers) {
    const values = { sheetId: id, questionId, choice, note, ...entry }
    const { changes } =
      expectedRowVersion === 0 ? insert.run(values) : update.run({ ...values, expectedRowVersion })
    if (changes === 0) throw new AppError('stale_row', { kind: 'answer', id: questionId, questionCode: code })
  }
}

/** How many answers of each sheet are neither できている nor 該当なし, or carry a note. */
export function countRemarks(db: Database, id: InspectionId): ReadonlyMap<SheetId, number> {
  const rows = db
    .prepare(
      `SELECT sheet_id AS sheetId, count(*) AS remarks
       FROM inspection_sheet sheet JOIN answer ON answer.sheet_id = sheet.id
       WHERE sheet.inspection_id = ? AND (coalesce(choice, '') NOT IN ('done', 'notApplicable') OR trim(note) <> '')
       GROUP BY sheet_id`,
    )
    .all(id)
  return new Map(parseRows('answer', remarksRow, rows).map(({ sheetId: sheet, remarks }) => [sheet, remarks]))
}

const remarksRow = z.object({ sheetId, remarks: z.number() })

/** Every saved answer of an inspection with its sheet, for printing many sheets at once. */
export function listAnswersOfInspection(
  db: Database,
  id: InspectionId,
): (AnswerRow & { readonly sheetId: SheetId })[] {
  const rows = db
    .prepare(
      `SELECT sheet_id AS sheetId, question_id AS questionId, choice, note, entered_from AS enteredFrom,
         entered_by AS enteredBy, answer.row_version AS rowVersion
       FROM inspection_sheet sheet JOIN answer ON answer.sheet_id = sheet.id WHERE sheet.inspection_id = ?`,
    )
    .all(id)
  return parseRows('answer', row.extend({ sheetId }), rows)
}
