import { type Verb, verbs } from './act.ts'
import type { WordEdit } from './word-edits.ts'

/** The edits of one text in words, without the last verb: 「A」を「B」に、「C」を「D」に改め、「E」を削る. */
export function writeEdits(edits: readonly WordEdit[]): { words: string; verb: Verb } {
  const parts: string[] = []
  let verb: Verb = verbs.change
  for (const [index, edit] of edits.entries()) {
    const next = edits[index + 1]
    verb = verbOf(edit)
    const isLast = next === undefined
    // several of one kind share their verb
    parts.push(`${writeEdit(edit)}${isLast || verbOf(next) === verb ? '' : verb[0]}`)
  }
  return { words: parts.join('、'), verb }
}

function verbOf({ type }: WordEdit): Verb {
  return verbs[type]
}

function writeEdit(edit: WordEdit): string {
  switch (edit.type) {
    case 'change':
      return `「${edit.from}」を「${edit.to}」に`
    case 'add':
      return `「${edit.behind}」の次に「${edit.added}」を`
    case 'remove':
      return `「${edit.removed}」を`
  }
}
