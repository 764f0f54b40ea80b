import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import type { QuestionId } from './answer-draft.ts'

export function toElementId(questionId: QuestionId): string {
  return `question-${questionId}`
}

export const submitAreaId = 'submit-area'

/** Focuses the question's answer, or its first choice, and shows the whole question. Done when it returns. */
export function focusQuestion(questionId: QuestionId): void {
  const card = document.getElementById(toElementId(questionId))
  const radio =
    card?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? card?.querySelector('input')
  radio?.focus({ preventScroll: true })
  card?.scrollIntoView?.({ block: 'center' })
}

export function focusNote(questionId: QuestionId): void {
  document.getElementById(toElementId(questionId))?.querySelector('textarea')?.focus()
}

export function focusChoice(questionId: QuestionId, choice: AnswerChoice): void {
  const card = document.getElementById(toElementId(questionId))
  card?.querySelector<HTMLInputElement>(`input[value=${choice}]`)?.focus({ preventScroll: true })
}

/** After the last question the focus goes to the button that leads on. */
export function focusSubmit(): void {
  const area = document.getElementById(submitAreaId)
  area?.querySelector('button')?.focus({ preventScroll: true })
  area?.scrollIntoView?.({ block: 'center' })
}
