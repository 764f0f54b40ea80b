import { z } from 'zod'
import { exemptionMemoId } from '../../../shared/contract/fields.ts'
import type { ExemptionMemoId } from '../../../shared/domain/id/branded-id.ts'
import { exemptionJudgements } from '../../../shared/domain/policy-document/exemption-judgement.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: exemptionMemoId,
  serial: z.number(),
  judgement: z.enum(exemptionJudgements),
  grounds: z.string(),
  judgedOn: z.string(),
  judgedBy: z.string(),
  writtenAt: z.string(),
  writtenBy: z.string(),
})

/** 適用判定メモ as people wrote it; it never changes. */
export type ExemptionMemoRow = z.infer<typeof row>

const select = `SELECT id, serial, judgement, grounds, judged_on AS judgedOn, judged_by AS judgedBy,
  written_at AS writtenAt, written_by AS writtenBy FROM exemption_memo`

/** The newest first. */
export function listExemptionMemos(db: Database): ExemptionMemoRow[] {
  return parseRows('exemption_memo', row, db.prepare(`${select} ORDER BY serial DESC`).all())
}

/** Throws `not_found` where there is none. */
export function getExemptionMemo(db: Database, id: ExemptionMemoId): ExemptionMemoRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('exemptionMemo', id)
  return parseRow('exemption_memo', row, found)
}

/** Adds a memo numbered after the last. */
export function insertExemptionMemo(db: Database, memo: Omit<ExemptionMemoRow, 'serial'>): void {
  db.prepare(
    `INSERT INTO exemption_memo (id, serial, judgement, grounds, judged_on, judged_by, written_at, written_by)
     SELECT :id, coalesce(max(serial), 0) + 1, :judgement, :grounds, :judgedOn, :judgedBy, :writtenAt, :writtenBy
     FROM exemption_memo`,
  ).run(memo)
}
