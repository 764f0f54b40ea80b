import type { HistoryEntry } from '../../shared/contract/history.ts'
import { listChanges } from '../../shared/domain/history/describe-entry.ts'
import {
  getHistoryHead,
  type HistoryRow,
  listHistoryBefore,
} from '../data/repositories/history-repository.ts'
import { openHistoryRow } from './closed/closed-history.ts'
import { listHiddenRecordIds } from './policy-document-access.ts'
import type { ServiceContext } from './service-context.ts'

const pageSize = 100

/** The history newest first, 100 at a time, of everything or of one record; without what the caller may not know of. */
export function listHistory(
  context: ServiceContext,
  input: { record: { kind: string; id: string } | null; before: number | null },
): HistoryEntry[] {
  return listHistoryBefore(context.db, {
    ...input,
    limit: pageSize,
    hiddenIds: listHiddenRecordIds(context),
  }).map((row) => toHistoryEntry(openHistoryRow(context, row)))
}

function toHistoryEntry(row: HistoryRow): HistoryEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    accountName: row.accountName,
    act: row.act,
    recordKind: row.recordKind,
    recordId: row.recordId,
    changes: listChanges(row),
  }
}

/** How many entries there are, those that the caller may not know of among them. */
export function toHistoryLength({ db }: Pick<ServiceContext, 'db'>): number {
  return getHistoryHead(db).sequence
}
