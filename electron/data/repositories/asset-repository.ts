import { z } from 'zod'
import { keptAsset } from '../../../shared/contract/asset-values.ts'
import type { Asset, KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { listedColumns } from '../../../shared/domain/asset/listed-asset.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, ruleViolation, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'
import { isTakenValue } from '../storage-error.ts'

const row = keptAsset.omit({ extras: true })
const written = row.omit({ id: true, rowVersion: true }).keyof().options

const select = `SELECT ${Object.keys(row.shape)
  .map((name) => `asset.${toColumn(name)} AS ${name}`)
  .join(', ')} FROM asset`

function toColumn(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const valueRow = z.object({ assetId: z.string(), columnId: z.string(), value: z.string() })

const selectOne = `${select} WHERE id = ?`
const selectExtras = `SELECT asset_id AS assetId, column_id AS columnId, value FROM asset_extra_value
  WHERE asset_id = ?`

/** Throws `not_found` where there is none. */
export function getAsset(db: Database, id: AssetId): KeptAsset {
  const found = prepared(db, selectOne).get(id)
  if (found === undefined) throw notFound('asset', id)
  const extras = parseRows('asset_extra_value', valueRow, prepared(db, selectExtras).all(id))
  return { ...parseRow('asset', row, found), extras: toExtras(extras) }
}

/** The assets of these ids that there are, by their ids. */
export function listAssetsOf(db: Database, ids: readonly AssetId[]): Map<AssetId, KeptAsset> {
  const wanted = JSON.stringify(ids)
  const rows = db.prepare(`${select} WHERE id IN (SELECT value FROM json_each(?))`).all(wanted)
  const extras = readExtras(db, 'WHERE asset_id IN (SELECT value FROM json_each(?))', [wanted])
  const assets = parseRows('asset', row, rows)
  return new Map(assets.map((asset) => [asset.id, { ...asset, extras: extras.get(asset.id) ?? {} }]))
}

/** Every asset by its number. For files and papers; the list takes `listCompactAssets`. */
export function listAssets(db: Database): KeptAsset[] {
  const extras = readExtras(db, '', [])
  const rows = parseRows('asset', row, db.prepare(`${select} ORDER BY number`).all())
  return rows.map((asset) => ({ ...asset, extras: extras.get(asset.id) ?? {} }))
}

function readExtras(
  db: Database,
  where: string,
  parameters: readonly string[],
): Map<string, Record<string, string>> {
  const values = db
    .prepare(`SELECT asset_id AS assetId, column_id AS columnId, value FROM asset_extra_value ${where}`)
    .all(...parameters)
  const extras = new Map<string, Record<string, string>>()
  for (const { assetId, columnId, value } of parseRows('asset_extra_value', valueRow, values)) {
    const own = extras.get(assetId) ?? {}
    own[columnId] = value
    extras.set(assetId, own)
  }
  return extras
}

function toExtras(values: readonly z.infer<typeof valueRow>[]): Record<string, string> {
  return Object.fromEntries(values.map(({ columnId, value }) => [columnId, value]))
}

const countedColumns: Readonly<Record<string, string>> = {
  extras: '(SELECT json_group_object(column_id, value) FROM asset_extra_value WHERE asset_id = asset.id)',
  attachmentCount: `(SELECT count(*) FROM attachment
    WHERE record_kind = 'asset' AND record_id = asset.id AND state = 'active')`,
}
const compactColumns = listedColumns.map((name) => countedColumns[name] ?? toColumn(name)).join(', ')
const compactRow = z.object({ rows: z.string(), last: z.string().nullable(), count: z.number() })

/** So many assets behind a number as one JSON text, each a list in the order of `listedColumns`; made by SQLite itself. */
export function listCompactAssets(db: Database, after: string, limit: number): z.infer<typeof compactRow> {
  const found = db
    .prepare(
      `SELECT json_group_array(json_array(${compactColumns}) ORDER BY number) AS rows, max(number) AS last,
         count(*) AS count
       FROM (SELECT * FROM asset WHERE number > ? ORDER BY number LIMIT ?) AS asset`,
    )
    .get(after, limit)
  return parseRow('asset', compactRow, found)
}

export function countAssets(db: Database): number {
  return Number(db.prepare('SELECT count(*) FROM asset').pluck().get())
}

export function countActiveAssets(db: Database): number {
  return Number(db.prepare("SELECT count(*) FROM asset WHERE state = 'active'").pluck().get())
}

/** Every number that is taken, of assets that have ended too. */
export function listAssetNumbers(db: Database): string[] {
  return db.prepare('SELECT number FROM asset').pluck().all().map(String)
}

/** A function that inserts; prepared once for many. Throws rule `numberTaken`. */
export function prepareAssetInsert(
  db: Database,
): (asset: Asset & { id: AssetId }, searchCopy: string) => void {
  // by place, which binds faster than by name
  const insert = db.prepare(
    `INSERT INTO asset (${[...written.map(toColumn), 'id', 'search_copy', 'row_version'].join(', ')})
     VALUES (${written.map(() => '?').join(', ')}, ?, ?, 1)`,
  )
  const keepExtras = prepareExtras(db)
  return (asset, searchCopy) => {
    const values = written.map((name) => asset[name])
    refuseTaken(asset, () => insert.run(...values, asset.id, searchCopy))
    if (Object.keys(asset.extras).length > 0) keepExtras(asset.id, asset.extras)
  }
}

/** How an asset is written over: the fields that are other than before, and the row version it had then. */
export type AssetUpdate = Readonly<{
  changed: readonly (keyof KeptAsset)[]
  expectedRowVersion: number
  searchCopy: string
}>

/** A function that writes an asset over; prepared once for many. Throws `stale_row` and rule `numberTaken`. */
export function prepareAssetUpdate(
  db: Database,
): (asset: Asset & { id: AssetId }, update: AssetUpdate) => void {
  const keepExtras = prepareExtras(db)
  return ({ extras, ...columns }, { changed, expectedRowVersion, searchCopy }) => {
    const names = written.filter((name) => changed.some((field) => field === name))
    // what stays is neither checked nor indexed again
    const update = prepared(
      db,
      `UPDATE asset SET ${names.map((name) => `${toColumn(name)} = :${name}, `).join('')}search_copy = :searchCopy,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    const { changes } = refuseTaken(columns, () => update.run({ ...columns, searchCopy, expectedRowVersion }))
    if (changes === 0) throw staleRow('asset', columns.id)
    if (changed.includes('extras')) keepExtras(columns.id, extras)
  }
}

function prepareExtras(db: Database): (id: AssetId, extras: Asset['extras']) => void {
  const clear = db.prepare('DELETE FROM asset_extra_value WHERE asset_id = ?')
  const insert = db.prepare('INSERT INTO asset_extra_value (asset_id, column_id, value) VALUES (?, ?, ?)')
  return (id, extras) => {
    clear.run(id)
    for (const [columnId, value] of Object.entries(extras)) insert.run(id, columnId, value)
  }
}

/** Writes; throws rule `numberTaken` where another asset has the number. */
function refuseTaken<Result>({ number }: Pick<Asset, 'number'>, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    // the number is the one such column of an asset
    throw isTakenValue(error) ? ruleViolation('numberTaken', { number }) : error
  }
}
