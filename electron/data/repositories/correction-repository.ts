import { z } from 'zod'
import { idOf } from '../../../shared/contract/fields.ts'
import type { CorrectionId, SealId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: idOf<CorrectionId>(),
  sealId: idOf<SealId>(),
  serial: z.number(),
  number: z.string(),
  place: z.string(),
  wrongText: z.string(),
  rightText: z.string(),
  reason: z.string(),
  correctedAt: z.string(),
  correctedBy: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})

/** 訂正 of a sealed record, chained to the one before it, the first one to the seal. */
export type CorrectionRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, seal_id AS sealId, serial, number, place, wrong_text AS wrongText, right_text AS rightText,
  reason, corrected_at AS correctedAt, corrected_by AS correctedBy, previous_hash AS previousHash, hash
  FROM correction`

/** In the order they were made. */
export function listCorrections(db: Database, id: SealId): CorrectionRow[] {
  return parseRows('correction', row, db.prepare(`${select} WHERE seal_id = ? ORDER BY serial`).all(id))
}

/** Throws `not_found` where there is none. */
export function getCorrection(db: Database, id: CorrectionId): CorrectionRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('correction', id)
  return parseRow('correction', row, found)
}

export function insertCorrection(db: Database, correction: CorrectionRow): void {
  db.prepare(
    `INSERT INTO correction (id, seal_id, serial, number, place, wrong_text, right_text, reason, corrected_at,
       corrected_by, previous_hash, hash)
     VALUES (:id, :sealId, :serial, :number, :place, :wrongText, :rightText, :reason, :correctedAt, :correctedBy,
       :previousHash, :hash)`,
  ).run(correction)
}
