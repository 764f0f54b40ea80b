import { z } from 'zod'
import { measureCategories } from '../domain/checklist/category.ts'
import { comparedParts, rollOverMarks } from '../domain/inspection/roll-over.ts'
import { call } from './call.ts'
import { audience, checklistEditionId, line, multiline, nothing, rowVersion } from './fields.ts'

/** A question as it stands in a checklist or was copied into an inspection. */
export const questionText = z.object({
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  category: z.enum(measureCategories),
  /** Citations of the policy, the main one first: 第7条(3). */
  provisions: z.array(z.string()),
  /** The 号 of 地方自治法施行規則 第16条の3, 1 to 8. */
  ordinanceItem: z.number(),
})

const checklist = z.object({
  audience,
  title: z.string(),
  introduction: z.string(),
  questions: z.array(questionText),
})
export type Checklist = z.infer<typeof checklist>

const editedQuestion = questionText.extend({
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
  /** Citations the policy in force does not have, as after an amendment. */
  unknownProvisions: z.array(z.string()),
})

const checklistForEditing = z.object({
  audience,
  title: z.string(),
  introduction: z.string(),
  rowVersion: z.number(),
  /** Whether it differs from its newest edition. */
  isChanged: z.boolean(),
  questions: z.array(editedQuestion),
})
export type ChecklistForEditing = z.infer<typeof checklistForEditing>

const checklistEdition = z.object({
  id: checklistEditionId,
  audience,
  number: z.number(),
  note: z.string(),
  adoptedAt: z.string(),
  adoptedBy: z.string(),
  questionCount: z.number(),
  /** The words above the questions; null in editions from before they were kept. */
  title: z.string().nullable(),
  introduction: z.string().nullable(),
})
export type ChecklistEdition = z.infer<typeof checklistEdition>

/** A question marked against the one of the same audience and code before: 新規・変更・継続・廃止. */
export const rolledQuestion = questionText.extend({
  audience,
  mark: z.enum(rollOverMarks),
  changedParts: z.array(z.enum(comparedParts)),
  previous: questionText.omit({ code: true }).nullable(),
})

const checklistEditionText = z.object({
  edition: checklistEdition,
  /** The words above the questions before, where they were kept and differ. */
  previousTitle: z.string().nullable(),
  previousIntroduction: z.string().nullable(),
  /** Whether questions that stayed are asked in another order. */
  isReordered: z.boolean(),
  questions: z.array(rolledQuestion),
})
export type ChecklistEditionText = z.infer<typeof checklistEditionText>

const questionFields = z.object({
  text: line(200),
  guidance: line(300, 0),
  category: z.enum(measureCategories),
  /** Each is a provision of the policy in force (`notInPolicy` otherwise). */
  provisions: z.array(line(40)).min(1, { error: 'required' }).max(10),
  ordinanceItem: z.int().min(1).max(8),
})
const byCode = z.object({ audience, code: line(10), expectedRowVersion: rowVersion })
const byAudience = z.object({ audience })

/** A row of a file of questions; a wrong one says which column and why. */
const importRow = questionText.extend({
  line: z.number(),
  state: z.enum(['new', 'changed', 'unchanged', 'wrong']),
  /** What the row changes of a question that is there, and how that stands now. */
  changedParts: z.array(z.enum(comparedParts)),
  previous: questionText.omit({ code: true }).nullable(),
  /** Whether the row takes the question out of use, or back into it. */
  stateChange: z.enum(['retired', 'reinstated']).nullable(),
  problems: z.array(z.object({ column: z.string(), reason: z.string(), value: z.string() })),
})
const importPreview = z.object({
  rows: z.array(importRow),
  format: z.enum(['csv', 'xlsx']),
  /** How the text of a CSV was read. */
  encoding: z.string().nullable(),
  /** Headings of columns that are not read. */
  unknownHeadings: z.array(z.string()),
  counts: z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), wrong: z.number() }),
  /** Given back with the import, which is refused when file or checklist changed in between (rule `previewOutdated`). */
  digest: z.string(),
})
export type ChecklistImportPreview = z.infer<typeof importPreview>

export const checklistsContract = {
  /** What the next inspection would ask. */
  list: call.input(nothing).output(z.array(checklist)),
  getForEditing: call.input(byAudience).output(checklistForEditing),
  addQuestion: call.input(questionFields.extend(byAudience.shape)).output(checklistForEditing),
  updateQuestion: call.input(questionFields.extend(byCode.shape)).output(checklistForEditing),
  /** Takes a question out of the next inspections, or back in; the last active one stays (rule `lastQuestion`). */
  setQuestionState: call
    .input(byCode.extend({ state: z.enum(['active', 'retired']) }))
    .output(checklistForEditing),
  /** The codes of all active questions in their new order; refused unless `codesBefore` is the order they have. */
  reorder: call
    .input(z.object({ audience, codes: z.array(line(10)).max(500), codesBefore: z.array(line(10)).max(500) }))
    .output(checklistForEditing),
  updateTexts: call
    .input(
      z.object({ audience, title: line(60), introduction: multiline(500), expectedRowVersion: rowVersion }),
    )
    .output(checklistForEditing),
  /** Newest first. */
  listEditions: call.input(byAudience).output(z.array(checklistEdition)),
  /** With its questions marked against the edition before. */
  getEdition: call.input(z.object({ checklistEditionId })).output(checklistEditionText),
  /** Fixes the questions as they stand; refused where nothing changed (rule `checklistUnchanged`). */
  adoptEdition: call.input(z.object({ audience, note: multiline(500) })).output(checklistEdition),
  exportFile: call.input(z.object({ audience, format: z.enum(['csv', 'xlsx']) })).output(z.file()),
  previewImport: call.input(z.object({ audience, file: z.file() })).output(importPreview),
  /** Keeps every row or, when one is wrong, none (rule `importHasWrongRows`); questions not in the file stay as they are. */
  importFile: call
    .input(z.object({ audience, file: z.file(), digest: z.string() }))
    .output(z.object({ added: z.number(), changed: z.number() })),
}
