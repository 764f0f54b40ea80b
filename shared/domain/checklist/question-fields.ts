import type { MeasureCategory } from './category.ts'

/** What an officer writes of a question. */
export type QuestionFields = {
  readonly text: string
  readonly guidance: string
  readonly category: MeasureCategory
  /** Citations of the policy, the main one first: 第7条(3). */
  readonly provisions: readonly string[]
  /** The 号 of 地方自治法施行規則 第16条の3, 1 to 8. */
  readonly ordinanceItem: number
}

/** Whether two questions say the same. */
export function isSameQuestion(one: QuestionFields, other: QuestionFields): boolean {
  return (
    one.text === other.text &&
    one.guidance === other.guidance &&
    one.category === other.category &&
    one.provisions.join(' ') === other.provisions.join(' ') &&
    one.ordinanceItem === other.ordinanceItem
  )
}
