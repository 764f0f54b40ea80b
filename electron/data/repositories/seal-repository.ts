import { z } from 'zod'
import { approvableRecord, idOf } from '../../../shared/contract/fields.ts'
import type { ApprovableRecord } from '../../../shared/domain/approval/approvable.ts'
import type { SealId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const fields = z.object({
  id: idOf<SealId>(),
  serial: z.number(),
  recordKind: approvableRecord.shape.kind,
  recordId: approvableRecord.shape.id,
  recordNumber: z.string(),
  recordSha256: z.string(),
  snapshotJson: z.string(),
  sha256: z.string(),
  rowsJson: z.string(),
  sealedAt: z.string(),
  sealedBy: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})

const row = fields.transform(({ recordKind, recordId, ...seal }) => ({
  ...seal,
  record: { kind: recordKind, id: recordId },
}))

/** 封印 of a record, chained to the seal before it. */
export type SealRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, serial, record_kind AS recordKind, record_id AS recordId, record_number AS recordNumber,
  record_sha256 AS recordSha256, snapshot_json AS snapshotJson, sha256, rows_json AS rowsJson, sealed_at AS sealedAt,
  sealed_by AS sealedBy, previous_hash AS previousHash, hash FROM seal`

/** Every seal in the order of the chain. */
export function listSeals(db: Database): SealRow[] {
  return parseRows('seal', row, db.prepare(`${select} ORDER BY serial`).all())
}

export function findSealOf(db: Database, { kind, id }: ApprovableRecord): SealRow | undefined {
  const found = db.prepare(`${select} WHERE record_kind = ? AND record_id = ?`).get(kind, id)
  return found === undefined ? undefined : parseRow('seal', row, found)
}

/** Throws `not_found` where there is none. */
export function getSeal(db: Database, id: SealId): SealRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('seal', id)
  return parseRow('seal', row, found)
}

/** The end of the chain; serial 0 and 64 zeros before the first seal. */
export function getSealHead(db: Database): { serial: number; hash: string } {
  const last = listSeals(db).at(-1)
  return last === undefined ? { serial: 0, hash: '0'.repeat(64) } : { serial: last.serial, hash: last.hash }
}

export function insertSeal(db: Database, { record, ...seal }: SealRow): void {
  db.prepare(
    `INSERT INTO seal (id, serial, record_kind, record_id, record_number, record_sha256, snapshot_json, sha256,
       rows_json, sealed_at, sealed_by, previous_hash, hash)
     VALUES (:id, :serial, :recordKind, :recordId, :recordNumber, :recordSha256, :snapshotJson, :sha256,
       :rowsJson, :sealedAt, :sealedBy, :previousHash, :hash)`,
  ).run({ ...seal, recordKind: record.kind, recordId: record.id })
}
