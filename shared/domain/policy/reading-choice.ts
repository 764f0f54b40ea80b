import type { LineEdit } from './line-edits.ts'

/** One way to read the lines in question; its edits write the answer into the text itself. */
export type ReadingChoice = Readonly<{ label: string; edits: readonly LineEdit[] }>
