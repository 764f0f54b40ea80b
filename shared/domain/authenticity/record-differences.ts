import { toRecordFieldWords, toRecordValueWords } from './record-words.ts'
import { findTextDifference } from './text-difference.ts'

/** One thing a record found in a file says otherwise than the record kept here, in people's words. */
export type RecordDifference = {
  /** 点検票 R8-001（髙橋 一郎） 設問 S01 */
  readonly place: string
  readonly field: string
  readonly found: string
  readonly kept: string
}

/** The differences, as many as are worth reading, and how many there are. */
export type RecordComparison = { readonly differences: readonly RecordDifference[]; readonly count: number }

const mostListed = 100

type Fields = Readonly<Record<string, unknown>>

/**
 * Compares the record attached to a file with the record kept here, both as parsed from their canonical texts. The
 * first may be anything: what is not as a record should be counts as missing.
 */
export function compareRecords(found: unknown, kept: unknown): RecordComparison {
  const differences = [...listDifferences(toFields(found), toFields(kept))]
  return { differences: differences.slice(0, mostListed), count: differences.length }
}

function* listDifferences(found: Fields, kept: Fields): Generator<RecordDifference> {
  yield* compareFields('自己点検', toFields(found.inspection), toFields(kept.inspection))
  yield* compareQuestions(found, kept)
  yield* compareSheets(found, kept)
  const parts = new Set(['inspection', 'questions', 'sheets'])
  yield* compareFields('記録の全体', withoutParts(found, parts), withoutParts(kept, parts))
}

function* compareQuestions(found: Fields, kept: Fields): Generator<RecordDifference> {
  const placeOf = (question: Fields) =>
    `設問 ${toRecordValueWords(question.code)}（${toRecordValueWords(question.audience)}用）`
  yield* compareLists({ found: toList(found.questions), kept: toList(kept.questions), key: 'id', placeOf })
}

function* compareSheets(found: Fields, kept: Fields): Generator<RecordDifference> {
  const codes = new Map(toList(kept.questions).map(({ id, code }) => [id, toRecordValueWords(code)]))
  const placeOf = (sheet: Fields) =>
    `点検票 ${toRecordValueWords(sheet.number)}（${toRecordValueWords(sheet.staffName)}）`
  const [foundSheets, keptSheets] = [toList(found.sheets), toList(kept.sheets)]
  const answers = new Set(['answers'])
  yield* compareLists({
    found: foundSheets.map((sheet) => withoutParts(sheet, answers)),
    kept: keptSheets.map((sheet) => withoutParts(sheet, answers)),
    ...{ key: 'id', placeOf },
  })
  const foundById = new Map(foundSheets.map((sheet) => [sheet.id, sheet]))
  for (const sheet of keptSheets) {
    const other = foundById.get(sheet.id)
    if (other === undefined) continue
    yield* compareLists({
      ...{ found: toList(other.answers), kept: toList(sheet.answers), key: 'questionId' },
      placeOf: ({ questionId }) => `${placeOf(sheet)} 設問 ${codes.get(questionId) ?? '（不明）'}`,
    })
  }
}

type Lists = {
  readonly found: readonly Fields[]
  readonly kept: readonly Fields[]
  /** The field that tells one from another. */
  readonly key: string
  readonly placeOf: (one: Fields) => string
}

/** Pairs two lists by key and compares each pair; one without a partner is a difference of its own. */
function* compareLists({ found, kept, key, placeOf }: Lists): Generator<RecordDifference> {
  const [foundByKey, keptByKey] = [found, kept].map((list) => new Map(list.map((one) => [one[key], one])))
  for (const one of kept) {
    const other = foundByKey?.get(one[key])
    if (other) yield* compareFields(placeOf(one), other, one)
    else yield { place: placeOf(one), field: '全体', found: 'なし', kept: 'あり' }
  }
  for (const one of found) {
    if (!keptByKey?.has(one[key])) yield { place: placeOf(one), field: '全体', found: 'あり', kept: 'なし' }
  }
}

function* compareFields(place: string, found: Fields, kept: Fields): Generator<RecordDifference> {
  for (const name of new Set([...Object.keys(kept), ...Object.keys(found)])) {
    const [one, other] = [found[name], kept[name]]
    if (JSON.stringify(one) === JSON.stringify(other)) continue
    yield { place, field: toRecordFieldWords(name), ...toWords(one, other) }
  }
}

/** Short enough to be read, from where they differ; the inside of a table of figures is not shown. */
function toWords(found: unknown, kept: unknown): Pick<RecordDifference, 'found' | 'kept'> {
  if (isNested(found) || isNested(kept)) return { found: '（台帳と違う内容）', kept: '（台帳の内容）' }
  const words = findTextDifference(toRecordValueWords(found), toRecordValueWords(kept))
  return words ? { found: words.found, kept: words.expected } : { found: '（書き方だけの違い）', kept: '' }
}

function isNested(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isNested)
  return typeof value === 'object' && value !== null
}

function withoutParts(fields: Fields, parts: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !parts.has(name)))
}

function toList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(toFields) : []
}

function toFields(value: unknown): Fields {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value)
  // any key of an object may be asked for
  return isFields ? (value as Fields) : {}
}
