import type { InspectionQuestionId } from '../id/branded-id.ts'
import { type AnswerChoice, requiresNote } from './answer-choice.ts'

type GivenAnswer = {
  readonly questionId: InspectionQuestionId
  readonly choice: AnswerChoice | null
  readonly note: string
}

/** The codes of the questions still to be answered, in the order they are asked; none left means it may be submitted. */
export function listMissingAnswers(
  questions: readonly { readonly id: InspectionQuestionId; readonly code: string }[],
  answers: readonly GivenAnswer[],
): string[] {
  const answersByQuestion = new Map(answers.map((answer) => [answer.questionId, answer]))
  return questions
    .filter((question) => !isAnswered(answersByQuestion.get(question.id)))
    .map((question) => question.code)
}

function isAnswered(answer: GivenAnswer | undefined): boolean {
  if (answer === undefined || answer.choice === null) return false
  return !requiresNote(answer.choice) || answer.note.trim() !== ''
}
