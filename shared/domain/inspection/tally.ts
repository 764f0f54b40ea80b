import type { Audience } from '../checklist/audience.ts'
import type { MeasureCategory } from '../checklist/category.ts'
import type { InspectionId } from '../id/branded-id.ts'
import { type CountedYear, countYear, toQuestionColumns } from './count-year.ts'
import { type Counts, toRate } from './rate.ts'
import type { TallySource } from './tally-source.ts'

type RateRow = { counts: Counts; rate: number | null; previousRate: number | null }
type Returned = { assigned: number; submitted: number }

export type Tally = {
  inspectionId: InspectionId
  fiscalYear: number
  previousFiscalYear: number | null
  total: RateRow
  byCategory: (RateRow & { category: MeasureCategory })[]
  byUnit: (RateRow & Returned & { unitName: string })[]
  byAudience: (RateRow & Returned & { audience: Audience })[]
  byQuestion: (RateRow & {
    audience: Audience
    code: string
    text: string
    category: MeasureCategory
    provisions: string[]
    ordinanceItem: number
  })[]
}

/**
 * The tally of an inspection against the one before it (null: there is none), as `countYear` counts both. A question is
 * compared with last year's of the same code and audience, a unit with the unit of the same name.
 */
export function buildTally(source: TallySource, previous: TallySource | null): Tally {
  return toTally(countYear(source), previous === null ? null : countYear(previous))
}

function toTally(year: CountedYear, before: CountedYear | null): Tally {
  return {
    inspectionId: year.inspectionId,
    fiscalYear: year.fiscalYear,
    previousFiscalYear: before?.fiscalYear ?? null,
    total: toRateRow(year.total.counts, before?.total.counts),
    byCategory: [...year.categories].map(([category, counts]) => ({
      category,
      ...toRateRow(counts, before?.categories.get(category)),
    })),
    byUnit: [...year.units].map(([unitName, { counts, ...returned }]) => ({
      unitName,
      ...returned,
      ...toRateRow(counts, before?.units.get(unitName)?.counts),
    })),
    byAudience: [...year.audiences].map(([audience, { counts, ...returned }]) => ({
      audience,
      ...returned,
      ...toRateRow(counts, before?.audiences.get(audience)?.counts),
    })),
    byQuestion: [...year.questions].map(([key, { question, counts }]) => ({
      ...toQuestionColumns(question),
      ...toRateRow(counts, before?.questions.get(key)?.counts),
    })),
  }
}

function toRateRow(counts: Counts, before: Counts | undefined): RateRow {
  return {
    counts: { ...counts },
    rate: toRate(counts),
    previousRate: before === undefined ? null : toRate(before),
  }
}
