import { type ComparedPart, listChangedParts } from '../inspection/roll-over.ts'
import { type MeasureCategory, measureCategories } from './category.ts'
import { toCategoryLabel } from './category-label.ts'
import type { QuestionFields } from './question-fields.ts'

/** The columns of a file of questions, in the order they are written. */
export const questionColumns = [
  'code',
  'text',
  'guidance',
  'category',
  'provisions',
  'ordinanceItem',
  'state',
] as const
export type QuestionColumn = (typeof questionColumns)[number]

const headings: Readonly<Record<QuestionColumn, string>> = {
  code: '番号',
  text: '設問',
  guidance: '説明',
  category: '分類',
  provisions: '条項',
  ordinanceItem: '号',
  state: '状態',
}

export function toQuestionHeading(column: QuestionColumn): string {
  return headings[column]
}

function toHeadingKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

export const stateWords = { active: '使用中', retired: '廃止' } as const

export type QuestionProblem = { readonly column: string; readonly reason: string; readonly value: string }
export type PlannedQuestion = {
  fields: QuestionFields & { code: string }
  state: 'active' | 'retired'
  line: number
  outcome: 'new' | 'changed' | 'unchanged' | 'wrong'
  /** The question as it is now, and what the row changes of it. */
  previous: QuestionFields | null
  changedParts: ComparedPart[]
  stateChange: 'retired' | 'reinstated' | null
  problems: QuestionProblem[]
}

/** Gives the one spelling of a citation, or undefined where the policy in force does not have it. */
type ToCitation = (text: string) => string | undefined

type Cell = { readonly text: string; readonly problem: string | null }
type Row = { readonly line: number; readonly cells: readonly Cell[] }
type Present = QuestionFields & { readonly code: string; readonly state: 'active' | 'retired' }

/** Where each column stands by the row of headings; undefined where 設問, 分類, 条項 or 号 is missing. */
export function findQuestionColumns(
  cells: readonly string[],
): ReadonlyMap<QuestionColumn, number> | undefined {
  const keys = cells.map(toHeadingKey)
  const places = new Map(
    questionColumns.flatMap((column) => {
      const place = keys.indexOf(headings[column])
      return place < 0 ? [] : [[column, place] as const]
    }),
  )
  const needed: readonly QuestionColumn[] = ['text', 'category', 'provisions', 'ordinanceItem']
  return needed.every((column) => places.has(column)) ? places : undefined
}

/** Headings of columns that are not read, as they stand in the file. */
export function listUnknownHeadings(cells: readonly string[]): string[] {
  const known = new Set<string>(questionColumns.map(toQuestionHeading))
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !known.has(toHeadingKey(cell)))
}

/**
 * What importing a file would do: a row with a code changes that question, one without adds a question. Questions that
 * are not in the file stay as they are.
 */
export function planChecklistImport(
  rows: readonly Row[],
  places: ReadonlyMap<QuestionColumn, number>,
  present: readonly Present[],
  toCitation: ToCitation,
): PlannedQuestion[] {
  const byCode = new Map(present.map((question) => [question.code, question]))
  const seen = new Set<string>()
  return rows
    .filter(({ cells }) => cells.some(({ text, problem }) => text.trim() !== '' || problem !== null))
    .map((row) => {
      const planned = readRow(row, places, byCode, toCitation)
      const { code } = planned.fields
      if (code !== '' && seen.has(code)) add(planned, 'code', 'duplicate', code)
      seen.add(code)
      return planned.problems.length > 0 ? { ...planned, outcome: 'wrong' } : planned
    })
}

function readRow(
  row: Row,
  places: ReadonlyMap<QuestionColumn, number>,
  byCode: ReadonlyMap<string, Present>,
  toCitation: ToCitation,
): PlannedQuestion {
  const planned: PlannedQuestion = {
    fields: { code: '', text: '', guidance: '', category: 'organization', provisions: [], ordinanceItem: 1 },
    ...{ state: 'active', line: row.line, outcome: 'new', problems: [] },
    ...{ previous: null, changedParts: [], stateChange: null },
  }
  const read = (column: QuestionColumn, longest: number): string => {
    const cell = row.cells[places.get(column) ?? -1]
    const text = (cell?.text ?? '').trim()
    if (cell?.problem) add(planned, column, cell.problem, text)
    else if ([...text].length > longest) add(planned, column, 'tooLong', text)
    else if (/[\p{Cc}\p{Cs}]/u.test(text)) add(planned, column, 'controlCharacter', text)
    return text
  }
  const code = read('code', 10).normalize('NFKC').toUpperCase()
  const existing = byCode.get(code)
  if (code !== '' && existing === undefined) add(planned, 'code', 'unknownCode', code)
  const text = read('text', 200)
  if (text === '') add(planned, 'text', 'required', '')
  const guidance = places.has('guidance') ? read('guidance', 300) : (existing?.guidance ?? '')
  const category = readCategory(planned, read('category', 40))
  const provisions = readProvisions(planned, read('provisions', 400), toCitation, existing?.provisions ?? [])
  const ordinanceItem = readOrdinanceItem(planned, read('ordinanceItem', 20))
  const state = readState(planned, read('state', 20), existing?.state ?? 'active')
  const fields = { code, text, guidance, category, provisions, ordinanceItem }
  return { ...planned, fields, state, ...compare(existing, fields, state) }
}

function compare(
  existing: Present | undefined,
  fields: QuestionFields,
  state: 'active' | 'retired',
): Pick<PlannedQuestion, 'outcome' | 'previous' | 'changedParts' | 'stateChange'> {
  if (existing === undefined) {
    const stateChange = state === 'retired' ? 'retired' : null
    return { outcome: 'new', previous: null, changedParts: [], stateChange }
  }
  const changedParts = listChangedParts({ ...existing, provisions: [...existing.provisions] }, fields)
  const isSameState = existing.state === state
  return {
    outcome: changedParts.length === 0 && isSameState ? 'unchanged' : 'changed',
    previous: existing,
    changedParts,
    stateChange: isSameState ? null : state === 'retired' ? 'retired' : 'reinstated',
  }
}

function readCategory(planned: PlannedQuestion, text: string): MeasureCategory {
  const found = measureCategories.find((category) => toCategoryLabel(category) === text.normalize('NFKC'))
  if (found === undefined) add(planned, 'category', text === '' ? 'required' : 'unknownCategory', text)
  return found ?? 'organization'
}

function readProvisions(
  planned: PlannedQuestion,
  text: string,
  toCitation: ToCitation,
  before: readonly string[],
): string[] {
  const written = text
    .split(/[、,，;；\n]/u)
    .map((part) => part.normalize('NFKC').trim())
    .filter((part) => part !== '')
  if (written.length === 0) add(planned, 'provisions', 'required', '')
  if (written.length > 10) add(planned, 'provisions', 'tooMany', text)
  const citations = written.map((part) => {
    const citation = toCitation(part)
    // what was cited before an amendment of the policy may stay until somebody mends it
    if (citation === undefined && !before.includes(part)) add(planned, 'provisions', 'notInPolicy', part)
    return citation ?? part
  })
  return Array.from(new Set(citations))
}

function readOrdinanceItem(planned: PlannedQuestion, text: string): number {
  const digits = /^第?([1-8])号?$/.exec(text.normalize('NFKC'))?.[1]
  if (digits === undefined) add(planned, 'ordinanceItem', text === '' ? 'required' : 'unknownItem', text)
  return Number(digits ?? 1)
}

function readState(
  planned: PlannedQuestion,
  text: string,
  before: 'active' | 'retired',
): 'active' | 'retired' {
  if (text === '') return before
  if (text === stateWords.active) return 'active'
  if (text === stateWords.retired) return 'retired'
  add(planned, 'state', 'unknownState', text)
  return before
}

function add(planned: PlannedQuestion, column: QuestionColumn, reason: string, value: string): void {
  planned.problems.push({ column: headings[column], reason, value: [...value].slice(0, 40).join('') })
}
