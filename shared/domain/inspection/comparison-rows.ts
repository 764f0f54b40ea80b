import { toAudienceLabel } from '../checklist/audience-label.ts'
import { toCategoryLabel } from '../checklist/category-label.ts'
import type { Comparison, YearFigures } from './compare-years.ts'
import { type ComparisonView, toYearLabel, toYearMark, type YearMark } from './comparison-words.ts'

/** One group over the years, with what it is: each word in the column of its kind. */
export type ComparedGroup = {
  readonly view: ComparisonView
  readonly audience: string
  readonly category: string
  readonly unit: string
  readonly code: string
  readonly question: string
  /** 新規 or 変更 of a question, for each year. */
  readonly changes: readonly string[]
  readonly figures: readonly (YearFigures | null)[]
}

/** One group in one year, beside the year before it. */
export type ComparedRow = Omit<ComparedGroup, 'changes' | 'figures'> & {
  readonly year: string
  readonly fiscalYear: number
  readonly change: string
  readonly figures: YearFigures | null
  readonly previous: YearFigures | null
}

const changeWords: Readonly<Record<YearMark, string>> = {
  new: '新規',
  changed: '変更',
  same: '',
  notAsked: '',
}
const noLabels = { audience: '', category: '', unit: '', code: '', question: '', changes: [] }

/** Every group of a comparison: 総計・区分・所属・対象・設問. */
export function listComparedGroups(comparison: Comparison): ComparedGroup[] {
  const { years, total, byCategory, byUnit, byAudience, byQuestion } = comparison
  return [
    { ...noLabels, view: 'total', figures: total },
    ...byCategory.map(
      ({ category, figures }): ComparedGroup => ({
        ...{ ...noLabels, view: 'category', category: toCategoryLabel(category), figures },
      }),
    ),
    ...byUnit.map(
      ({ unitName, figures }): ComparedGroup => ({ ...noLabels, view: 'unit', unit: unitName, figures }),
    ),
    ...byAudience.map(
      ({ audience, figures }): ComparedGroup => ({
        ...{ ...noLabels, view: 'audience', audience: toAudienceLabel(audience), figures },
      }),
    ),
    ...byQuestion.map(
      (question): ComparedGroup => ({
        view: 'question',
        audience: toAudienceLabel(question.audience),
        category: toCategoryLabel(question.category),
        unit: '',
        code: question.code,
        question: question.text,
        changes: years.map((_, place) => changeWords[toYearMark(question, years, place)]),
        figures: question.figures,
      }),
    ),
  ]
}

/** Every group in every year, group by group. */
export function listComparedRows(comparison: Comparison): ComparedRow[] {
  return listComparedGroups(comparison).flatMap(({ changes, figures, ...group }) =>
    comparison.years.map((year, place) => ({
      ...group,
      year: toYearLabel(year),
      fiscalYear: year.fiscalYear,
      change: changes[place] ?? '',
      figures: figures[place] ?? null,
      previous: figures[place - 1] ?? null,
    })),
  )
}
