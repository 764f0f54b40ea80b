import type { Audience } from '../checklist/audience.ts'
import type { MeasureCategory } from '../checklist/category.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../id/branded-id.ts'
import type { AnswerChoice } from './answer-choice.ts'
import type { SheetState } from './sheet-state.ts'

export type TallyQuestion = {
  readonly id: InspectionQuestionId
  readonly audience: Audience
  readonly code: string
  readonly text: string
  readonly category: MeasureCategory
  readonly provisions: readonly string[]
  readonly ordinanceItem: number
}
export type TallySheet = {
  readonly id: SheetId
  readonly audience: Audience
  readonly unitName: string
  readonly state: SheetState
}
export type TallyAnswer = {
  readonly sheetId: SheetId
  readonly questionId: InspectionQuestionId
  readonly choice: AnswerChoice
}

/** All of one inspection that its tally is made of; sheets in roster order, questions in their own. */
export type TallySource = {
  readonly inspectionId: InspectionId
  readonly fiscalYear: number
  readonly questions: readonly TallyQuestion[]
  readonly sheets: readonly TallySheet[]
  readonly answers: readonly TallyAnswer[]
}
