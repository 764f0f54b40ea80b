import { z } from 'zod'
import { answerChoices } from '../domain/inspection/answer-choice.ts'
import { answerOrigins } from '../domain/inspection/answer-origin.ts'
import { call } from './call.ts'
import { questionText } from './checklists.ts'
import {
  inspectionId,
  inspectionQuestionId,
  line,
  multiline,
  nothing,
  rowVersion,
  sheetId,
} from './fields.ts'
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

/** What a respondent learns of the inspection: not how far the others are, nor why it was closed without some. */
const inspectionOfSheet = inspection.pick({
  id: true,
  fiscalYear: true,
  title: true,
  state: true,
  dueOn: true,
  requiresConfirmation: true,
})

const sheet = z.object({
  summary: sheetSummary,
  inspection: inspectionOfSheet,
  questions: z.array(questionText.extend({ id: inspectionQuestionId })),
  answers: z.array(answer),
})
export type Sheet = z.infer<typeof sheet>

const fileProblem = z.object({ cell: z.string(), reason: z.string(), value: z.string() })

const answerFilePreview = z.object({
  tabs: z.array(
    z.object({
      file: z.string(),
      tab: z.string(),
      number: z.string(),
      staffName: z.string(),
      answeredCount: z.number(),
      questionCount: z.number(),
      /** Nobody wrote into the tab; its sheet is let be. */
      isUntouched: z.boolean(),
      /** Stored answers this file would replace by others. */
      replacements: z.array(z.object({ cell: z.string(), before: z.string(), after: z.string() })),
      /** What refuses the whole file, each with its cell. */
      problems: z.array(fileProblem),
      /** What is still open; the sheet is taken in but not submitted. */
      gaps: z.array(fileProblem),
      /** What is written where nothing is read. */
      ignored: z.array(fileProblem),
    }),
  ),
  /** Given back with the import, which is refused when file or sheets changed in between (rule `previewOutdated`). */
  digest: z.string(),
})
export type AnswerFilePreview = z.infer<typeof answerFilePreview>

const answerFiles = z.object({ inspectionId, files: z.array(z.file()).min(1).max(200) })

export const sheetsContract = {
  /** The open and past sheets of the signed-in account's own staff member. */
  listMine: call.input(nothing).output(
    z.array(
      sheetSummary.extend({
        inspectionTitle: z.string(),
        dueOn: z.string(),
        /** A sheet of a closed inspection is not answered any more. */
        isInspectionOpen: z.boolean(),
      }),
    ),
  ),
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
  /** An Excel file with a tab and drop-downs for each sheet that is still to be answered; of a unit, some or all. */
  exportFile: call
    .input(
      z.object({
        inspectionId,
        unitName: line(40).nullable(),
        sheetIds: z.array(sheetId).min(1).max(500).nullable(),
      }),
    )
    .output(z.file()),
  /** The same as files in a folder outside the records, one for each person or unit. */
  exportFolder: call
    .input(
      z.object({
        inspectionId,
        unitName: line(40).nullable(),
        each: z.enum(['person', 'unit']),
        folder: z.string().min(1).max(500),
      }),
    )
    .output(z.object({ fileNames: z.array(z.string()) })),
  previewFiles: call.input(answerFiles).output(answerFilePreview),
  /** Keeps every tab or, when one has a problem, none (rule `fileHasProblems`); complete ones are submitted if wanted. */
  importFiles: call
    .input(answerFiles.extend({ digest: z.string(), submitsComplete: z.boolean() }))
    .output(z.object({ imported: z.number(), submitted: z.number() })),
  /** On which page of the printed 点検票 each question stands, in their order. */
  paperPages: call.input(z.object({ sheetId })).output(z.object({ pages: z.array(z.number()) })),
  /** Notes that a paper sheet was entered a second time and compared; before it is submitted. */
  markCompared: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
  /** Refused while questions or required notes are missing (rule `answersMissing`, `codes`). */
  submit: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
  /** Takes a submitted sheet back to go on answering, while the inspection is open. */
  takeBack: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
}
