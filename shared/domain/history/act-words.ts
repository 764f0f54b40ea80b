import { allWords } from './words/all-words.ts'

/** What was done, in plain words, by the name of the act. */
const acts: Readonly<Record<string, string>> = Object.assign({}, ...allWords.map((words) => words.acts))
const kinds: Readonly<Record<string, string>> = Object.assign({}, ...allWords.map((words) => words.kinds))

/** Unknown acts say so plainly instead of showing a name of the code. */
export function toActWords(act: string): string {
  return acts[act] ?? '記録を変えました'
}

export function toKindWords(kind: string): string {
  return kinds[kind] ?? 'その他の記録'
}
