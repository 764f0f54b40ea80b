import { z } from 'zod'
import { assetId } from '../../../shared/contract/fields.ts'
import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

// a column is a text to this layer; one the register no longer has is left out where it is used
const mapping = z.array(z.string().nullable())
const row = z.object({
  id: z.string(),
  fingerprint: z.string(),
  mapping: z.string().transform((json, context) => {
    const parsed = mapping.safeParse(JSON.parse(json))
    if (parsed.success) return parsed.data as (AssetColumn | null)[]
    context.addIssue({ code: 'custom', message: 'not a mapping' })
    return z.NEVER
  }),
  rowVersion: z.number(),
})

/** How the columns of files with the same headings were mapped last. */
export type ImportMappingRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, fingerprint, mapping_json AS mapping, row_version AS rowVersion FROM asset_import_mapping`

export function listImportMappings(db: Database): ImportMappingRow[] {
  return parseRows('asset_import_mapping', row, db.prepare(`${select} ORDER BY id`).all())
}

export function findImportMapping(db: Database, fingerprint: string): ImportMappingRow | undefined {
  const found = db.prepare(`${select} WHERE fingerprint = ?`).get(fingerprint)
  return found === undefined ? undefined : parseRow('asset_import_mapping', row, found)
}

/** Keeps a mapping under its fingerprint, in the place of the one before. */
export function saveImportMapping(
  db: Database,
  kept: Readonly<{ id: string; fingerprint: string; mapping: readonly (AssetColumn | null)[] }>,
): void {
  db.prepare(
    `INSERT INTO asset_import_mapping (id, fingerprint, mapping_json, row_version)
     VALUES (:id, :fingerprint, :mappingJson, 1)
     ON CONFLICT (fingerprint) DO UPDATE SET mapping_json = :mappingJson, row_version = row_version + 1`,
  ).run({ id: kept.id, fingerprint: kept.fingerprint, mappingJson: JSON.stringify(kept.mapping) })
}

/** Assets that an import added and its undo ended, and that nobody touched since. */
export function listAssetsEndedByUndo(db: Database): AssetId[] {
  const ids = db
    .prepare(
      `SELECT asset.id FROM asset_bulk
         JOIN asset_bulk_row ON asset_bulk_row.bulk_id = asset_bulk.id
         JOIN asset ON asset.id = asset_bulk_row.asset_id
       WHERE asset_bulk.undone_at IS NOT NULL AND asset_bulk_row.before_json IS NULL
         AND asset.state = 'retired' AND asset.row_version = asset_bulk_row.row_version + 1`,
    )
    .pluck()
    .all()
  return z.array(assetId).parse(ids)
}

const last = z.object({
  bulkId: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  rowCount: z.number(),
  undoneAt: z.string().nullable(),
})
export type ImportBulk = Readonly<z.infer<typeof last>>

/** The newest import, undone or not; undefined before the first. */
export function findLastImport(db: Database): ImportBulk | undefined {
  const found = db
    .prepare(
      `SELECT id AS bulkId, made_at AS madeAt, made_by AS madeBy, row_count AS rowCount, undone_at AS undoneAt
       FROM asset_bulk WHERE kind = 'import' ORDER BY made_at DESC, id DESC LIMIT 1`,
    )
    .get()
  return found === undefined ? undefined : parseRow('asset_bulk', last, found)
}
