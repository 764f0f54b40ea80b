import { z } from 'zod'
import { assetId } from '../../../shared/contract/fields.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

/** Every 委託・外部提供先 that assets in use name, each writing once. */
export function listContractors(db: Database): string[] {
  const select = "SELECT DISTINCT contractor FROM asset WHERE contractor <> '' AND state = 'active'"
  return parseRows('asset', z.string(), prepared(db, select).pluck().all())
}

const row = z.object({ id: assetId, number: z.string(), name: z.string(), unitName: z.string() })

/** The assets in use that name one of these, letter for letter; by number. */
export function listAssetsOfContractors(db: Database, contractors: readonly string[]): z.infer<typeof row>[] {
  const rows = prepared(
    db,
    `SELECT asset.id, asset.number, asset.name, unit.name AS unitName
     FROM asset JOIN unit ON unit.id = asset.unit_id
     WHERE asset.state = 'active' AND asset.contractor IN (SELECT value FROM json_each(?))
     ORDER BY asset.number`,
  ).all(JSON.stringify(contractors))
  return parseRows('asset', row, rows)
}
