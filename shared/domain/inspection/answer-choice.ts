/** 1 できている 2 一部できている 3 できていない 4 わからない 0 該当なし, in the order they are printed. */
export const answerChoices = ['done', 'partlyDone', 'notDone', 'unknown', 'notApplicable'] as const

export type AnswerChoice = (typeof answerChoices)[number]

const keys: Readonly<Record<string, AnswerChoice>> = {
  '1': 'done',
  '2': 'partlyDone',
  '3': 'notDone',
  '4': 'unknown',
  '0': 'notApplicable',
}

/** The choice a number key stands for; full-width digits count, any other key gives undefined. */
export function toAnswerChoice(key: string): AnswerChoice | undefined {
  const digits = key.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  // what came from a file may be any word, such as one every object has
  return Object.hasOwn(keys, digits) ? keys[digits] : undefined
}

/** A note is required where something is still to be done (design: 2 一部できている and 3 できていない). */
export function requiresNote(choice: AnswerChoice): boolean {
  return choice === 'partlyDone' || choice === 'notDone'
}
