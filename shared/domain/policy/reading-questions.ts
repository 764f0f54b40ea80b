import { applyLineEdits } from './line-edits.ts'
import { type PolicyReading, readPolicyText } from './parse-policy-text.ts'
import { type PolicyWarningCode, policyWarningCodes } from './policy-warning.ts'
import { buildQuestionSource, groupWarnings } from './question-source.ts'
import { listChoices } from './reading-choices.ts'
import type { ReadingChoice, ReadingQuestion } from './reading-question.ts'

/**
 * Everything the reading of a text is unsure of, in the order of its lines. What cannot be answered by a choice, such
 * as a text without articles, stays a warning and is no question.
 */
export function listReadingQuestions(
  text: string,
  reading: PolicyReading = readPolicyText(text),
): ReadingQuestion[] {
  const source = buildQuestionSource(text, reading)
  return groupWarnings(source)
    .map((group) => ({ ...group, choices: listChoices(source, group) }))
    .filter(({ choices }) => choices.length > 0)
}

/** The text with the answer in it: the edits of the choice, after which the line is read so and not asked about again. */
export function applyChoice(text: string, choice: ReadingChoice): string {
  return applyLineEdits(text, choice.edits)
}

/** Answers all questions of one kind in the same way; a question that has fewer choices keeps standing. */
export function applyToAll(
  text: string,
  questions: readonly ReadingQuestion[],
  code: PolicyWarningCode,
  index: number,
): string {
  const edits = questions
    .filter((question) => question.code === code)
    .flatMap(({ choices }) => choices[index]?.edits ?? [])
  return applyLineEdits(text, edits)
}

/** How many questions of each kind are open, for naming them before a text is taken over with open questions. */
export function countOpenQuestions(
  questions: readonly ReadingQuestion[],
): { code: PolicyWarningCode; count: number }[] {
  return policyWarningCodes
    .map((code) => ({ code, count: questions.filter((question) => question.code === code).length }))
    .filter(({ count }) => count > 0)
}
