import type { Inspection } from '../../../shared/contract/inspections.ts'
import { maxComparedYears } from '../../../shared/domain/inspection/choose-years.ts'
import { type ComparisonView, comparisonViews } from '../../../shared/domain/inspection/comparison-words.ts'

/** What the address of the screen carries, so that going back from the printed page shows the same years. */
export type CompareSearch = { years?: number[]; running?: boolean; view?: ComparisonView }

/** Reads the address; what is not understood counts as not said. */
export function toCompareSearch(search: Readonly<Record<string, unknown>>): CompareSearch {
  const { years, running } = search
  const view = comparisonViews.find((each) => each === search.view)
  return {
    ...(isYears(years) ? { years } : {}),
    ...(typeof running === 'boolean' ? { running } : {}),
    ...(view === undefined ? {} : { view }),
  }
}

/** Which years there are to choose from, the newest first, and the one that still runs. */
export type ComparableYears = Readonly<{ closed: readonly number[]; running: number | null }>

export function toComparableYears(inspections: readonly Inspection[]): ComparableYears {
  const newestFirst = inspections.toSorted((one, other) => other.fiscalYear - one.fiscalYear)
  return {
    closed: newestFirst.filter(({ state }) => state === 'closed').map(({ fiscalYear }) => fiscalYear),
    running: newestFirst.find(({ state }) => state === 'open')?.fiscalYear ?? null,
  }
}

/** The years in sight: the newest ten, and the running one only where there would be nothing to compare without it. */
export function toShownYears(
  { closed, running }: ComparableYears,
  search: CompareSearch,
): { closed: readonly number[]; includesRunning: boolean } {
  const known = search.years?.filter((year) => closed.includes(year))
  return {
    closed: known ?? closed.slice(0, maxComparedYears),
    includesRunning: running !== null && (search.running ?? closed.length < 2),
  }
}

/** The same as the calls want it. */
export type WantedYears = { fiscalYears: number[] | null; includesRunning: boolean }

export function toWantedYears({ closed, includesRunning }: ReturnType<typeof toShownYears>): WantedYears {
  return { fiscalYears: closed.length === 0 ? null : [...closed], includesRunning }
}

function isYears(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= maxComparedYears && value.every(Number.isInteger)
}
