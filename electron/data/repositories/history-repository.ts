import { z } from 'zod'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'

const row = z.object({
  sequence: z.number(),
  at: z.string(),
  accountId: z.string().nullable(),
  accountName: z.string(),
  act: z.string(),
  recordKind: z.string(),
  recordId: z.string(),
  beforeJson: z.string().nullable(),
  afterJson: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
})

/** One entry of the history as it is kept; `hash` covers all the other fields. */
export type HistoryRow = Readonly<z.infer<typeof row>>

const head = z.object({ sequence: z.number(), hash: z.string() })

const columns = `sequence, at, account_id AS accountId, account_name AS accountName, act, record_kind AS recordKind,
  record_id AS recordId, before_json AS beforeJson, after_json AS afterJson, previous_hash AS previousHash, hash`

/** The newest entry's sequence and hash; sequence 0 and 64 zeros before the first. */
export function getHistoryHead(db: Database): { sequence: number; hash: string } {
  const parsed = head.safeParse(prepared(db, 'SELECT sequence, hash FROM history_head WHERE id = 1').get())
  if (!parsed.success) throw new AppError('storage_corrupt', { table: 'history_head' }, parsed.error)
  return parsed.data
}

/** When the newest entry was written; undefined before the first. */
export function findNewestInstant(db: Database): string | undefined {
  const [newest] = listHistoryBefore(db, { record: null, before: null, limit: 1, hiddenIds: [] })
  return newest?.at
}

export function insertHistoryEntry(db: Database, entry: HistoryRow): void {
  prepared(
    db,
    `INSERT INTO history_entry (sequence, at, account_id, account_name, act, record_kind, record_id, before_json,
       after_json, previous_hash, hash)
     VALUES (:sequence, :at, :accountId, :accountName, :act, :recordKind, :recordId, :beforeJson, :afterJson,
       :previousHash, :hash)`,
  ).run(entry)
}

/** The newest entry of a record; undefined where it has none. */
export function findLastEntryOf(db: Database, kind: string, id: string): HistoryRow | undefined {
  return listHistoryBefore(db, { record: { kind, id }, before: null, limit: 1, hiddenIds: [] })[0]
}

/** Every entry of a record, the oldest first. */
export function listEntriesOf(db: Database, kind: string, id: string): HistoryRow[] {
  const select = `SELECT ${columns} FROM history_entry WHERE record_kind = ? AND record_id = ? ORDER BY sequence`
  return prepared(db, select).all(kind, id).map(parseRow)
}

const notHidden = 'AND record_id NOT IN (SELECT value FROM json_each(:hidden))'

/** The entries before a sequence, newest first; of one record where it is named, and none of the hidden ones. */
export function listHistoryBefore(
  db: Database,
  query: {
    record: { kind: string; id: string } | null
    before: number | null
    limit: number
    hiddenIds: readonly string[]
  },
): HistoryRow[] {
  const parameters = {
    before: query.before ?? Number.MAX_SAFE_INTEGER,
    kind: query.record?.kind ?? null,
    id: query.record?.id ?? null,
    limit: query.limit,
    hidden: JSON.stringify(query.hiddenIds),
  }
  const rows = query.record
    ? db
        .prepare(
          `SELECT ${columns} FROM history_entry WHERE record_kind = :kind AND record_id = :id AND sequence < :before ${notHidden}
           ORDER BY sequence DESC LIMIT :limit`,
        )
        .all(parameters)
    : db
        .prepare(
          `SELECT ${columns} FROM history_entry WHERE sequence < :before ${notHidden}
           ORDER BY sequence DESC LIMIT :limit`,
        )
        .all({ before: parameters.before, limit: parameters.limit, hidden: parameters.hidden })
  return rows.map(parseRow)
}

const pageLength = 250

/** Every entry in its order, page by page: other work on the records may go on between two entries. */
export function* iterateHistory(db: Database): Generator<HistoryRow> {
  const page = db.prepare(
    `SELECT ${columns} FROM history_entry WHERE sequence > ? ORDER BY sequence LIMIT ${pageLength}`,
  )
  let rows = page.all(Number.MIN_SAFE_INTEGER).map(parseRow)
  while (rows.length > 0) {
    yield* rows
    rows = page.all(rows.at(-1)?.sequence).map(parseRow)
  }
}

function parseRow(value: unknown): HistoryRow {
  const parsed = row.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('storage_corrupt', { table: 'history_entry' }, parsed.error)
}
