import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import type { ComparedQuestion, Comparison } from './compare-years.ts'

/** The ways to look at years side by side. */
export const comparisonViews = ['total', 'category', 'unit', 'audience', 'question'] as const
export type ComparisonView = (typeof comparisonViews)[number]

const viewWords: Readonly<Record<ComparisonView, string>> = {
  total: '総計',
  category: '区分',
  unit: '所属',
  audience: '対象',
  question: '設問',
}

/** 総計・区分・所属・対象・設問, on screen, on paper and in files. */
export function toViewLabel(view: ComparisonView): string {
  return viewWords[view]
}

type Year = Comparison['years'][number]

/** 令和8年度, or 令和8年度（途中） of an inspection that still runs. */
export function toYearLabel({ fiscalYear, isRunning }: Omit<Year, 'inspectionId'>): string {
  return `${toFiscalYearLabel(fiscalYear)}${isRunning ? '（途中）' : ''}`
}

/** The same over lines, so that ten of them fit beside each other: 令和, 7年度 and, of a running one, 途中. */
export function toYearLines(year: Omit<Year, 'inspectionId'>): string[] {
  const lines = toFiscalYearLabel(year.fiscalYear).split(/(?<=^\p{Script=Han}{2})/u)
  return year.isRunning ? [...lines, '途中'] : lines
}

/** How a question stands in one of the compared years: 新規 where no year before it asked it. */
export type YearMark = 'notAsked' | 'new' | 'changed' | 'same'

/** The mark of a question in the year of this place. */
export function toYearMark(
  { figures, wordings }: Pick<ComparedQuestion, 'figures' | 'wordings'>,
  years: readonly Year[],
  place: number,
): YearMark {
  if ((figures[place] ?? null) === null) return 'notAsked'
  const wording = wordings.findIndex(({ fiscalYear }) => fiscalYear === years[place]?.fiscalYear)
  if (wording > 0) return 'changed'
  return wording === 0 && place > 0 ? 'new' : 'same'
}

/** 新規・変更・廃止 over all the years, each with its year: 変更 令和7年度. */
export function listQuestionMarks(
  question: Pick<ComparedQuestion, 'figures' | 'wordings'>,
  years: readonly Year[],
): { mark: 'new' | 'changed' | 'retired'; fiscalYear: number }[] {
  const marks = years.flatMap(({ fiscalYear }, place) => {
    const mark = toYearMark(question, years, place)
    return mark === 'new' || mark === 'changed' ? [{ mark, fiscalYear }] : []
  })
  const lastAsked = question.figures.findLastIndex((figures) => figures !== null)
  const retiredIn = years[lastAsked + 1]
  return retiredIn === undefined ? marks : [...marks, { mark: 'retired', fiscalYear: retiredIn.fiscalYear }]
}
