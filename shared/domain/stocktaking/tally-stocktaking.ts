import { type StocktakingResult, stocktakingResults } from './stocktaking-result.ts'

/** How many assets have each result. */
export type ResultCounts = Readonly<Record<StocktakingResult, number>>

export const noResults: ResultCounts = { confirmed: 0, changed: 0, disposed: 0, notFound: 0, none: 0 }

/** The counts of several units together. */
export function sumCounts(all: readonly ResultCounts[]): ResultCounts {
  return all.reduce((sum, counts) => mapResults((result) => sum[result] + counts[result]), noResults)
}

/** The counts of these results. */
export function countResults(results: readonly StocktakingResult[]): ResultCounts {
  const counts = { ...noResults }
  for (const result of results) counts[result] += 1
  return counts
}

export function countAll(counts: ResultCounts): number {
  return stocktakingResults.reduce((sum, result) => sum + counts[result], 0)
}

/** How many have a result, 不明 counting as one. */
export function countDone(counts: ResultCounts): number {
  return countAll(counts) - counts.none
}

/** The share that has a result in whole percent: 100 only where none is left. */
export function toDonePercent(counts: ResultCounts): number {
  const all = countAll(counts)
  return all === 0 ? 0 : Math.floor((countDone(counts) / all) * 100)
}

function mapResults(toCount: (result: StocktakingResult) => number): ResultCounts {
  return {
    confirmed: toCount('confirmed'),
    changed: toCount('changed'),
    disposed: toCount('disposed'),
    notFound: toCount('notFound'),
    none: toCount('none'),
  }
}
