import { z } from 'zod'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  serial: z.number(),
  convertedAt: z.string(),
  convertedBy: z.string(),
  sweptAt: z.string().nullable(),
})

/** One act that encrypted what was written before there was a key; `sweptAt` is null while plain bytes may be left. */
export type ConversionRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, serial, converted_at AS convertedAt, converted_by AS convertedBy, swept_at AS sweptAt
  FROM conversion`

/** Every conversion, the newest first. */
export function listConversions(db: Database): ConversionRow[] {
  return parseRows('conversion', row, db.prepare(`${select} ORDER BY serial DESC`).all())
}

/** Throws `not_found` where there is none. */
export function getConversion(db: Database, id: string): ConversionRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('conversion', id)
  return parseRow('conversion', row, found)
}

export function insertConversion(db: Database, added: Omit<ConversionRow, 'sweptAt'>): void {
  db.prepare(
    `INSERT INTO conversion (id, serial, converted_at, converted_by)
     VALUES (:id, :serial, :convertedAt, :convertedBy)`,
  ).run(added)
}

/** No plain byte of what it converted is left. */
export function updateConversionSwept(db: Database, id: string, sweptAt: string): void {
  db.prepare('UPDATE conversion SET swept_at = ? WHERE id = ?').run(sweptAt, id)
}
