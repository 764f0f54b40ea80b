import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'

/** The first row that points to one that is not there. */
export function findOrphanRow(db: Database): { table: string; parent: string } | undefined {
  const rows: unknown = db.pragma('foreign_key_check')
  const [first]: unknown[] = Array.isArray(rows) ? rows : []
  if (typeof first !== 'object' || first === null) return undefined
  const found = { table: '', parent: '', ...first }
  return { table: String(found.table), parent: String(found.parent) }
}

/** The number of rows of every table, by its name. */
export function countRows(db: Database): Record<string, number> {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
  return Object.fromEntries(
    names.map((name) => [
      String(name),
      Number(
        db
          .prepare(`SELECT count(*) FROM "${String(name).replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      ),
    ]),
  )
}

const keptFile = z.object({ sha256: z.string(), sizeBytes: z.number() })

/** Every file that belongs under `attachments/`, of records and of issued reports, the newest first. */
export function listKeptFiles(db: Database): z.infer<typeof keptFile>[] {
  const rows = db
    .prepare(
      `SELECT sha256, size_bytes AS sizeBytes FROM (
         SELECT sha256, size_bytes, attached_at AS keptAt FROM attachment
         UNION ALL SELECT sha256, size_bytes, issued_at FROM issued_report)
       GROUP BY sha256, size_bytes ORDER BY max(keptAt) DESC, sha256`,
    )
    .all()
  return parseRows('attachment', keptFile, rows)
}
