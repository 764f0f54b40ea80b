import { z } from 'zod'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const row = z.object({
  sequence: z.number(),
  at: z.string(),
  accountName: z.string(),
  act: z.string(),
  recordKind: z.string(),
  recordId: z.string(),
  beforeJson: z.string().nullable(),
  afterJson: z.string().nullable(),
})

const columns = `sequence, at, account_name AS accountName, act, record_kind AS recordKind, record_id AS recordId,
  before_json AS beforeJson, after_json AS afterJson`

/** Sequences from `from` up to but without `below`. `hiddenIds` is a JSON array of records that are left out. */
export type HistorySpan = Readonly<{ from: number; below: number; limit: number; hiddenIds: string }>

/** The entries of a span that fit all of the filter but its text, newest first. */
export function listHistorySlice(
  db: Database,
  filter: HistoryFilter,
  span: HistorySpan,
): Readonly<z.infer<typeof row>>[] {
  const { record, who, kind, act, fromDay, toDay } = filter
  const since = fromDay === null ? null : new Date(`${fromDay}T00:00:00.000+09:00`).toISOString()
  const until = toDay === null ? null : new Date(`${toDay}T23:59:59.999+09:00`).toISOString()
  const conditions = [
    record !== null && 'record_kind = :recordKind AND record_id = :recordId',
    who !== null && 'account_name = :who',
    kind !== null && 'record_kind = :kind',
    act !== null && 'act = :act',
    since !== null && 'at >= :since',
    until !== null && 'at <= :until',
  ].filter((condition) => condition !== false)
  const rows = prepared(
    db,
    `SELECT ${columns} FROM history_entry WHERE sequence >= :from AND sequence < :below
       ${conditions.map((condition) => `AND ${condition}`).join(' ')}
       AND record_id NOT IN (SELECT value FROM json_each(:hiddenIds)) ORDER BY sequence DESC LIMIT :limit`,
  ).all({ ...span, who, kind, act, since, until, recordKind: record?.kind, recordId: record?.id })
  return parseRows('history_entry', row, rows)
}

const choiceRow = z.object({ who: z.string(), kind: z.string(), act: z.string() })

/** What a span has of people, kinds of records and acts, each combination once. */
export function listHistoryChoices(
  db: Database,
  span: Omit<HistorySpan, 'limit'>,
): Readonly<z.infer<typeof choiceRow>>[] {
  const rows = prepared(
    db,
    `SELECT DISTINCT account_name AS who, record_kind AS kind, act FROM history_entry
     WHERE sequence >= :from AND sequence < :below
       AND record_id NOT IN (SELECT value FROM json_each(:hiddenIds))`,
  ).all(span)
  return parseRows('history_entry', choiceRow, rows)
}
