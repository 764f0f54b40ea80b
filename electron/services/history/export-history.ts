import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { entryColumns, toEntryRow } from '../../../shared/domain/history/entry-row.ts'
import { listFilterWords } from '../../../shared/domain/history/filter-words.ts'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { ServiceContext } from '../service-context.ts'
import type { HistoryExportDesk } from './history-export-room.ts'
import { searchHistory } from './search-history.ts'

type Kind = Readonly<{ format: 'csv' | 'xlsx'; encoding: 'utf-8-bom' | 'cp932' }>

/** What fits the filter as a CSV or Excel file, written in a worker. */
export async function exportHistory(
  context: ServiceContext,
  desk: HistoryExportDesk,
  { filter, ...kind }: Kind & { filter: HistoryFilter },
): Promise<{ bytes: Uint8Array; name: string }> {
  const { pieces, count } = await collect(context, desk, filter)
  desk.enterWriting()
  const today = toLocalDate(context.now())
  const notes: [string, string][] = [
    ...listFilterWords(filter),
    ['件数', `${count.toLocaleString('ja-JP')}件`],
    ['書き出した日', toWareki(today)],
    ['書き出した人', context.actor.name],
  ]
  const bytes = await context.runFileTask('writeHistoryFile', {
    ...kind,
    pieces,
    notes,
    columns: entryColumns,
  })
  desk.refuseCancelled()
  return { bytes, name: `履歴_${today}.${kind.format}` }
}

/** The rows as bytes that the worker shares: to copy them all at once would take the window's time. */
async function collect(context: ServiceContext, desk: HistoryExportDesk, filter: HistoryFilter) {
  const pieces: Uint8Array[] = []
  const encoder = new TextEncoder()
  let count = 0
  for await (const { found, next } of searchHistory(context, filter, null)) {
    desk.refuseCancelled()
    if (found.length > 0) pieces.push(toShared(encoder.encode(JSON.stringify(found.map(toEntryRow)))))
    count += found.length
    desk.tell({ count, left: next })
  }
  if (count === 0) throw ruleViolation('noEntries')
  return { pieces, count }
}

function toShared(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength))
  shared.set(bytes)
  return shared
}
