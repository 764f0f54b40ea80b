import type { InspectionQuestionId } from '../id/branded-id.ts'
import type { AnswerChoice } from './answer-choice.ts'

/** The words of the choices in a file, in the order of its drop-down. */
export const fileChoices: readonly (readonly [AnswerChoice, string])[] = [
  ['done', 'できている'],
  ['partlyDone', '一部できている'],
  ['notDone', 'できていない'],
  ['unknown', 'わからない'],
  ['notApplicable', '該当なし'],
]

/** What stands in column A beside the values of column B, from the second row on. */
export const fileLabels = ['団体名', '年度', '点検票番号', '所属', '氏名', '照合番号'] as const
export type FileLabel = (typeof fileLabels)[number]
export const fileHeadings = ['番号', '設問', '説明', '回答', '備考'] as const
/** Rows as a spreadsheet counts them: the labels begin at 2, the headings stand at 10, the questions begin at 11. */
export const fileRows = { firstLabel: 2, guidance: 8, headings: 10, firstQuestion: 11 } as const
export const longestFileNote = 500

/** A cell as it was read; `problem` names what is in it beside a value: a formula, an error value, a merge. */
type FileCell = { readonly text: string; readonly problem: string | null }
export type FileTab = {
  readonly name: string
  readonly rows: readonly { readonly line: number; readonly cells: readonly FileCell[] }[]
}

/** The sheet a tab must belong to. */
export type ExpectedSheet = {
  readonly number: string
  readonly staffName: string
  readonly fingerprint: string
  readonly state: 'notStarted' | 'answering' | 'submitted' | 'excluded'
  readonly questions: readonly {
    readonly id: InspectionQuestionId
    readonly code: string
    readonly text: string
  }[]
}

/** The inspection a file must belong to. */
export type ExpectedInspection = {
  readonly organizationName: string
  readonly yearLabel: string
  readonly findSheet: (number: string) => ExpectedSheet | undefined
}

/** A fault with its place: the tab, the cell and what stands there (cut to 40 characters). */
export type FileProblem = { readonly cell: string; readonly reason: string; readonly value: string }

export type FileAnswer = {
  readonly questionId: InspectionQuestionId
  readonly cell: string
  readonly choice: AnswerChoice | null
  readonly note: string
}

export type ReadTab = {
  readonly tab: string
  readonly number: string
  readonly staffName: string
  readonly answers: readonly FileAnswer[]
  /** What refuses the file. */
  readonly problems: readonly FileProblem[]
  /** What is still to be answered or noted; the sheet is taken in and stays open. */
  readonly gaps: readonly FileProblem[]
  /** What is written where nothing is read. */
  readonly ignored: readonly FileProblem[]
}

export function toFileProblem(cell: string, reason: string, value: string): FileProblem {
  return { cell, reason, value: [...value].slice(0, 40).join('') }
}
