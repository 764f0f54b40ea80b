import { setImmediate } from 'node:timers/promises'
import { describeEntry, type EntryWords } from '../../../shared/domain/history/describe-entry.ts'
import { type HistoryFilter, hasWords } from '../../../shared/domain/history/history-filter.ts'
import { toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { listHistorySlice } from '../../data/repositories/history-slice-repository.ts'
import { openHistoryRow } from '../closed/closed-history.ts'
import { listHiddenRecordIds } from '../policy-document-access.ts'
import type { ServiceContext } from '../service-context.ts'
import { createNameOf } from './entry-names.ts'

/** Sequences that are looked through at once; the window gets its turn between two such spans. */
const spanLength = 2000
/** Entries that are put into words at once: some milliseconds. */
const worded = 100

/** A step of a search: what was found in it, and the sequence below which it goes on (0: nothing is left). */
export type SearchStep = Readonly<{ found: EntryWords[]; next: number }>

/**
 * Goes through the history from the newest entry before `before` and yields what fits the filter step by step, so that
 * the caller can stop. Texts are looked for in what the reader would see, so that nothing else can be found out.
 */
export async function* searchHistory(
  context: ServiceContext,
  filter: HistoryFilter,
  before: number | null,
): AsyncGenerator<SearchStep> {
  const hiddenIds = JSON.stringify(listHiddenRecordIds(context))
  const words = toSearchWords(filter.text)
  const nameOf = createNameOf(context)
  let below = Math.min(before ?? Number.MAX_SAFE_INTEGER, getHistoryHead(context.db).sequence + 1)
  while (below > 1) {
    // one record's entries are found by their index, however far apart they are
    const from = filter.record === null ? Math.max(1, below - spanLength) : 1
    const span = { below, from, limit: worded, hiddenIds }
    const rows = listHistorySlice(context.db, filter, span)
    below = rows.length < worded ? span.from : (rows.at(-1)?.sequence ?? span.from)
    const found = rows
      .map((row) => describeEntry(openHistoryRow(context, row), nameOf))
      .filter((entry) => hasWords(entry, words))
    yield { found, next: below > 1 ? below : 0 }
    await setImmediate()
  }
}
