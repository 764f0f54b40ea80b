import { z } from 'zod'
import { answerChoices } from '../domain/inspection/answer-choice.ts'
import { call } from './call.ts'
import { questionText } from './checklists.ts'
import { inspectionQuestionId, multiline, nothing, rowVersion, sheetId } from './fields.ts'
import { inspection, sheetSummary } from './inspections.ts'

const answer = z.object({
  questionId: inspectionQuestionId,
  choice: z.enum(answerChoices).nullable(),
  note: z.string(),
  rowVersion: z.number(),
})
export type Answer = z.infer<typeof answer>

const sheet = z.object({
  summary: sheetSummary,
  inspection,
  questions: z.array(questionText.extend({ id: inspectionQuestionId })),
  answers: z.array(answer),
})
export type Sheet = z.infer<typeof sheet>

export const sheetsContract = {
  /** The open and past sheets of the signed-in account's own staff member. */
  listMine: call
    .input(nothing)
    .output(z.array(sheetSummary.extend({ inspectionTitle: z.string(), dueOn: z.string() }))),
  /** A respondent gets only their own sheets; the officer any. */
  get: call.input(z.object({ sheetId })).output(sheet),
  /**
   * Saves the given answers or none. `expectedRowVersion` 0 is an answer never saved before; a difference is
   * `stale_row` with the question's code (`questionCode`).
   */
  saveAnswers: call
    .input(
      z.object({
        sheetId,
        answers: z
          .array(
            z.object({
              questionId: inspectionQuestionId,
              choice: z.enum(answerChoices).nullable(),
              note: multiline(500),
              expectedRowVersion: z.int().min(0),
            }),
          )
          .min(1)
          .max(300),
      }),
    )
    .output(z.object({ answers: z.array(answer), answeredCount: z.number() })),
  /** Refused while questions or required notes are missing (rule `answersMissing`, `codes`). */
  submit: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
  /** Takes a submitted sheet back to go on answering, while the inspection is open. */
  takeBack: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
}
