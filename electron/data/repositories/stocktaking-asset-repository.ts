import { z } from 'zod'
import { assetId, stocktakingId, unitId } from '../../../shared/contract/fields.ts'
import type { AssetId, StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import {
  stocktakingResults,
  stocktakingStates,
} from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { writtenChanges } from './stocktaking-item-repository.ts'

const numbered = z.object({ assetId, number: z.string(), name: z.string(), unitId })

/** The assets in use that are not in it, by number. */
export function listAssetsOutside(db: Database, id: StocktakingId): z.infer<typeof numbered>[] {
  const rows = db
    .prepare(
      `SELECT asset.id AS assetId, number, name, unit_id AS unitId FROM asset
       WHERE state = 'active' AND NOT EXISTS (SELECT 1 FROM stocktaking_item own
         WHERE own.stocktaking_id = ? AND own.asset_id = asset.id) ORDER BY number`,
    )
    .all(id)
  return parseRows('asset', numbered, rows)
}

const yearRow = z.object({
  stocktakingId,
  fiscalYear: z.number(),
  state: z.enum(stocktakingStates),
  result: z.enum(stocktakingResults),
  checkedOn: z.string().nullable(),
  checkedBy: z.string().nullable(),
  note: z.string(),
  nextStep: z.string(),
  changes: writtenChanges,
})

/** The results of an asset in all years, the newest first; of a cancelled stocktaking only what was recorded. */
export function listResultsOfAsset(db: Database, id: AssetId): z.infer<typeof yearRow>[] {
  const rows = db
    .prepare(
      `SELECT s.id AS stocktakingId, s.fiscal_year AS fiscalYear, s.state, item.result, item.checked_on AS checkedOn,
         item.checked_by AS checkedBy, item.note, item.next_step AS nextStep, item.changes_json AS changes
       FROM stocktaking_item item JOIN stocktaking s ON s.id = item.stocktaking_id
       WHERE item.asset_id = ? AND (s.state <> 'cancelled' OR item.result <> 'none')
       ORDER BY s.fiscal_year DESC, s.record_number DESC`,
    )
    .all(id)
  return parseRows('stocktaking_item', yearRow, rows)
}

/** The 職名 of owners in the register, each once. */
export function listOwnerTitles(db: Database): string[] {
  return db
    .prepare(`SELECT DISTINCT owner_title FROM asset WHERE state = 'active' AND owner_title <> ''`)
    .pluck()
    .all()
    .map(String)
}
