import { toAssetNumber, toAssetSerial } from '../../../shared/domain/asset/asset-number.ts'
import { toNewUnitKey } from '../../../shared/domain/asset-import/import-settings.ts'
import type { PlannedAsset } from '../../../shared/domain/asset-import/plan-asset-import.ts'
import type { AssetId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { guessBody } from '../../../shared/domain/staff-member/roster-words.ts'
import { toUnitNameKey } from '../../../shared/domain/unit/unit-name.ts'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { type AssetBulkRow, insertAssetBulk } from '../../data/repositories/asset-bulk-repository.ts'
import {
  findImportMapping,
  insertImportRows,
  saveImportMapping,
} from '../../data/repositories/asset-import-repository.ts'
import { listAssetNumbers } from '../../data/repositories/asset-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import { type AssetWriter, prepareAssetWriter } from '../asset-writing.ts'
import { inLongTransaction } from '../long-transaction.ts'
import { recordChange, type ServiceContext } from '../service-context.ts'
import { createUnit } from '../unit-service.ts'
import { getSession, getSummary, toTarget } from './asset-import-service.ts'
import { givenUp, type ImportSession } from './import-room.ts'

type Wanted = { importId: string; createsUnits: boolean; remembersMapping: boolean }
export type KeptImport = { bulkId: string; added: number; changed: number }

const rowsAtATime = 250

/** Keeps every row of an import or none; see the contract for what refuses it. */
export async function keepAssetImport(context: ServiceContext, wanted: Wanted): Promise<KeptImport> {
  const session = getSession(context, wanted.importId)
  refuseUnready(session, wanted)
  const rows = await listPlannedRows(context, session)
  session.progress = { stage: 'waiting', done: 0, total: rows.length }
  try {
    const kept = await inLongTransaction(
      context,
      () => keepRows(context, { session, wanted, rows }),
      () => {
        if (session.isGivenUp) throw givenUp()
      },
    )
    context.assetImports.close(session)
    await context.assetImports.run('closeImport', toTarget(session))
    return kept
  } catch (error) {
    throw isOutdated(error) ? ruleViolation('previewOutdated') : error
  } finally {
    session.progress = { stage: 'idle', done: 0, total: 0 }
  }
}

function refuseUnready(session: ImportSession, { createsUnits }: Wanted): void {
  const { counts, newUnits, hiddenRowCount, missing } = getSummary(session)
  if (missing.length > 0) throw ruleViolation('importNeedsColumns', { names: missing })
  if (hiddenRowCount > 0 && session.choices.hiddenRows === null)
    throw ruleViolation('hiddenRowsUnanswered', { count: hiddenRowCount })
  if (counts.wrong > 0) throw ruleViolation('importHasWrongRows', { count: counts.wrong })
  if (newUnits.length > 0 && !createsUnits) throw ruleViolation('importNeedsUnits', { names: newUnits })
  if (counts.new + counts.changed === 0) throw ruleViolation('nothingToChange')
}

async function listPlannedRows(context: ServiceContext, session: ImportSession): Promise<PlannedAsset[]> {
  const rows: PlannedAsset[] = []
  for (const state of ['new', 'changed'] as const) {
    for (let offset = 0; ; offset += rowsAtATime) {
      const page = { state, offset, limit: rowsAtATime }
      const found = await context.assetImports.run('listPlanned', { ...toTarget(session), ...page })
      for (const row of found) rows.push(row)
      if (found.length < rowsAtATime) break
    }
  }
  return rows
}

type Work = Readonly<{ session: ImportSession; wanted: Wanted; rows: readonly PlannedAsset[] }>

function* keepRows(context: ServiceContext, { session, wanted, rows }: Work): Generator<void, KeptImport> {
  const toUnitId = makeUnits(context, getSummary(session).newUnits)
  const writer = prepareAssetWriter(context)
  const giveNumber = createNumberGiver(context, rows)
  const ids = makeIds(context, rows)
  const bulkRows: AssetBulkRow[] = []
  let added = 0
  for (const row of rows) {
    const number = row.asset.number === '' ? giveNumber() : row.asset.number
    const asset = { ...row.asset, number, unitId: toUnitId(row) }
    bulkRows.push(keepRow(writer, { row, asset, id: ids[added] }))
    if (row.existing === null) added += 1
    session.progress = { stage: 'keeping', done: bulkRows.length, total: rows.length }
    yield
  }
  const bulkId: string = context.newId()
  yield* keepBulk(context, bulkId, bulkRows)
  if (wanted.remembersMapping) rememberMapping(context, session)
  return { bulkId, added, changed: rows.length - added }
}

/** Ids of the new rows in their order: SQLite keeps rows by id, and adds faster at the end than all over. */
function makeIds(context: ServiceContext, rows: readonly PlannedAsset[]): AssetId[] {
  const added = rows.filter(({ existing }) => existing === null)
  return added.map(() => context.newId<AssetId>()).toSorted()
}

type Kept = Readonly<{ row: PlannedAsset; asset: PlannedAsset['asset']; id: AssetId | undefined }>

function keepRow(writer: AssetWriter, { row, asset, id }: Kept): AssetBulkRow {
  const act = 'assetImport.apply'
  if (row.existing === null) {
    invariant(id !== undefined, 'every new row has an id')
    const { rowVersion } = writer.insert(act, { ...asset, id })
    return { assetId: id, rowVersion, beforeJson: null }
  }
  const { rowVersion } = writer.update(act, row.existing, asset, row.existing.rowVersion)
  return { assetId: row.existing.id, rowVersion, beforeJson: JSON.stringify(row.existing) }
}

/** Makes the units that are missing; the answer finds the unit of a row and refuses one that ended meanwhile. */
function makeUnits(context: ServiceContext, names: readonly string[]): (row: PlannedAsset) => UnitId {
  const active = listUnits(context.db).filter(({ state }) => state === 'active')
  const byKey = new Map(active.map(({ id, name }) => [toUnitNameKey(name), id]))
  for (const name of names) {
    const key = toUnitNameKey(name)
    if (!byKey.has(key)) byKey.set(key, createUnit(context, { name, body: guessBody(name) }).id)
  }
  const usable = new Set<string>(byKey.values())
  return ({ asset, existing }) => {
    const key = toNewUnitKey(asset.unitId)
    const id = key === undefined ? asset.unitId : byKey.get(key)
    if (id === undefined || (!usable.has(id) && id !== existing?.unitId))
      throw ruleViolation('previewOutdated')
    return id
  }
}

/** Numbers behind the greatest the program gave, and behind those the file brings. */
function createNumberGiver(context: ServiceContext, rows: readonly PlannedAsset[]): () => string {
  let last = 0
  for (const number of listAssetNumbers(context.db)) last = Math.max(last, toAssetSerial(number))
  for (const { asset } of rows) last = Math.max(last, toAssetSerial(asset.number))
  return () => {
    last += 1
    return toAssetNumber(last)
  }
}

function* keepBulk(context: ServiceContext, id: string, rows: readonly AssetBulkRow[]): Generator<void> {
  const made = { madeAt: context.now().toISOString(), madeBy: context.actor.name }
  insertAssetBulk(context.db, { id, kind: 'import', rowCount: rows.length, ...made }, [])
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    insertImportRows(context.db, id, rows.slice(from, from + rowsAtATime))
    yield
  }
  const change = { act: 'assetImport.apply', recordKind: 'assetBulk', recordId: id, before: null }
  recordChange(context, { ...change, after: { rowCount: rows.length, undoneAt: null } })
}

function rememberMapping(context: ServiceContext, session: ImportSession): void {
  const { fingerprint, headings } = getSummary(session)
  const mapping = headings.map(({ column }) => column)
  const before = findImportMapping(context.db, fingerprint)
  if (JSON.stringify(before?.mapping) === JSON.stringify(mapping)) return
  const id = before?.id ?? context.newId()
  saveImportMapping(context.db, { id, fingerprint, mapping })
  const change = { act: 'assetImport.remember', recordKind: 'assetImportMapping', recordId: id }
  recordChange(context, {
    ...change,
    before: before === undefined ? null : { mapping: before.mapping },
    after: { mapping },
  })
}

/** The register changed since the preview: a row, a number or a level. */
function isOutdated(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  const { code, details } = error
  return code === 'stale_row' || code === 'invalid_input' || details.rule === 'numberTaken'
}
