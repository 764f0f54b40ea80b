import type { LineEdit } from './line-edits.ts'
import type { PolicyWarningCode } from './policy-warning.ts'

/** One way to read the lines in question; its edits write the answer into the text itself. */
export type ReadingChoice = Readonly<{ label: string; edits: readonly LineEdit[] }>

/**
 * Something in a policy text that was read in one way and could be meant in another. The first choice is the way it
 * was read. Lines count from 1; `lines` holds all that the question is about, `line` is the first of them.
 */
export type ReadingQuestion = Readonly<{
  code: PolicyWarningCode
  line: number
  lines: readonly number[]
  message: string
  choices: readonly ReadingChoice[]
}>
