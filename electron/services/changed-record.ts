import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import type { Database } from '../data/database.ts'
import { iterateHistory } from '../data/repositories/history-repository.ts'
import { toCanonicalJson } from './history-chain.ts'
import { readRecordedFields } from './recorded-fields.ts'
import { findUnsettledTable } from './settled-rows.ts'

/** A record's fields as its changes left them, and the newest of these changes. */
type Recorded = { kind: string; id: string; sequence: number; fields: Record<string, unknown> }

const recordsAtATime = 5
const entriesAtATime = 100

/**
 * The first record that is not as the history left it: changed, or taken out, past the program. Yields between two
 * small pieces of the work.
 */
export function* findChangedRecord(db: Database): Generator<void, string | undefined> {
  const all = yield* listRecorded(db)
  let count = 0
  for (const recorded of all.values()) {
    const fault = findChangedField(db, recorded) ?? (yield* findChangedTable(db, recorded))
    if (fault !== undefined)
      return `${recorded.kind} ${recorded.id}（履歴 ${recorded.sequence} 番）: ${fault}`
    count += 1
    if (count % recordsAtATime === 0) yield
  }
  return undefined
}

function findChangedField(db: Database, recorded: Recorded): string | undefined {
  const present = readPresent(db, recorded)
  if (present === 'absent') return '記録がありません'
  const changed = Object.entries(present ?? {}).find(
    ([name, value]) => name in recorded.fields && !isAsRecorded(value, recorded.fields[name]),
  )
  return changed && `${changed[0]} が履歴に残さず書き換えられています`
}

/** What a settling act noted of every byte of the record's rows; earlier releases noted nothing. */
function* findChangedTable(
  db: Database,
  { kind, id, fields }: Recorded,
): Generator<void, string | undefined> {
  if (kind !== 'inspection' || fields.settledRows === undefined) return undefined
  const table = yield* findUnsettledTable(db, id as InspectionId, fields.settledRows)
  return table && `確定した ${table} の行が書き換えられています`
}

/** What an earlier release did not record yet is not compared. */
function isAsRecorded(present: unknown, recorded: unknown): boolean {
  const compared =
    isFields(present) && isFields(recorded)
      ? Object.fromEntries(Object.keys(recorded).map((name) => [name, present[name] ?? null]))
      : present
  return toCanonicalJson(toComparable(compared)) === toCanonicalJson(toComparable(recorded))
}

/** A list of rows is the same in any order; a list of texts, such as titles, is not. */
function toComparable(value: unknown): unknown {
  if (!Array.isArray(value) || !value.every(isFields)) return value
  return value.map(toCanonicalJson).toSorted()
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readPresent(db: Database, { kind, id }: Recorded) {
  try {
    return readRecordedFields(db, kind, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return 'absent'
    throw error
  }
}

/** Every record as its entries say, a later entry's fields over an earlier one's. */
function* listRecorded(db: Database): Generator<void, Map<string, Recorded>> {
  const all = new Map<string, Recorded>()
  for (const { recordKind, recordId, sequence, afterJson } of iterateHistory(db)) {
    if (sequence % entriesAtATime === 0) yield
    if (afterJson === null) continue
    const key = `${recordKind} ${recordId}`
    const fields = { ...all.get(key)?.fields, ...parseFields(afterJson) }
    all.set(key, { kind: recordKind, id: recordId, sequence, fields })
  }
  return all
}

function parseFields(json: string): object {
  const value: unknown = JSON.parse(json)
  invariant(typeof value === 'object' && value !== null, 'a recorded state is an object')
  return value
}
