import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toBefore, undoBulkRows } from '../asset-bulk-writing.ts'
import type { Steps } from '../asset-work/steps.ts'
import type { WritingContext } from '../service-context.ts'

/** What an import changed is as before, what it added is ended (廃止). Belongs into a transaction. */
export function undoImport(context: WritingContext, bulkId: string): Steps<{ changedCount: number }> {
  const today = toLocalDate(context.now())
  const undo = { bulkId, kind: 'import', act: 'assetImport.undo' } as const
  return undoBulkRows(context, undo, (row, present) =>
    row.beforeJson === null ? { ...present, state: 'retired', disposedOn: today } : toBefore(row),
  )
}
