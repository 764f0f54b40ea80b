import { type AnswerChoice, answerChoices } from './answer-choice.ts'

/** How many answers of each choice. */
export type Counts = Readonly<Record<AnswerChoice, number>>

export const noAnswers: Counts = { done: 0, partlyDone: 0, notDone: 0, unknown: 0, notApplicable: 0 }

/** Every answer counted, whatever was chosen. */
export function countAll(counts: Counts): number {
  return answerChoices.reduce((sum, choice) => sum + counts[choice], 0)
}

/**
 * 実施率: できている ÷ (all answers − 該当なし), from 0 to 1; null where nothing counts. わからない stays in the
 * denominator, so that not knowing never looks better than doing half.
 */
export function toRate(counts: Counts): number | null {
  const counted = countAll(counts) - counts.notApplicable
  return counted === 0 ? null : counts.done / counted
}
