import { isCalendarDate, toLocalDate, toLocalTime } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'
import { closedWords } from './closed-words.ts'
import { findFieldWords } from './field-words.ts'

/** The name of a record by its id, as far as the reader may know of it. */
export type NameOf = (id: string) => string | undefined

/** What stands where there is no value. */
export const nothingWords = '（なし）'

const longest = 200
const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
/** A question as a measure names it: of which checklist, and its code. */
const questionPattern = /^(staff|manager|systemAdministrator) ([A-Z]{1,4}\d{1,4})$/
const noNames: NameOf = () => undefined

/** A recorded value for people: known words, names for ids, dates by era, lists joined, long texts cut. */
export function toValueWords(value: string | null, nameOf: NameOf = noNames): string {
  if (value === null || value === '') return nothingWords
  if (value.startsWith('{')) return toObjectWords(value, nameOf)
  const list = parseList(value)
  if (list === undefined) return toWord(value, nameOf)
  if (list.length === 0) return nothingWords
  const hasParts = list.some((part) => typeof part === 'object' && part !== null)
  return list.map((part) => toPartsWords(part, nameOf)).join(hasParts ? '\n' : '、')
}

function toWord(value: string, nameOf: NameOf): string {
  if (Object.hasOwn(closedWords, value)) return closedWords[value] ?? value
  if (isCalendarDate(value)) return toWareki(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) {
    return `${toWareki(toLocalDate(value))} ${toLocalTime(value)}`
  }
  // an id stands alone or at the end of a key; what has no name says nothing to a reader
  if (idPattern.test(value)) return nameOf(value) ?? '（名前のない記録）'
  if (/^[0-9a-f]{40,}$/.test(value)) return '（照合用の値）'
  const coded = questionPattern.exec(value)
  if (coded !== null) return `${closedWords[coded[1] ?? ''] ?? ''}の設問 ${coded[2] ?? ''}`
  const characters = [...value]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…（以下略）` : value
}

const notTold: ReadonlySet<string> = new Set(['id', 'rowVersion', 'position'])

/** A box of the 決裁欄, say, on one line, its title first. Fingerprints and what has no name are left out. */
function toPartsWords(part: unknown, nameOf: NameOf): string {
  if (typeof part !== 'object' || part === null) return toWord(String(part), nameOf)
  return Object.entries(part)
    .toSorted(([one], [other]) => Number(other === 'title') - Number(one === 'title'))
    .flatMap(([field, value]) => {
      const name = notTold.has(field) ? undefined : findFieldWords(field)
      const isId = field.endsWith('Id') || idPattern.test(String(value))
      const words = isId ? nameOf(String(value)) : isShown(value) ? toWord(String(value), nameOf) : undefined
      return name !== undefined && words !== undefined ? [`${name}：${words}`] : []
    })
    .join('、')
}

function isShown(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length < 60)
  )
}

/** A recorded value of several fields: those that have a name, as one line. */
function toObjectWords(value: string, nameOf: NameOf): string {
  const parsed = parseJson(value)
  if (parsed === undefined) return toWord(value, nameOf)
  if (isAllNull(parsed)) return nothingWords
  const words = toPartsWords(parsed, nameOf)
  return words === '' ? '（内容は、その記録の画面で確かめられます）' : words
}

function isAllNull(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((part) => part === null)
}

/** The members of a recorded list; undefined for anything else. */
function parseList(value: string): readonly unknown[] | undefined {
  if (!value.startsWith('[')) return undefined
  const parsed = parseJson(value)
  return Array.isArray(parsed) ? parsed : undefined
}

function parseJson(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value)
    return parsed
  } catch (error) {
    // a text that merely begins with a bracket
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
