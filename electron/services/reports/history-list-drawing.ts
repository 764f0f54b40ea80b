import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { EntryWords } from '../../../shared/domain/history/describe-entry.ts'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import {
  buildHistoryListReport,
  mostPrintedEntries,
} from '../../../shared/domain/report/history-list-model.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { searchHistory } from '../history/search-history.ts'
import type { ServiceContext } from '../service-context.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 履歴一覧 of what fits a filter and the caller may see, as it is now. Rules `noEntries` and `tooManyEntries` (`most`). */
export const historyListDrawing: DrawingKind<'history-list'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: () => 'all',
  prepare: async (context, { filter }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const createdOn = toLocalDate(now)
    const entries = await collect(context, filter)
    const common = { organizationName: name, isSample, createdOn, createdAt: now.toISOString() }
    const model = buildHistoryListReport({ ...common, filter, entries })
    return {
      title: model.title,
      recordNumber: createdOn,
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('history-list', model, signal),
    }
  },
}

async function collect(context: ServiceContext, filter: HistoryFilter): Promise<EntryWords[]> {
  const entries: EntryWords[] = []
  for await (const { found } of searchHistory(context, filter, null)) {
    entries.push(...found)
    if (entries.length > mostPrintedEntries)
      throw ruleViolation('tooManyEntries', { most: mostPrintedEntries })
  }
  if (entries.length === 0) throw ruleViolation('noEntries')
  return entries
}
