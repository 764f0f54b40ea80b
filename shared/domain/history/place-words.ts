import { toKindWords } from './act-words.ts'
import { findFieldWords } from './field-words.ts'

const ofRecord = /^([A-Za-z]+) .*?（履歴 (\d+) 番）: (?:([A-Za-z0-9]+) が)?(.*)$/
const table = /([a-z]+(?:_[a-z]+)*) の(行|表)/g
const hiddenTable = /（history_(?:entry|head)）/

/** The place where `verify` found the first fault, in people's words: without ids and names of the code. */
export function toPlaceWords(place: string): string {
  const found = ofRecord.exec(place)
  if (found === null) return withoutTables(place)
  const [, kind = '', sequence = '', field, rest = ''] = found
  const what = field === undefined ? '' : `「${findFieldWords(field) ?? '内容'}」が`
  return `${toKindWords(kind)}（履歴 ${sequence} 番）：${what}${withoutTables(rest)}`
}

function withoutTables(text: string): string {
  return text
    .replace(hiddenTable, '')
    .replaceAll(table, (_, name: string, part: string) => `「${toKindWords(toCamelCase(name))}」の${part}`)
}

function toCamelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
