import { z } from 'zod'
import { assetId, findingId } from '../../../shared/contract/fields.ts'
import { findingStates } from '../../../shared/domain/finding/finding-state.ts'
import type { AssetId, FindingId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const named = z.object({ assetId, assetNumber: z.string(), assetName: z.string() })

/** An asset a finding is about, under the number and name it had when it was named. */
export type NamedAsset = z.infer<typeof named>

/** The assets a finding names, in a fixed order. */
export function listNamedAssets(db: Database, id: FindingId): NamedAsset[] {
  const rows = prepared(
    db,
    `SELECT asset_id AS assetId, asset_number AS assetNumber, asset_name AS assetName FROM finding_asset
     WHERE finding_id = ? ORDER BY asset_id`,
  ).all(id)
  return parseRows('finding_asset', named, rows)
}

export function insertNamedAsset(db: Database, id: FindingId, asset: NamedAsset): void {
  prepared(
    db,
    `INSERT INTO finding_asset (finding_id, asset_id, asset_number, asset_name)
     VALUES (:findingId, :assetId, :assetNumber, :assetName)`,
  ).run({ findingId: id, ...asset })
}

/** Takes an asset off a finding; that it was named is in the history. */
export function deleteNamedAsset(db: Database, id: FindingId, asset: AssetId): void {
  prepared(db, 'DELETE FROM finding_asset WHERE finding_id = ? AND asset_id = ?').run(id, asset)
}

const concerned = z.object({
  id: assetId,
  number: z.string(),
  name: z.string(),
  unitName: z.string(),
  state: z.enum(['active', 'disposed', 'retired']),
})

/** The assets of a finding as they are now, by number. */
export function listAssetsOfFinding(db: Database, id: FindingId): z.infer<typeof concerned>[] {
  const rows = prepared(
    db,
    `SELECT asset.id, asset.number, asset.name, unit.name AS unitName, asset.state
     FROM finding_asset JOIN asset ON asset.id = finding_asset.asset_id JOIN unit ON unit.id = asset.unit_id
     WHERE finding_asset.finding_id = ? ORDER BY asset.number`,
  ).all(id)
  return parseRows('finding_asset', concerned, rows)
}

const about = z.object({
  id: findingId,
  number: z.string(),
  title: z.string(),
  state: z.enum(findingStates),
  dueOn: z.string().nullable(),
})

/** The findings that name an asset, those taken back left out, the newest first. */
export function listFindingsOfAsset(db: Database, id: AssetId): z.infer<typeof about>[] {
  const rows = prepared(
    db,
    `SELECT finding.id, finding.number, finding.title, finding.state, finding.due_on AS dueOn
     FROM finding_asset JOIN finding ON finding.id = finding_asset.finding_id
     WHERE finding_asset.asset_id = ? AND finding.state <> 'withdrawn'
     ORDER BY finding.found_at DESC, finding.number DESC`,
  ).all(id)
  return parseRows('finding_asset', about, rows)
}
