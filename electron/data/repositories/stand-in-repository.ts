import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const kinds = ['entry', 'content', 'snapshot', 'row', 'file'] as const

const row = z.object({ was: z.string(), now: z.string(), kind: z.enum(kinds) })

/**
 * A SHA-256 that was taken of plain text and is printed, chained, sealed or signed, and that of the same since its texts are
 * encrypted: of a history entry, of a record laid before its approvers, of a sealed text, of a sealed row, of a file.
 */
export type StandIn = Readonly<z.infer<typeof row>>

/** What is there now for a SHA-256 that was taken of plain text. */
export function findStandIn(db: Database, was: string): StandIn | undefined {
  const found = prepared(db, 'SELECT was, now, kind FROM stand_in WHERE was = ?').get(was)
  return found === undefined ? undefined : parseRow('stand_in', row, found)
}

/** The SHA-256 of the plain file that an encrypted one stands for; its own where it was attached encrypted. */
export function findOriginalFile(db: Database, now: string): string {
  const found = prepared(db, "SELECT was, now, kind FROM stand_in WHERE now = ? AND kind = 'file'").get(now)
  return found === undefined ? now : parseRow('stand_in', row, found).was
}

/** Those of a conversion in the order of what they were. */
export function listStandIns(db: Database, conversionId: string): StandIn[] {
  const rows = db
    .prepare('SELECT was, now, kind FROM stand_in WHERE conversion_id = ? ORDER BY was')
    .all(conversionId)
  return parseRows('stand_in', row, rows)
}

/** The same SHA-256 twice is of the same text, which is encrypted once. */
export function insertStandIn(db: Database, conversionId: string, standIn: StandIn): void {
  prepared(
    db,
    `INSERT INTO stand_in (was, now, kind, conversion_id) VALUES (:was, :now, :kind, :conversionId)
     ON CONFLICT (was) DO NOTHING`,
  ).run({ ...standIn, conversionId })
}
