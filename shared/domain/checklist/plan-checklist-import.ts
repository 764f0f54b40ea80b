import { type MeasureCategory, measureCategories } from './category.ts'
import { toCategoryLabel } from './category-label.ts'
import { isSameQuestion, type QuestionFields } from './question-fields.ts'

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

export const stateWords = { active: '使用中', retired: '廃止' } as const

export type QuestionProblem = { readonly column: string; readonly reason: string; readonly value: string }
export type PlannedQuestion = {
  fields: QuestionFields & { code: string }
  state: 'active' | 'retired'
  line: number
  outcome: 'new' | 'changed' | 'unchanged' | 'wrong'
  problems: QuestionProblem[]
}

type Cell = { readonly text: string; readonly problem: string | null }
type Row = { readonly line: number; readonly cells: readonly Cell[] }
type Present = QuestionFields & { readonly code: string; readonly state: 'active' | 'retired' }

/** Where each column stands by the row of headings; undefined where 設問, 分類, 条項 or 号 is missing. */
export function findQuestionColumns(
  cells: readonly string[],
): ReadonlyMap<QuestionColumn, number> | undefined {
  const keys = cells.map((cell) => cell.normalize('NFKC').replace(/\s/gu, ''))
  const places = new Map(
    questionColumns.flatMap((column) => {
      const place = keys.indexOf(headings[column])
      return place < 0 ? [] : [[column, place] as const]
    }),
  )
  const needed: readonly QuestionColumn[] = ['text', 'category', 'provisions', 'ordinanceItem']
  return needed.every((column) => places.has(column)) ? places : undefined
}

/**
 * What importing a file would do: a row with a code changes that question, one without adds a question. Questions that
 * are not in the file stay as they are. `isInPolicy` tells whether a citation names a provision of the policy in force.
 */
export function planChecklistImport(
  rows: readonly Row[],
  places: ReadonlyMap<QuestionColumn, number>,
  present: readonly Present[],
  isInPolicy: (citation: string) => boolean,
): PlannedQuestion[] {
  const byCode = new Map(present.map((question) => [question.code, question]))
  const seen = new Set<string>()
  return rows
    .filter(({ cells }) => cells.some(({ text, problem }) => text.trim() !== '' || problem !== null))
    .map((row) => {
      const planned = readRow(row, places, byCode, isInPolicy)
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
  isInPolicy: (citation: string) => boolean,
): PlannedQuestion {
  const planned: PlannedQuestion = {
    fields: { code: '', text: '', guidance: '', category: 'organization', provisions: [], ordinanceItem: 1 },
    ...{ state: 'active', line: row.line, outcome: 'new', problems: [] },
  }
  const read = (column: QuestionColumn, longest: number): string => {
    const cell = row.cells[places.get(column) ?? -1]
    const text = (cell?.text ?? '').trim()
    if (cell?.problem) add(planned, column, cell.problem, text)
    else if ([...text].length > longest) add(planned, column, 'tooLong', text)
    else if (/\p{Cc}/u.test(text)) add(planned, column, 'controlCharacter', text)
    return text
  }
  const code = read('code', 10).normalize('NFKC').toUpperCase()
  const existing = byCode.get(code)
  if (code !== '' && existing === undefined) add(planned, 'code', 'unknownCode', code)
  const text = read('text', 200)
  if (text === '') add(planned, 'text', 'required', '')
  const guidance = places.has('guidance') ? read('guidance', 300) : (existing?.guidance ?? '')
  const category = readCategory(planned, read('category', 40))
  const provisions = readProvisions(planned, read('provisions', 400), isInPolicy, existing?.provisions ?? [])
  const ordinanceItem = readOrdinanceItem(planned, read('ordinanceItem', 20))
  const state = readState(planned, read('state', 20), existing?.state ?? 'active')
  const fields = { code, text, guidance, category, provisions, ordinanceItem }
  const isSame = existing !== undefined && existing.state === state && isSameQuestion(existing, fields)
  return {
    ...planned,
    fields,
    state,
    outcome: existing === undefined ? 'new' : isSame ? 'unchanged' : 'changed',
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
  isInPolicy: (citation: string) => boolean,
  before: readonly string[],
): string[] {
  const citations = text
    .split(/[、,，;；\n]/u)
    .map((part) => part.normalize('NFKC').trim())
    .filter((part) => part !== '')
  if (citations.length === 0) add(planned, 'provisions', 'required', '')
  for (const citation of citations) {
    if (!before.includes(citation) && !isInPolicy(citation))
      add(planned, 'provisions', 'notInPolicy', citation)
  }
  return citations
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
