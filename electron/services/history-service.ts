import type { HistoryEntry } from '../../shared/contract/history.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import { type HistoryRow, listHistoryBefore } from '../data/repositories/history-repository.ts'
import { listHiddenRecordIds } from './policy-document-access.ts'
import type { ServiceContext } from './service-context.ts'

const pageSize = 100

/** What proves a record to `verify` and says nothing to a reader. */
const provingFields = ['settledRows', 'questionsSha256', 'wrappedSha256']

/** The history newest first, 100 at a time, of everything or of one record; without what the caller may not know of. */
export function listHistory(
  context: ServiceContext,
  input: { record: { kind: string; id: string } | null; before: number | null },
): HistoryEntry[] {
  return listHistoryBefore(context.db, {
    ...input,
    limit: pageSize,
    hiddenIds: listHiddenRecordIds(context),
  }).map(toHistoryEntry)
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

function listChanges(row: HistoryRow): HistoryEntry['changes'] {
  const before = parseFields(row.beforeJson)
  const after = parseFields(row.afterJson)
  const fields = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return fields
    .filter((field) => !provingFields.includes(field))
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
}

/** Field names with their values as text; a text value stands for itself, any other as JSON. */
function parseFields(json: string | null): ReadonlyMap<string, string | null> {
  if (json === null) return new Map()
  const value: unknown = JSON.parse(json)
  invariant(typeof value === 'object' && value !== null, 'a recorded state is an object')
  return new Map(Object.entries(value).map(([field, part]) => [field, toText(part)]))
}

function toText(value: unknown): string | null {
  if (value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
