import type { Answer } from '../../../shared/contract/sheets.ts'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { requiresNote } from '../../../shared/domain/inspection/answer-choice.ts'

export type QuestionId = Answer['questionId']

/** An answer as far as saving is concerned. */
export type StoredAnswer = Pick<Answer, 'questionId' | 'choice' | 'note' | 'rowVersion'>

/** What the person has chosen and written for one question. */
export type AnswerDraft = { readonly choice: AnswerChoice | null; readonly note: string }

export const emptyDraft: AnswerDraft = { choice: null, note: '' }

/** What is still missing before the sheet may be submitted. */
export type Missing = 'choice' | 'note' | null

export function missingOf(draft: AnswerDraft): Missing {
  if (draft.choice === null) return 'choice'
  return requiresNote(draft.choice) && draft.note.trim() === '' ? 'note' : null
}

/** A pasted note without the control characters no record takes; line ends and tabs stay. */
export function toCleanNote(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
}

export function isSameDraft(a: AnswerDraft, b: AnswerDraft): boolean {
  return a.choice === b.choice && a.note === b.note
}
