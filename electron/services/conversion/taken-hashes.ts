import type { Database } from '../../data/database.ts'
import { findStandingApproval } from '../../data/repositories/approval-repository.ts'
import type { HistoryRow } from '../../data/repositories/history-repository.ts'
import { listRawRows } from '../../data/repositories/raw-row-repository.ts'
import type { SealRow } from '../../data/repositories/seal-repository.ts'
import type { StandIn } from '../../data/repositories/stand-in-repository.ts'
import { getApprovable } from '../approvable/approvable-kinds.ts'
import { toEntryHash, toSha256 } from '../history-chain.ts'
import { toRowFingerprint } from '../row-fingerprint.ts'
import { readSealedRecord, readSealedRows } from '../seal-reading.ts'
import { type ClosedRows, iterateClosedEntries } from './closed-row-list.ts'
import { openRawRow } from './raw-row-text.ts'
import type { ReadText } from './read-text.ts'

/**
 * A SHA-256 as it was `taken` once and is chained, sealed, signed or printed; `take` takes it again of what is there, with
 * what its argument makes of each text, and gives null where that cannot be told. `name` stays through a conversion.
 */
export type TakenHash = Readonly<{
  name: string
  kind: StandIn['kind']
  taken: string
  take: (read: ReadText) => string | null
}>

/** Texts as they are kept. */
export const asKept: ReadText = (text) => text

/** Every SHA-256 that was taken of these rows. */
export function* listTakenHashes(db: Database, rows: ClosedRows): Generator<TakenHash> {
  for (const { entry } of iterateClosedEntries(db, rows)) {
    const name = `entry ${entry.sequence}`
    yield { name, kind: 'entry', taken: entry.hash, take: (read) => hashEntry(entry, read) }
  }
  for (const seal of rows.seals) yield* listOfSeal(db, seal)
  for (const { id } of rows.editions) {
    const round = findStandingApproval(db, { kind: 'edition', id })
    if (round?.state !== 'underway') continue
    const { json } = getApprovable(round.record).takeContent(db, id)
    yield { name: `content ${id}`, kind: 'content', taken: round.contentSha256, take: toTake(json) }
  }
}

function* listOfSeal(db: Database, seal: SealRow): Generator<TakenHash> {
  const { id, record, recordSha256, sha256, snapshotJson } = seal
  yield { name: `snapshot ${id}`, kind: 'snapshot', taken: sha256, take: toTake(snapshotJson) }
  const { json } = getApprovable(record).takeSealedContent(db, record.id, readSealedRecord(seal))
  yield { name: `content ${id}`, kind: 'content', taken: recordSha256, take: toTake(json) }
  for (const { rows, columns, fingerprints } of readSealedRows(seal)) {
    const taken = new Map(fingerprints.map((row) => [row.key, row.sha256]))
    for (const row of listRawRows(db, { rows, columns, recordId: record.id })) {
      const name = `row ${rows.table} ${row.key}`
      const take = (read: ReadText) => {
        const text = openRawRow(row.text, read)
        return text === null ? null : toRowFingerprint(rows.table, { ...row, text }).sha256
      }
      yield { name, kind: 'row', taken: taken.get(row.key) ?? '', take }
    }
  }
}

function hashEntry(entry: HistoryRow, read: ReadText): string | null {
  const { beforeJson, afterJson } = entry
  const before = beforeJson && read(beforeJson)
  const after = afterJson && read(afterJson)
  const isTold = (before === null) === (beforeJson === null) && (after === null) === (afterJson === null)
  return isTold ? toEntryHash({ ...entry, beforeJson: before, afterJson: after }) : null
}

function toTake(text: string): TakenHash['take'] {
  return (read) => {
    const told = read(text)
    return told === null ? null : toSha256(told)
  }
}
