import type { InspectionQuestionId } from '../id/branded-id.ts'
import type { AnswerChoice } from './answer-choice.ts'
import { type FileAnswer, fileChoices } from './answer-sheet-file.ts'

type Stored = { readonly choice: AnswerChoice | null; readonly note: string; readonly rowVersion: number }

export type PlannedAnswers = {
  /** Nothing was written into the tab at all, so that it says nothing about its sheet. */
  readonly isUntouched: boolean
  readonly changes: readonly {
    readonly questionId: InspectionQuestionId
    readonly choice: AnswerChoice | null
    readonly note: string
    readonly expectedRowVersion: number
  }[]
  /** Stored answers that would give way to others, in words. */
  readonly replacements: readonly { readonly cell: string; readonly before: string; readonly after: string }[]
}

/**
 * What a tab changes of the stored answers. An empty cell takes nothing away: neither an answer nor, beside the same
 * answer, a note that was given meanwhile on screen or on paper.
 */
export function planAnswers(
  answers: readonly FileAnswer[],
  findStored: (questionId: InspectionQuestionId) => Stored | undefined,
): PlannedAnswers {
  const compared = answers.map((answer) => {
    const stored = findStored(answer.questionId)
    return { ...answer, stored, ...merge(answer, stored) }
  })
  const changed = compared.filter(
    ({ stored, choice, note }) => choice !== (stored?.choice ?? null) || note !== (stored?.note ?? ''),
  )
  return {
    isUntouched: answers.every(({ choice, note }) => choice === null && note === ''),
    changes: changed.map(({ questionId, choice, note, stored }) => ({
      ...{ questionId, choice, note, expectedRowVersion: stored?.rowVersion ?? 0 },
    })),
    replacements: changed.flatMap(({ cell, stored, choice, note }) => {
      const before = toWords(stored?.choice ?? null, stored?.note ?? '')
      return before === '' ? [] : { cell, before, after: toWords(choice, note) }
    }),
  }
}

function merge(
  written: FileAnswer,
  stored: Stored | undefined,
): { choice: AnswerChoice | null; note: string } {
  const choice = written.choice ?? stored?.choice ?? null
  if (written.note !== '' || stored === undefined) return { choice, note: written.note }
  return { choice, note: choice === stored.choice ? stored.note : '' }
}

const words = new Map<AnswerChoice, string>(fileChoices)

function toWords(choice: AnswerChoice | null, note: string): string {
  const word = choice === null ? '' : (words.get(choice) ?? '')
  return note === '' ? word : `${word}（${[...note].slice(0, 20).join('')}）`
}
