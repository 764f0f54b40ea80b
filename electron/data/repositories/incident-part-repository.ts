import { z } from 'zod'
import { assetId } from '../../../shared/contract/fields.ts'
import type { AssetId, IncidentId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'

const notice = z.object({ recipient: z.string(), reportedOn: z.string() })

/** To whom an incident was reported and when; the recipient is the name of an encrypted text. */
export type IncidentNotice = Readonly<z.infer<typeof notice>>

/** In the order they were written. */
export function listIncidentNotices(db: Database, id: IncidentId): IncidentNotice[] {
  const rows = db
    .prepare(
      'SELECT recipient, reported_on AS reportedOn FROM incident_notice WHERE incident_id = ? ORDER BY position',
    )
    .all(id)
  return parseRows('incident_notice', notice, rows)
}

/** Writes the notices of an incident in place of those it had. */
export function replaceIncidentNotices(
  db: Database,
  id: IncidentId,
  notices: readonly IncidentNotice[],
): void {
  db.prepare('DELETE FROM incident_notice WHERE incident_id = ?').run(id)
  const insert = db.prepare(
    `INSERT INTO incident_notice (incident_id, position, recipient, reported_on)
     VALUES (:id, :position, :recipient, :reportedOn)`,
  )
  for (const [index, one] of notices.entries()) insert.run({ id, position: index + 1, ...one })
}

const affected = z.object({ assetId })

/** The assets an incident hit, in a fixed order. */
export function listAffectedAssetIds(db: Database, id: IncidentId): AssetId[] {
  const rows = db
    .prepare('SELECT asset_id AS assetId FROM incident_asset WHERE incident_id = ? ORDER BY asset_id')
    .all(id)
  return parseRows('incident_asset', affected, rows).map((row) => row.assetId)
}

export function insertAffectedAsset(db: Database, id: IncidentId, asset: AssetId): void {
  db.prepare('INSERT INTO incident_asset (incident_id, asset_id) VALUES (?, ?)').run(id, asset)
}

/** Takes an asset off an incident; that it was named is in the history. */
export function deleteAffectedAsset(db: Database, id: IncidentId, asset: AssetId): void {
  db.prepare('DELETE FROM incident_asset WHERE incident_id = ? AND asset_id = ?').run(id, asset)
}

const concerned = z.object({
  id: assetId,
  number: z.string(),
  name: z.string(),
  unitName: z.string(),
  state: z.enum(['active', 'disposed', 'retired']),
})

/** The assets of an incident as they are now, by number. */
export function listAssetsOfIncident(db: Database, id: IncidentId): z.infer<typeof concerned>[] {
  const rows = db
    .prepare(
      `SELECT asset.id, asset.number, asset.name, unit.name AS unitName, asset.state
       FROM incident_asset JOIN asset ON asset.id = incident_asset.asset_id JOIN unit ON unit.id = asset.unit_id
       WHERE incident_asset.incident_id = ? ORDER BY asset.number`,
    )
    .all(id)
  return parseRows('incident_asset', concerned, rows)
}
