import type { Sheet } from '../../../shared/contract/sheets.ts'
import {
  type AnswerChoice,
  answerChoices,
  requiresNote,
} from '../../../shared/domain/inspection/answer-choice.ts'
import { missingOf } from './answer-draft.ts'
import type { AnswerStore } from './answer-store.ts'

/** How far a sheet is entered; questions by their codes, in the paper's order. */
export type EntrySummary = Readonly<{
  counts: Readonly<Record<AnswerChoice, number>>
  unanswered: readonly string[]
  /** Those whose answer asks for a note, and those of them that have none. */
  required: readonly string[]
  unnoted: readonly string[]
}>

export function summarizeEntry(questions: Sheet['questions'], answers: AnswerStore): EntrySummary {
  const drafts = questions.map(({ id, code }) => ({ code, draft: answers.get(id) }))
  const codesOf = (isWanted: (draft: (typeof drafts)[number]['draft']) => boolean) =>
    drafts.filter(({ draft }) => isWanted(draft)).map(({ code }) => code)
  const countOf = (choice: AnswerChoice) => drafts.filter(({ draft }) => draft.choice === choice).length
  const counts = Object.fromEntries(answerChoices.map((choice) => [choice, countOf(choice)]))
  return {
    // the keys are all the choices
    counts: counts as EntrySummary['counts'],
    unanswered: codesOf(({ choice }) => choice === null),
    required: codesOf(({ choice }) => choice !== null && requiresNote(choice)),
    unnoted: codesOf((draft) => missingOf(draft) === 'note'),
  }
}
