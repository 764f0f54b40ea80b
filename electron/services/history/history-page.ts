import type { EntryWords } from '../../../shared/domain/history/describe-entry.ts'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import type { ServiceContext } from '../service-context.ts'
import { searchHistory } from './search-history.ts'

/** Entries newest first; `next` is the `before` to go on from, null where nothing is left. */
export type HistoryPage = { entries: EntryWords[]; next: number | null }

const pageLength = 100
/** So many steps at most: a page with few hits, or none, comes soon, and the caller goes on or not. */
const mostSteps = 25

/** One page of what fits the filter; it may be short though more is to come, where hits are rare. */
export async function showHistoryPage(
  context: ServiceContext,
  { before, ...filter }: HistoryFilter & { before: number | null },
): Promise<HistoryPage> {
  const entries: EntryWords[] = []
  let steps = 0
  for await (const { found, next } of searchHistory(context, filter, before)) {
    entries.push(...found)
    steps += 1
    if (next === 0) break
    if (entries.length >= pageLength || steps >= mostSteps) return { entries, next }
  }
  return { entries, next: null }
}
