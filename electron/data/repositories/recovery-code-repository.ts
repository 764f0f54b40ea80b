import { z } from 'zod'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'

const row = z.object({
  codeHash: z.string(),
  madeAt: z.string(),
  failedCount: z.number(),
  lastFailedAt: z.string().nullable(),
})

/** The one recovery code in force, as its hash, and the wrong tries since it was made. */
export function getRecoveryCode(db: Database): Readonly<z.infer<typeof row>> {
  const parsed = row.safeParse(
    db
      .prepare(
        `SELECT code_hash AS codeHash, made_at AS madeAt, failed_count AS failedCount, last_failed_at AS lastFailedAt
         FROM recovery_code WHERE id = 1`,
      )
      .get(),
  )
  if (parsed.success) return parsed.data
  throw new AppError('storage_corrupt', { table: 'recovery_code' }, parsed.error)
}

/** Puts a new code in the place of the one before, which no longer opens anything. */
export function replaceRecoveryCode(db: Database, codeHash: string, madeAt: string): void {
  db.prepare(
    `INSERT INTO recovery_code (id, code_hash, made_at) VALUES (1, :codeHash, :madeAt)
     ON CONFLICT (id) DO UPDATE SET code_hash = :codeHash, made_at = :madeAt, failed_count = 0, last_failed_at = NULL`,
  ).run({ codeHash, madeAt })
}

export function updateAfterWrongCode(
  db: Database,
  { failedCount, at }: { failedCount: number; at: string },
): void {
  db.prepare('UPDATE recovery_code SET failed_count = ?, last_failed_at = ?').run(failedCount, at)
}
