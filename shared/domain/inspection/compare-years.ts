import { type Audience, audiences } from '../checklist/audience.ts'
import { type MeasureCategory, measureCategories } from '../checklist/category.ts'
import type { InspectionId } from '../id/branded-id.ts'
import {
  type CountedGroup,
  type CountedQuestion,
  type CountedYear,
  countYear,
  toQuestionColumns,
} from './count-year.ts'
import { type Counts, noAnswers, toRate } from './rate.ts'
import type { TallySource } from './tally-source.ts'

/** A group in one year: sheets handed out and come back, its answers and their 実施率. */
export type YearFigures = { assigned: number; submitted: number; counts: Counts; rate: number | null }

type ComparedYear = { inspectionId: InspectionId; fiscalYear: number; isRunning: boolean }

/** The same question over the years; `wordings` is its first wording and every later one, with the year it came. */
export type ComparedQuestion = {
  audience: Audience
  code: string
  text: string
  category: MeasureCategory
  provisions: string[]
  ordinanceItem: number
  wordings: { fiscalYear: number; text: string }[]
  figures: (YearFigures | null)[]
}

/** Up to ten years side by side, the oldest first; `figures` has one for each year, null where the group was not there. */
export type Comparison = {
  years: ComparedYear[]
  total: YearFigures[]
  byCategory: { category: MeasureCategory; figures: YearFigures[] }[]
  byUnit: { unitName: string; figures: (YearFigures | null)[] }[]
  byAudience: { audience: Audience; figures: (YearFigures | null)[] }[]
  byQuestion: ComparedQuestion[]
}

/** A counted inspection; a running one is counted as far as it has come. */
export type YearToCompare = CountedYear & { readonly isRunning: boolean }

/** The comparison of inspections, each counted as its own tally is. */
export function buildComparison(
  sources: readonly (TallySource & { readonly isRunning: boolean })[],
): Comparison {
  return compareYears(sources.map((source) => ({ ...countYear(source), isRunning: source.isRunning })))
}

/**
 * Counted inspections side by side. A question is the same where audience and code are, a unit where the name is. Units
 * and questions stand in the order of the newest year; what it no longer has follows. The sheets of a category are those
 * that ask about it, the sheets of a question those of its audience.
 */
export function compareYears(counted: readonly YearToCompare[]): Comparison {
  const years = counted.toSorted((one, other) => one.fiscalYear - other.fiscalYear)
  const figuresOf = (toGroup: (year: YearToCompare) => CountedGroup | undefined) =>
    years.map((year) => toFigures(toGroup(year)))
  return {
    years: years.map(({ inspectionId, fiscalYear, isRunning }) => ({ inspectionId, fiscalYear, isRunning })),
    total: years.map(({ total }) => addRate(total)),
    byCategory: compareCategories(years),
    byUnit: [...listNewest(years, ({ units }) => units).keys()].map((unitName) => ({
      unitName,
      figures: figuresOf(({ units }) => units.get(unitName)),
    })),
    byAudience: audiences
      .filter((audience) => years.some((year) => year.audiences.has(audience)))
      .map((audience) => ({ audience, figures: figuresOf((year) => year.audiences.get(audience)) })),
    byQuestion: [...listNewest(years, ({ questions }) => questions)]
      .map(([key, { question }]) => ({
        ...toQuestionColumns(question),
        wordings: listWordings(years, key),
        figures: figuresOf((year) => toGroup(year, year.questions.get(key))),
      }))
      .toSorted((one, other) => audiences.indexOf(one.audience) - audiences.indexOf(other.audience)),
  }
}

function compareCategories(years: readonly YearToCompare[]): Comparison['byCategory'] {
  const groups = years.map((year) => ({ year, asked: listAskedAudiences(year) }))
  return measureCategories.map((category) => ({
    category,
    figures: groups.map(({ year, asked }) => {
      const sheets = [...(asked.get(category) ?? [])].flatMap(
        (audience) => year.audiences.get(audience) ?? [],
      )
      return addRate({
        assigned: sheets.reduce((sum, { assigned }) => sum + assigned, 0),
        submitted: sheets.reduce((sum, { submitted }) => sum + submitted, 0),
        counts: year.categories.get(category) ?? noAnswers,
      })
    }),
  }))
}

/** Whose sheets ask about each category. */
function listAskedAudiences({ questions }: YearToCompare): Map<MeasureCategory, Set<Audience>> {
  const asked = new Map<MeasureCategory, Set<Audience>>()
  for (const { question } of questions.values())
    asked.set(question.category, (asked.get(question.category) ?? new Set()).add(question.audience))
  return asked
}

/** Every group there was, as it was last, those of the newest year first and in its order. */
function listNewest<Group>(
  years: readonly YearToCompare[],
  toGroups: (year: YearToCompare) => ReadonlyMap<string, Group>,
): Map<string, Group> {
  const newest = new Map<string, Group>()
  for (const year of years.toReversed())
    for (const [key, group] of toGroups(year)) if (!newest.has(key)) newest.set(key, group)
  return newest
}

/** The first wording of a question and every one that differs from the one before. */
function listWordings(years: readonly YearToCompare[], key: string): ComparedQuestion['wordings'] {
  const wordings: ComparedQuestion['wordings'] = []
  for (const { fiscalYear, questions } of years) {
    const text = questions.get(key)?.question.text
    if (text !== undefined && text !== wordings.at(-1)?.text) wordings.push({ fiscalYear, text })
  }
  return wordings
}

function toGroup(year: YearToCompare, asked: CountedQuestion | undefined): CountedGroup | undefined {
  const sheets = asked && year.audiences.get(asked.question.audience)
  return asked && sheets && { ...sheets, counts: asked.counts }
}

function toFigures(group: CountedGroup | undefined): YearFigures | null {
  return group === undefined ? null : addRate(group)
}

function addRate({ assigned, submitted, counts }: CountedGroup): YearFigures {
  return { assigned, submitted, counts: { ...counts }, rate: toRate(counts) }
}
