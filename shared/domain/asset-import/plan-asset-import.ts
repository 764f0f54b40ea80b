import { type Asset, type KeptAsset, toBlankAsset } from '../asset/asset.ts'
import { assetFields } from '../asset/asset-fields.ts'
import type { AssetKind } from '../asset/asset-kind.ts'
import { findAssetProblems } from '../asset/check-asset.ts'
import type { UnitId } from '../id/branded-id.ts'
import type { GridRow } from '../table-import/grid.ts'
import type { ColumnMapping } from '../table-import/match-columns.ts'
import type { AssetColumn } from './asset-columns.ts'
import type { AssetDraft } from './asset-draft.ts'
import { createAssetFinder } from './find-existing-asset.ts'
import { guessKind } from './guess-kind.ts'
import {
  type ImportProblem,
  type ImportSettings,
  type PreparedSettings,
  prepareSettings,
  toNewUnitKey,
} from './import-settings.ts'
import { readAssetCell, readImportance } from './read-asset-cell.ts'

/** What a row becomes. `existing` is the asset it changes; the number of a new one is empty while it is to be given. */
export type PlannedAsset = Readonly<{
  line: number
  state: 'new' | 'changed' | 'unchanged' | 'wrong'
  asset: Asset
  existing: KeptAsset | null
  changed: readonly AssetColumn[]
  problems: readonly ImportProblem[]
}>

export type AssetImportPlan = Readonly<{
  rows: readonly PlannedAsset[]
  /** Names of units that no active unit has, as the file writes them first. */
  newUnits: readonly string[]
}>

type Source = Readonly<{ rows: readonly GridRow[]; mapping: ColumnMapping<AssetColumn> }>

/**
 * What importing the rows below a heading would do: each is a new asset, a change of the one with its number (or, where
 * it has none, with its name, unit and place), or wrong with its reasons. No asset is retired for not being in a file.
 */
export function planAssetImport(
  source: Source,
  assets: readonly KeptAsset[],
  settings: ImportSettings,
): AssetImportPlan {
  const prepared = prepareSettings(settings)
  const finder = createAssetFinder(assets, prepared)
  const newUnits = new Map<string, string>()
  const linesByNumber = new Map<string, number>()
  const columns = listReadColumns(source.mapping)
  const rows = source.rows.map((row): PlannedAsset => {
    const cell = (column: AssetColumn) => row.texts[columns.get(column) ?? -1] ?? ''
    const existing = finder.find({
      number: cell('number'),
      name: cell('name'),
      unit: cell('unitId'),
      place: cell('place'),
    })
    const read = readRow(row, columns, existing, prepared)
    const earlier = finder.noteNumber(read.asset.number, row.line, linesByNumber)
    const problems =
      earlier === undefined ? read.problems : [...read.problems, duplicateOf(read.asset, earlier)]
    const base = { line: row.line, asset: read.asset, existing, problems }
    if (problems.length > 0) return { ...base, state: 'wrong', changed: [] }
    noteNewUnit(newUnits, read.asset.unitId, cell('unitId'))
    if (existing === null) return { ...base, state: 'new', changed: [] }
    const changed = listChanged(read.asset, existing)
    return { ...base, state: changed.length === 0 ? 'unchanged' : 'changed', changed }
  })
  return { rows, newUnits: [...newUnits.values()] }
}

function listReadColumns(mapping: ColumnMapping<AssetColumn>): ReadonlyMap<AssetColumn, number> {
  const entries = mapping.flatMap((column, place) => (column === null ? [] : [[column, place] as const]))
  return new Map(entries)
}

function duplicateOf({ number }: Asset, earlierLine: number): ImportProblem {
  return { column: 'number', reason: 'duplicate', value: `${number}（${earlierLine}行目と同じ）` }
}

function readRow(
  row: GridRow,
  columns: ReadonlyMap<AssetColumn, number>,
  existing: KeptAsset | null,
  settings: PreparedSettings,
): { asset: Asset; problems: ImportProblem[] } {
  const draft = toDraft(existing, settings)
  const problems: ImportProblem[] = []
  const read = (column: AssetColumn, place: number, into: typeof readAssetCell) => {
    const text = row.texts[place] ?? ''
    const note = row.notes?.get(place)
    const isUsable = note === undefined || note === 'formula' || note === 'date'
    const reason = isUsable ? into(draft, column, { text, note, settings }) : note
    if (reason !== null) problems.push({ column, reason, value: toShown(text) })
  }
  for (const [column, place] of columns) read(column, place, readAssetCell)
  const importance = columns.get('importance')
  if (importance !== undefined) read('importance', importance, (into, _, cell) => readImportance(into, cell))
  guessKind({ draft, columns, row, problems })
  return { asset: draft, problems: [...problems, ...listRuleProblems(draft, problems, settings)] }
}

/** What the register itself refuses, but of a column that could not be read already. */
function listRuleProblems(
  draft: AssetDraft,
  problems: readonly ImportProblem[],
  settings: PreparedSettings,
): ImportProblem[] {
  const isNumberToGive = draft.number === ''
  return findAssetProblems(draft, settings).flatMap(({ field, reason }) => {
    if (isNumberToGive && field === 'number') return []
    if (problems.some(({ column }) => column === field)) return []
    const value = field.startsWith('extra:')
      ? draft.extras[field.slice('extra:'.length)]
      : // a field of an asset by its own name, or one that follows from others
        (draft as Readonly<Record<string, unknown>>)[field]
    return [{ column: field, reason, value: toShown(String(value ?? '')) }]
  })
}

function toDraft(existing: KeptAsset | null, settings: PreparedSettings): AssetDraft {
  if (existing === null) return toNewDraft(settings)
  if (settings.endedAnew.has(existing.id)) return { ...toNewDraft(settings), number: existing.number }
  const { id: _, rowVersion: __, ...asset } = existing
  return asset
}

function toNewDraft({ today }: PreparedSettings): AssetDraft {
  // what a new asset must have is empty until a cell fills it, so that the rules name it
  return {
    ...toBlankAsset({
      number: '',
      name: '',
      kind: '' as AssetKind,
      unitId: '' as UnitId,
      registeredOn: today,
    }),
  }
}

function noteNewUnit(newUnits: Map<string, string>, unitId: UnitId, name: string): void {
  const key = toNewUnitKey(unitId)
  if (key !== undefined && !newUnits.has(key)) newUnits.set(key, name.replace(/\s+/g, ' ').trim())
}

/** The columns in which two states of an asset differ. */
export function listChanged(asset: Asset, before: Asset): AssetColumn[] {
  const fields = assetFields.flatMap(({ id }): AssetColumn[] => {
    if (id === 'assetClass') return []
    if (id === 'importance') return asset.importanceByHand === before.importanceByHand ? [] : [id]
    return asset[id] === before[id] ? [] : [id]
  })
  const ids = new Set([...Object.keys(asset.extras), ...Object.keys(before.extras)])
  const extras = [...ids].filter((id) => asset.extras[id] !== before.extras[id])
  return [...fields, ...extras.map((id) => `extra:${id}` as const)]
}

function toShown(text: string): string {
  return [...text.slice(0, 100)].slice(0, 40).join('')
}
