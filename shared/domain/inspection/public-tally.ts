import { type AnswerChoice, answerChoices } from './answer-choice.ts'
import { groupForPublic, type PublicGrouping, type PublicSheet } from './public-grouping.ts'
import { smallestPublicGroup } from './public-leaks.ts'
import { noAnswers, toRate } from './rate.ts'
import type { Tally } from './tally.ts'

/** What the small units stand under together. */
export const otherUnitsLabel = 'その他の所属（3人未満を含む）'

/** The tally of one inspection and every sheet that was handed out for it (not the excluded ones). */
export type PublicSource = { readonly tally: Tally; readonly sheets: readonly PublicSheet[] }

/** A tally as it may be published; what is joined has a row of its own, so that every table adds up to the same total. */
export type PublicTally = Tally & {
  readonly joinedCategories: RateRow | null
  readonly joinedAudiences: { readonly assigned: number; readonly submitted: number } | null
}

/**
 * The tally as `groupForPublic` lets it be published: small groups of people are neither shown nor to be found by taking
 * tables from each other. A rate of the year before is given only where that year's copy published it too.
 */
export function toPublicTally(now: PublicSource, before: PublicSource | null): PublicTally {
  const published = toPublished(now)
  const previous = before === null ? null : findPublished(before)
  return withPreviousRates(published, previous)
}

/** A year in which hardly anybody answered published nothing. */
function findPublished(source: PublicSource): PublicTally | null {
  const people = new Set(source.sheets.flatMap((sheet) => (sheet.isSubmitted ? sheet.staffMemberId : [])))
  return people.size < smallestPublicGroup ? null : toPublished(source)
}

function toPublished({ tally, sheets }: PublicSource): PublicTally {
  const grouping = groupForPublic({
    sheets,
    categoriesOf: (audience) =>
      Array.from(new Set(tally.byQuestion.flatMap((row) => (row.audience === audience ? row.category : [])))),
  })
  return {
    ...tally,
    ...toCategories(tally, grouping),
    ...toUnits(tally, grouping),
    ...toAudiences(tally, grouping),
  }
}

function toCategories({ byCategory }: Tally, { categories }: PublicGrouping) {
  const joined = byCategory.filter(({ category }) => categories.has(category))
  return {
    byCategory: byCategory.filter(({ category }) => !categories.has(category)),
    joinedCategories: joined.length === 0 ? null : joinRates(joined),
  }
}

function toUnits({ byUnit }: Tally, { units }: PublicGrouping) {
  const joined = byUnit.filter(({ unitName }) => units.has(unitName))
  const shown = byUnit.filter(({ unitName }) => !units.has(unitName))
  if (joined.length === 0) return { byUnit: shown }
  return { byUnit: [...shown, { unitName: otherUnitsLabel, ...sumReturned(joined), ...joinRates(joined) }] }
}

function toAudiences({ byAudience, byQuestion }: Tally, { audiences }: PublicGrouping) {
  const joined = byAudience.filter(({ audience }) => audiences.has(audience))
  return {
    byAudience: byAudience.filter(({ audience }) => !audiences.has(audience)),
    byQuestion: byQuestion.filter(({ audience }) => !audiences.has(audience)),
    joinedAudiences: joined.length === 0 ? null : sumReturned(joined),
  }
}

type RateRow = Tally['total']

function joinRates(rows: readonly RateRow[]): RateRow {
  const counts: Record<AnswerChoice, number> = { ...noAnswers }
  for (const row of rows) for (const choice of answerChoices) counts[choice] += row.counts[choice]
  return { counts, rate: toRate(counts), previousRate: null }
}

function sumReturned(rows: readonly { readonly assigned: number; readonly submitted: number }[]) {
  return {
    assigned: rows.reduce((sum, row) => sum + row.assigned, 0),
    submitted: rows.reduce((sum, row) => sum + row.submitted, 0),
  }
}

/** Rows that stood joined in the year before have no rate to compare: it was not published. */
function withPreviousRates(now: PublicTally, before: PublicTally | null): PublicTally {
  const compare = <Row extends RateRow>(
    rows: readonly Row[],
    past: readonly Row[] | undefined,
    toKey: (row: Row) => string,
  ): Row[] => {
    const published = new Set((past ?? []).map(toKey))
    return rows.map((row) => (published.has(toKey(row)) ? row : { ...row, previousRate: null }))
  }
  return {
    ...now,
    total: before === null ? { ...now.total, previousRate: null } : now.total,
    byCategory: compare(now.byCategory, before?.byCategory, ({ category }) => category),
    // what is joined may be other people each year, and has no rate of the year before to begin with
    byUnit: compare(now.byUnit, before?.byUnit, ({ unitName }) => unitName),
    byAudience: compare(now.byAudience, before?.byAudience, ({ audience }) => audience),
    byQuestion: compare(now.byQuestion, before?.byQuestion, ({ audience, code }) => `${audience} ${code}`),
  }
}
