import { allWords } from './words/all-words.ts'

/** The fields of records in plain words, by their name. */
const fields: Readonly<Record<string, string>> = Object.assign({}, ...allWords.map((words) => words.fields))

/** An unknown field says so plainly instead of showing a name of the code. */
export function toFieldWords(field: string): string {
  return findFieldWords(field) ?? 'その他の項目'
}

/** A sheet holds each answer under the code of its question: S01. */
const questionCode = /^[A-Z]{1,4}\d{1,4}$/

export function findFieldWords(field: string): string | undefined {
  if (questionCode.test(field)) return `設問 ${field}`
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}
