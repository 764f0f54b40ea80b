import { ruleViolation } from '../../errors/app-error.ts'
import type { Audience } from '../checklist/audience.ts'
import type { AnswerChoice } from './answer-choice.ts'
import { answerChoices } from './answer-choice.ts'
import { type Counts, noAnswers, toRate } from './rate.ts'
import type { Tally } from './tally.ts'

/** Fewer people than this could be told from one another. */
export const smallestPublicGroup = 3

/** What the small units stand under together. */
export const otherUnitsLabel = 'その他の所属（3人未満を含む）'

/** One who handed a sheet in: the groups of people are counted by person, not by sheet. */
export type PublicSheet = {
  readonly staffMemberId: string
  readonly unitName: string
  readonly audience: Audience
  readonly isSubmitted: boolean
}

/**
 * The tally as it may be published. Units of fewer than three people stand together; where these would still be fewer,
 * the next smallest joins them, so that no group can be found by taking the shown ones from the total. Audiences of fewer
 * than three people, and those joined to them for the same reason, are left out with their questions. Nothing by unit
 * or audience is compared with last year, whose groups may have been smaller. Where fewer than three people answered at
 * all, there is nothing to publish (rule `tooFewForPublic`).
 */
export function toPublicTally(tally: Tally, sheets: readonly PublicSheet[]): Tally {
  const submitted = sheets.filter(({ isSubmitted }) => isSubmitted)
  if (new Set(submitted.map(({ staffMemberId }) => staffMemberId)).size < smallestPublicGroup)
    throw ruleViolation('tooFewForPublic')
  const hiddenUnits = findHidden(submitted, ({ unitName }) => unitName)
  const hiddenAudiences = findHidden(submitted, ({ audience }) => audience)
  const isAsked = (audience: Audience) => !hiddenAudiences.has(audience)
  return {
    ...tally,
    byUnit: joinUnits(tally.byUnit, hiddenUnits),
    byAudience: tally.byAudience
      .filter(({ audience, submitted: count }) => count > 0 && isAsked(audience))
      .map((row) => ({ ...row, previousRate: null })),
    byQuestion: tally.byQuestion
      .filter(({ audience, counts }) => isAsked(audience) && countAnswers(counts) >= smallestPublicGroup)
      .map((row) => ({ ...row, previousRate: null })),
  }
}

/** The groups that are too small to be shown, and those that must go with them. */
function findHidden<Key>(
  sheets: readonly PublicSheet[],
  toKey: (sheet: PublicSheet) => Key,
): ReadonlySet<Key> {
  const people = new Map<Key, Set<string>>()
  for (const sheet of sheets) {
    const group = people.get(toKey(sheet)) ?? new Set()
    people.set(toKey(sheet), group.add(sheet.staffMemberId))
  }
  const bySize = [...people].toSorted(([, one], [, other]) => one.size - other.size)
  const hidden = new Set<Key>()
  const together = new Set<string>()
  for (const [key, group] of bySize) {
    const isEnough = together.size === 0 || together.size >= smallestPublicGroup
    if (group.size >= smallestPublicGroup && isEnough) break
    hidden.add(key)
    for (const person of group) together.add(person)
  }
  return hidden
}

type UnitRow = Tally['byUnit'][number]

function joinUnits(rows: readonly UnitRow[], hidden: ReadonlySet<string>): UnitRow[] {
  const shown = rows.filter(({ unitName, submitted }) => submitted > 0 && !hidden.has(unitName))
  const joined = rows.filter((row) => !shown.includes(row))
  const withoutPast = shown.map((row) => ({ ...row, previousRate: null }))
  if (joined.length === 0) return withoutPast
  const counts = addCounts(joined.map((row) => row.counts))
  return [
    ...withoutPast,
    {
      unitName: otherUnitsLabel,
      assigned: joined.reduce((sum, row) => sum + row.assigned, 0),
      submitted: joined.reduce((sum, row) => sum + row.submitted, 0),
      ...{ counts, rate: toRate(counts), previousRate: null },
    },
  ]
}

function addCounts(all: readonly Counts[]): Counts {
  const sum: Record<AnswerChoice, number> = { ...noAnswers }
  for (const counts of all) for (const choice of answerChoices) sum[choice] += counts[choice]
  return sum
}

function countAnswers(counts: Counts): number {
  return answerChoices.reduce((sum, choice) => sum + counts[choice], 0)
}
