import { ordinanceItems } from '../checklist/ordinance-item.ts'
import { toRate } from '../inspection/rate.ts'
import { type Counted, type CoveredMeasure, type CoveredQuestion, countCovered } from './coverage.ts'
import type { CoverageRows } from './find-rows.ts'
import { type Gap, listGaps } from './list-gaps.ts'

export type CoverageInput<Id extends string> = {
  readonly fiscalYear: number
  /** The inspection of the 年度, or none. */
  readonly inspection: 'none' | 'open' | 'closed'
  readonly rows: CoverageRows
  readonly questions: readonly CoveredQuestion[]
  readonly measures: readonly CoveredMeasure<Id>[]
}

export type CoverageCell<Id extends string> = Counted & {
  questions: (Pick<CoveredQuestion, 'audience' | 'code' | 'text'> & { rate: number | null })[]
  measures: Pick<CoveredMeasure<Id>, 'id' | 'number' | 'title' | 'state' | 'result'>[]
}

/** Provisions of the policy down, 号 of 施行規則第16条の3 across. */
export type Coverage<Id extends string = string> = {
  fiscalYear: number
  inspection: 'none' | 'open' | 'closed'
  article: CoverageRows['article']
  columns: { item: number | null; total: Counted }[]
  rows: { citation: string | null; name: string; total: Counted; cells: CoverageCell<Id>[] }[]
  total: Counted
  gaps: Gap[]
}

const otherName = '上のどれにも当たらないもの'

/**
 * Counts questions and measures by provision and 号. Each stands in one row, that of its first citation that has one;
 * what cites none stands in a last row, which is there only where it is needed, as is the column of what has no 号. A
 * measure of several 号 is counted in each of their columns and once in every total.
 */
export function buildCoverage<Id extends string>(input: CoverageInput<Id>): Coverage<Id> {
  const { questions, measures } = input
  const items = listColumns(measures)
  const rows = listRows(input).map((row) => toRow(input, row, items))
  const columns = items.map((item) => ({
    item,
    total: countCovered(
      questions.filter((question) => question.ordinanceItem === item),
      measures.filter((measure) => isInColumn(measure, item)),
      item === null ? 'withoutItem' : 'line',
    ),
  }))
  const { fiscalYear, inspection } = input
  const total = countCovered(questions, measures, 'line')
  const map = { fiscalYear, inspection, article: input.rows.article, columns, rows, total }
  return { ...map, gaps: listGaps(map, countUnknown(input)) }
}

type Row = { readonly citation: string | null; readonly name: string }

function listColumns(measures: readonly CoveredMeasure[]): (number | null)[] {
  const hasNone = measures.some((measure) => measure.ordinanceItems.length === 0)
  return [...ordinanceItems, ...(hasNone ? [null] : [])]
}

function listRows<Id extends string>({ rows, questions, measures }: CoverageInput<Id>): Row[] {
  const hasOther = [...questions, ...measures].some(
    ({ provisions }) => rows.findRow(provisions) === undefined,
  )
  return [...rows.rows, ...(hasOther ? [{ citation: null, name: otherName }] : [])]
}

function isInColumn({ ordinanceItems: own }: CoveredMeasure, item: number | null): boolean {
  return item === null ? own.length === 0 : own.includes(item)
}

function toRow<Id extends string>(input: CoverageInput<Id>, row: Row, items: readonly (number | null)[]) {
  const isHere = ({ provisions }: { readonly provisions: readonly string[] }) =>
    (input.rows.findRow(provisions) ?? null) === row.citation
  const questions = input.questions.filter(isHere)
  const measures = input.measures.filter(isHere)
  const cells = items.map((item) =>
    toCell(
      questions.filter(({ ordinanceItem }) => ordinanceItem === item),
      measures.filter((measure) => isInColumn(measure, item)),
      item === null ? 'withoutItem' : 'cell',
    ),
  )
  const { citation, name } = row
  const total = countCovered(questions, measures, citation === null ? 'cell' : 'line')
  return { citation, name, total, cells }
}

function toCell<Id extends string>(
  questions: readonly CoveredQuestion[],
  measures: readonly CoveredMeasure<Id>[],
  place: 'cell' | 'withoutItem',
): CoverageCell<Id> {
  return {
    ...countCovered(questions, measures, place),
    questions: questions.map(({ audience, code, text, counts }) => ({
      ...{ audience, code, text },
      rate: counts === null ? null : toRate(counts),
    })),
    measures: measures.map(({ id, number, title, state, result }) => ({ id, number, title, state, result })),
  }
}

/** How many cite something the policy in force does not have. */
function countUnknown<Id extends string>({ rows, questions, measures }: CoverageInput<Id>): number {
  return [...questions, ...measures].filter(
    ({ provisions }) => !provisions.every((citation) => rows.isKnown(citation)),
  ).length
}
