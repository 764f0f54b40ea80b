import type { Audience } from '../checklist/audience.ts'
import { type Counts, countAll, noAnswers, toRate } from '../inspection/rate.ts'
import type { MeasureResult, MeasureState } from '../measure/measure-state.ts'

/** 設問なし・対策なし・今年度の結果なし. */
export const coverageMarks = ['noQuestions', 'noMeasures', 'noResult'] as const
export type CoverageMark = (typeof coverageMarks)[number]

/** What is missing, in the order it is told. */
export const gapKinds = [
  'noArticle',
  'rowWithoutQuestions',
  'rowWithoutMeasures',
  'columnWithoutQuestions',
  'columnWithoutMeasures',
  'cellWithoutMeasures',
  'cellWithoutQuestions',
  'unknownProvisions',
  'noInspection',
  'notImplemented',
  'notChecked',
] as const
export type GapKind = (typeof gapKinds)[number]

/** A question of the checklists in force; `counts` are its answers in the inspection of the 年度, null where it has none. */
export type CoveredQuestion = {
  readonly audience: Audience
  readonly code: string
  readonly text: string
  readonly provisions: readonly string[]
  readonly ordinanceItem: number
  readonly counts: Counts | null
}

/** A standing measure; `result` is of its check of the 年度, null where it was not checked. */
export type CoveredMeasure<Id extends string = string> = {
  readonly id: Id
  readonly number: number
  readonly title: string
  readonly provisions: readonly string[]
  readonly ordinanceItems: readonly number[]
  readonly state: MeasureState
  readonly result: MeasureResult | null
}

/** What is counted of a cell, a row, a column or all. */
export type Counted = {
  readonly questionCount: number
  readonly measureCount: number
  readonly implementedCount: number
  readonly rate: number | null
  readonly checkedCount: number
  readonly keptCount: number
  readonly marks: CoverageMark[]
}

/**
 * Counts questions and measures. A cell of the map that holds neither has no mark: not every provision has to do with
 * every 号. A row or column (`line`) that holds none is marked. What answers to no 号 (`withoutItem`) is never asked about
 * by a question, since each has its 号.
 */
export function countCovered(
  questions: readonly CoveredQuestion[],
  measures: readonly CoveredMeasure[],
  place: 'cell' | 'line' | 'withoutItem',
): Counted {
  const counts = questions.reduce((sum, question) => addCounts(sum, question.counts), noAnswers)
  const checked = measures.filter(({ result }) => result !== null)
  const figures = {
    questionCount: questions.length,
    measureCount: measures.length,
    implementedCount: measures.filter(({ state }) => state === 'implemented').length,
    rate: toRate(counts),
    checkedCount: checked.length,
    keptCount: checked.filter(({ result }) => result === 'kept').length,
  }
  const hasResult = countAll(counts) > 0 || checked.length > 0
  return { ...figures, marks: listMarks(questions.length, measures.length, { hasResult, place }) }
}

function addCounts(sum: Counts, counts: Counts | null): Counts {
  if (counts === null) return sum
  return {
    done: sum.done + counts.done,
    partlyDone: sum.partlyDone + counts.partlyDone,
    notDone: sum.notDone + counts.notDone,
    unknown: sum.unknown + counts.unknown,
    notApplicable: sum.notApplicable + counts.notApplicable,
  }
}

function listMarks(
  questionCount: number,
  measureCount: number,
  { hasResult, place }: { hasResult: boolean; place: 'cell' | 'line' | 'withoutItem' },
): CoverageMark[] {
  const isEmpty = questionCount === 0 && measureCount === 0
  if (isEmpty && place !== 'line') return []
  return [
    ...(questionCount === 0 && place !== 'withoutItem' ? (['noQuestions'] as const) : []),
    ...(measureCount === 0 ? (['noMeasures'] as const) : []),
    ...(hasResult || isEmpty ? [] : (['noResult'] as const)),
  ]
}
