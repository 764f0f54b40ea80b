import type { ExtraColumn } from '../asset/asset.ts'
import type { AssetLevel } from '../asset/asset-level.ts'
import type { AssetProblem } from '../asset/check-asset.ts'
import type { AssetId, UnitId } from '../id/branded-id.ts'
import type { CellNote } from '../table-import/grid.ts'
import type { Read, ReadProblem } from '../table-import/read-value.ts'
import { toUnitNameKey } from '../unit/unit-name.ts'
import type { AssetColumn } from './asset-columns.ts'

/** What an import of assets goes by. */
export type ImportSettings = Readonly<{
  levels: readonly AssetLevel[]
  extraColumns: readonly ExtraColumn[]
  units: readonly Readonly<{ id: UnitId; name: string; state: 'active' | 'retired' }>[]
  /** Assets of an import that was undone: a row about one of them takes it in anew. */
  endedByUndo: readonly AssetId[]
  /** A calendar date: the day a new asset is registered where the file does not say. */
  today: string
}>

/** Why a cell is not accepted; `value` is what stands there, cut short. */
export type ImportProblem = Readonly<{
  column: AssetColumn
  reason: ReadProblem | AssetProblem['reason'] | 'duplicate' | Exclude<CellNote, 'formula' | 'date'>
  value: string
}>

/** Settings made ready for thousands of rows. */
export type PreparedSettings = ImportSettings &
  Readonly<{
    unitNames: ReadonlyMap<string, string>
    activeUnits: ReadonlyMap<string, UnitId>
    endedAnew: ReadonlySet<string>
    /** What words were read as. */
    memory: Map<string, Read<string>>
  }>

export function prepareSettings(settings: ImportSettings): PreparedSettings {
  const active = settings.units.filter(({ state }) => state === 'active')
  return {
    ...settings,
    unitNames: new Map(settings.units.map(({ id, name }) => [id, name])),
    endedAnew: new Set(settings.endedByUndo),
    memory: new Map(),
    activeUnits: new Map(active.map(({ id, name }) => [toUnitNameKey(name), id])),
  }
}

const placeholder = 'new-unit:'

/** Stands for a unit that the import will make, until it is made. */
export function toNewUnitId(name: string): UnitId {
  // an id is its text; its kind exists for the compiler only
  return `${placeholder}${toUnitNameKey(name)}` as UnitId
}

/** The key of the name of a unit that is still to be made, or undefined for one that exists. */
export function toNewUnitKey(id: UnitId): string | undefined {
  return id.startsWith(placeholder) ? id.slice(placeholder.length) : undefined
}
