import type { KeyboardEvent } from 'react'
import { toAnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { isComposing } from '../../components/is-composing.ts'
import type { QuestionId } from './answer-draft.ts'
import type { Answering } from './answering.ts'
import { focusChoice } from './focus-question.ts'

/**
 * The keys of a question: the digits answer while a choice has the focus, Enter goes on and Shift+Enter back. Keys
 * that belong to an input method, a shortcut or a button in the card are left alone.
 */
export function handleQuestionKey(
  event: KeyboardEvent<HTMLElement>,
  questionId: QuestionId,
  answering: Answering,
): void {
  if (isComposing(event)) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const isNote = event.target instanceof HTMLTextAreaElement
  const isChoice = event.target instanceof HTMLInputElement
  if (event.key === 'Enter' && (isNote || isChoice)) {
    event.preventDefault()
    if (!event.repeat) answering.move(questionId, event.shiftKey ? -1 : 1)
    return
  }
  const choice = isChoice ? toAnswerChoice(event.key) : undefined
  if (choice === undefined) return
  event.preventDefault()
  answering.choose(questionId, choice)
  focusChoice(questionId, choice)
}
