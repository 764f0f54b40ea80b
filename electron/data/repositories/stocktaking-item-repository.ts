import { z } from 'zod'
import { assetId, unitId } from '../../../shared/contract/fields.ts'
import { assetStates, disposalCertificates } from '../../../shared/domain/asset/asset-choices.ts'
import { assetKinds } from '../../../shared/domain/asset/asset-kind.ts'
import type { AssetId, StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { listedItemColumns } from '../../../shared/domain/stocktaking/listed-item.ts'
import {
  stocktakingBases,
  stocktakingResults,
} from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const flag = z.number().transform((value) => value === 1)
const change = z.object({ heading: z.string(), before: z.string(), after: z.string() })
/** What was written into the register with a result, as it is kept. */
export const writtenChanges = z.string().transform((json) => z.array(change).parse(JSON.parse(json)))

const result = {
  result: z.enum(stocktakingResults),
  basis: z.enum(stocktakingBases).nullable(),
  checkedOn: z.string().nullable(),
  checkedBy: z.string().nullable(),
  note: z.string(),
  nextStep: z.string(),
  changes: writtenChanges,
  disposedOn: z.string().nullable(),
  disposalMethod: z.string(),
  disposalWitness: z.string(),
  disposalCertificate: z.enum(disposalCertificates).nullable(),
  batchId: z.string().nullable(),
}

const row = z.object({
  assetId,
  unitId,
  number: z.string(),
  name: z.string(),
  kind: z.enum(assetKinds),
  quantity: z.number(),
  place: z.string(),
  ownerTitle: z.string(),
  isAdded: flag,
  notFoundSince: z.number().nullable(),
  ...result,
  isUnitRetired: flag,
  isOwnerGone: flag,
  rowVersion: z.number(),
  assetRowVersion: z.number(),
  assetState: z.enum(assetStates),
  searchCopy: z.string(),
  /** Of the undo: the row version the result left of the asset, and its fields as they were. */
  leftRowVersion: z.number().nullable(),
  assetBeforeJson: z.string().nullable(),
})

/** An asset in a stocktaking; see `ListedItem`. */
export type StocktakingItemRow = z.infer<typeof row>

// while it runs it is told as the register stands, afterwards as it stood when it was closed
const isOpen = `(SELECT state FROM stocktaking WHERE id = item.stocktaking_id) = 'open'`
const columns: Readonly<Record<(typeof listedItemColumns)[number], string>> = {
  assetId: 'item.asset_id',
  unitId: 'item.unit_id',
  number: 'item.number',
  name: 'item.name',
  kind: 'item.kind',
  quantity: 'item.quantity',
  place: 'item.place',
  ownerTitle: 'item.owner_title',
  isAdded: 'item.is_added',
  notFoundSince: 'item.not_found_since',
  result: 'item.result',
  basis: 'item.basis',
  checkedOn: 'item.checked_on',
  checkedBy: 'item.checked_by',
  note: 'item.note',
  nextStep: 'item.next_step',
  changes: 'item.changes_json',
  disposedOn: 'item.disposed_on',
  disposalMethod: 'item.disposal_method',
  disposalWitness: 'item.disposal_witness',
  disposalCertificate: 'item.disposal_certificate',
  batchId: 'item.batch_id',
  isUnitRetired: `CASE WHEN ${isOpen} THEN asset.state = 'active' AND unit.state = 'retired' ELSE item.unit_retired END`,
  isOwnerGone: `CASE WHEN ${isOpen} THEN asset.state = 'active' AND asset.owner_title IN (SELECT value FROM json_each(:gone))
    ELSE item.owner_gone END`,
  rowVersion: 'item.row_version',
  assetRowVersion: 'asset.row_version',
  assetState: 'asset.state',
  searchCopy: 'asset.search_copy',
}
const from = `FROM stocktaking_item item JOIN asset ON asset.id = item.asset_id JOIN unit ON unit.id = asset.unit_id`
const select = `SELECT ${Object.entries(columns)
  .map(([name, sql]) => `${sql} AS ${name}`)
  .join(', ')}, item.asset_row_version AS leftRowVersion, item.asset_before_json AS assetBeforeJson ${from}`

/** Throws `not_found` where the asset has no part in it. `gone` are the 職名 nobody holds. */
export function getStocktakingItem(
  db: Database,
  key: Readonly<{ id: StocktakingId; assetId: AssetId }>,
  gone: readonly string[],
): StocktakingItemRow {
  const found = prepared(db, `${select} WHERE item.stocktaking_id = :id AND item.asset_id = :assetId`).get({
    ...{ id: key.id, assetId: key.assetId, gone: JSON.stringify(gone) },
  })
  if (found === undefined) throw notFound('stocktakingItem', key.assetId)
  return parseRow('stocktaking_item', row, found)
}

/** Every item by the place of its unit and its number, as papers and files list them. */
export function listStocktakingItems(
  db: Database,
  id: StocktakingId,
  gone: readonly string[],
): StocktakingItemRow[] {
  const rows = db
    .prepare(
      `${select} JOIN stocktaking_unit own ON own.stocktaking_id = item.stocktaking_id AND own.unit_id = item.unit_id
       WHERE item.stocktaking_id = :id ORDER BY own.position, own.unit_id, item.number`,
    )
    .all({ id, gone: JSON.stringify(gone) })
  return parseRows('stocktaking_item', row, rows)
}

const compactRow = z.object({ rows: z.string(), last: z.string().nullable(), count: z.number() })
const compactColumns = listedItemColumns.map((name) => columns[name]).join(', ')

/** So many items behind an asset as one JSON text, each a list in the order of `listedItemColumns`. */
export function listCompactItems(
  db: Database,
  id: StocktakingId,
  page: Readonly<{ after: string; limit: number; gone: readonly string[] }>,
): z.infer<typeof compactRow> {
  const found = db
    .prepare(
      `SELECT json_group_array(json_array(${compactColumns}) ORDER BY item.asset_id) AS rows,
         max(item.asset_id) AS last, count(*) AS count
       FROM (SELECT * FROM stocktaking_item WHERE stocktaking_id = :id AND asset_id > :after
         ORDER BY asset_id LIMIT :limit) AS item
         JOIN asset ON asset.id = item.asset_id JOIN unit ON unit.id = asset.unit_id`,
    )
    .get({ id, after: page.after, limit: page.limit, gone: JSON.stringify(page.gone) })
  return parseRow('stocktaking_item', compactRow, found)
}

// what this release keeps; a later column is no part of an earlier fingerprint
const fingerprinted = [
  ...['asset_id', 'unit_id', 'number', 'name', 'kind', 'quantity', 'place', 'owner_title', 'is_added'],
  ...['not_found_since', 'result', 'basis', 'checked_on', 'checked_by', 'recorded_at', 'recorded_by'],
  ...['note', 'next_step', 'changes_json', 'disposed_on', 'disposal_method', 'disposal_witness'],
  ...['disposal_certificate', 'unit_retired', 'owner_gone'],
]

/** All that a paper tells of its items, as one text that SQLite makes: for the fingerprint. */
export function readItemsText(db: Database, id: StocktakingId): string {
  const text = db
    .prepare(
      `SELECT json_group_array(json_array(${fingerprinted.join(', ')}) ORDER BY asset_id) FROM stocktaking_item
       WHERE stocktaking_id = ?`,
    )
    .pluck()
    .get(id)
  return String(text)
}
