import { isDeepStrictEqual } from 'node:util'
import { toAssetNumber, toAssetSerial } from '../../../shared/domain/asset/asset-number.ts'
import { type ImportSettings, toNewUnitKey } from '../../../shared/domain/asset-import/import-settings.ts'
import type { PlannedAsset } from '../../../shared/domain/asset-import/plan-asset-import.ts'
import type { AssetId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { guessBody } from '../../../shared/domain/staff-member/roster-words.ts'
import { toUnitNameKey } from '../../../shared/domain/unit/unit-name.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { AssetBulkRow } from '../../data/repositories/asset-bulk-repository.ts'
import { findImportMapping, saveImportMapping } from '../../data/repositories/asset-import-repository.ts'
import { listAssetNumbers } from '../../data/repositories/asset-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import { keepBulk } from '../asset-bulk-writing.ts'
import type { ImportKept, ImportWanted } from '../asset-work/asset-work-tasks.ts'
import { forEachRow, type Steps } from '../asset-work/steps.ts'
import { type AssetWriter, prepareAssetWriter, readAssetRules } from '../asset-writing.ts'
import { recordChange, type WritingContext } from '../service-context.ts'
import { createUnit } from '../unit-service.ts'

type Work = Readonly<{
  rows: readonly PlannedAsset[]
  wanted: ImportWanted
  /** What the rows were checked against; null where nobody knows. */
  plannedBy: ImportSettings | null
}>

/** Keeps the new and changed rows of an import. Belongs into a transaction. */
export function* keepImportRows(
  context: WritingContext,
  { rows, wanted, plannedBy }: Work,
): Steps<ImportKept> {
  const toUnitId = makeUnits(context, wanted.newUnits)
  const writer = prepareAssetWriter(context, { isChecked: isAsPlanned(context, plannedBy) })
  const giveNumber = createNumberGiver(context, rows)
  const ids = makeIds(context, rows).values()
  const bulkRows: AssetBulkRow[] = []
  yield* forEachRow(rows, (row) => {
    const number = row.asset.number === '' ? giveNumber() : row.asset.number
    const asset = { ...row.asset, number, unitId: toUnitId(row) }
    const id = row.existing?.id ?? ids.next().value
    invariant(id !== undefined, 'every new row has an id')
    bulkRows.push(keepRow(writer, { row, asset, id }))
  })
  const bulkId = keepBulk(context, { kind: 'import', act: 'assetImport.apply', rows: bulkRows })
  if (wanted.mapping !== null) rememberMapping(context, wanted.mapping)
  const added = rows.filter(({ existing }) => existing === null).length
  return { bulkId, added, changed: rows.length - added }
}

/** The rows were checked when they were planned: once more only where the rules are others by now. */
function isAsPlanned(context: WritingContext, plannedBy: ImportSettings | null): boolean {
  if (plannedBy === null) return false
  const { levels, extraColumns, today } = plannedBy
  return isDeepStrictEqual({ levels, extraColumns, today }, readAssetRules(context))
}

/** Ids of the new rows in their order: SQLite keeps rows by id, and adds faster at the end than all over. */
function makeIds(context: WritingContext, rows: readonly PlannedAsset[]): AssetId[] {
  const added = rows.filter(({ existing }) => existing === null)
  return added.map(() => context.newId<AssetId>()).toSorted()
}

type Kept = Readonly<{ row: PlannedAsset; asset: PlannedAsset['asset']; id: AssetId }>

function keepRow(writer: AssetWriter, { row: { existing }, asset, id }: Kept): AssetBulkRow {
  const act = 'assetImport.apply'
  const { rowVersion } =
    existing === null
      ? writer.insert(act, { ...asset, id })
      : writer.update(act, existing, asset, existing.rowVersion)
  return { assetId: id, rowVersion, beforeJson: existing && JSON.stringify(existing) }
}

/** Makes the units that are missing; the answer finds the unit of a row and refuses one that ended meanwhile. */
function makeUnits(context: WritingContext, names: readonly string[]): (row: PlannedAsset) => UnitId {
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
function createNumberGiver({ db }: WritingContext, rows: readonly PlannedAsset[]): () => string {
  let last = 0
  for (const number of listAssetNumbers(db)) last = Math.max(last, toAssetSerial(number))
  for (const { asset } of rows) last = Math.max(last, toAssetSerial(asset.number))
  return () => {
    last += 1
    return toAssetNumber(last)
  }
}

function rememberMapping(
  context: WritingContext,
  { fingerprint, mapping }: NonNullable<ImportWanted['mapping']>,
): void {
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
