import { allWords } from './words/all-words.ts'

/** The fields of records in plain words, by their name. */
const fields: Readonly<Record<string, string>> = Object.assign({}, ...allWords.map((words) => words.fields))

/** An unknown field says so plainly instead of showing a name of the code. */
export function toFieldWords(field: string): string {
  return findFieldWords(field) ?? 'その他の項目'
}

export function findFieldWords(field: string): string | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}
