import { z } from 'zod'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'

const row = z.object({ failedCount: z.number(), lastFailedAt: z.string().nullable() })
type SignInTries = Readonly<z.infer<typeof row>>

/** Tries with names that no account has, by the drawer (0 to 4095) of what was typed. */
export function getSignInTries(db: Database, drawer: number): SignInTries {
  const found = db
    .prepare(
      'SELECT failed_count AS failedCount, last_failed_at AS lastFailedAt FROM sign_in_try WHERE drawer = ?',
    )
    .get(drawer)
  if (found === undefined) return { failedCount: 0, lastFailedAt: null }
  const parsed = row.safeParse(found)
  if (parsed.success) return parsed.data
  throw new AppError('storage_corrupt', { table: 'sign_in_try' }, parsed.error)
}

export function updateSignInTries(
  db: Database,
  drawer: number,
  tries: { failedCount: number; at: string },
): void {
  db.prepare(
    `INSERT INTO sign_in_try (drawer, failed_count, last_failed_at) VALUES (:drawer, :failedCount, :at)
     ON CONFLICT (drawer) DO UPDATE SET failed_count = :failedCount, last_failed_at = :at`,
  ).run({ drawer, ...tries })
}
