import { z } from 'zod'
import { answerChoices } from '../domain/inspection/answer-choice.ts'
import { answerOrigins } from '../domain/inspection/answer-origin.ts'
import { call } from './call.ts'
import { questionText } from './checklists.ts'
import { inspectionQuestionId, multiline, nothing, rowVersion, sheetId } from './fields.ts'
import { inspection, sheetSummary } from './inspections.ts'

const answer = z.object({
  questionId: inspectionQuestionId,
  choice: z.enum(answerChoices).nullable(),
  note: z.string(),
  enteredFrom: z.enum(answerOrigins),
  /** Who entered it; null in records from before this was kept. */
  enteredBy: z.string().nullable(),
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
        /** From paper only by the officer (`not_permitted` otherwise). */
        enteredFrom: z.enum(['screen', 'paper']).default('screen'),
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
  /** Sheets of running inspections by number, QR text, serial or name, whatever its width, case and spaces. */
  find: call
    .input(z.object({ text: z.string().max(200) }))
    .output(z.array(sheetSummary.extend({ inspectionTitle: z.string() }))),
  /** Notes that a paper sheet was entered a second time and compared; before it is submitted. */
  markCompared: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
  /** Refused while questions or required notes are missing (rule `answersMissing`, `codes`). */
  submit: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
  /** Takes a submitted sheet back to go on answering, while the inspection is open. */
  takeBack: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
}
