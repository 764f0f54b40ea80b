import type { Asset } from '../asset/asset.ts'
import { type AssetFieldId, assetFields, getAssetField } from '../asset/asset-fields.ts'
import { toAssetText } from '../asset/asset-text.ts'
import type { AssetColumn } from './asset-columns.ts'
import { type ImportSettings, toNewUnitKey } from './import-settings.ts'
import { toImportReason } from './import-words.ts'
import type { PlannedAsset } from './plan-asset-import.ts'

/** A row as the preview shows it: what changes from which words to which, and what is wrong and why. */
export type ShownImportRow = Readonly<{
  line: number
  state: PlannedAsset['state']
  number: string
  name: string
  unitName: string
  changes: readonly Readonly<{ heading: string; before: string; after: string }>[]
  problems: readonly Readonly<{ heading: string; reason: string; value: string }>[]
}>

type Words = Pick<ImportSettings, 'levels' | 'extraColumns'> &
  Readonly<{ unitNames: ReadonlyMap<string, string>; newUnitNames: ReadonlyMap<string, string> }>

/** The row in words; a new asset shows all that it comes with. */
export function toShownRow(row: PlannedAsset, words: Words): ShownImportRow {
  const { line, state, asset, existing } = row
  const columns = state === 'new' ? listFilled(asset) : row.changed
  const textOf = (column: AssetColumn, of: Asset | null) =>
    of === null ? '' : toColumnText(column, of, words)
  return {
    ...{ line, state, number: asset.number, name: asset.name, unitName: textOf('unitId', asset) },
    changes: columns.map((column) => ({
      heading: toColumnHeading(column, words),
      before: textOf(column, existing),
      after: textOf(column, asset),
    })),
    problems: row.problems.map(({ column, reason, value }) => ({
      ...{ heading: toColumnHeading(column, words), reason: toImportReason(reason), value },
    })),
  }
}

/** The heading a column of the register has. */
export function toColumnHeading(column: AssetColumn, { extraColumns }: Pick<Words, 'extraColumns'>): string {
  if (!isExtra(column)) return getAssetField(column).heading
  return extraColumns.find(({ id }) => `extra:${id}` === column)?.heading ?? '独自の列'
}

/** What stands in a column of an asset, in words. */
export function toColumnText(column: AssetColumn, asset: Asset, words: Words): string {
  if (isExtra(column)) return asset.extras[column.slice('extra:'.length)] ?? ''
  const newUnit = column === 'unitId' ? toNewUnitKey(asset.unitId) : undefined
  if (newUnit !== undefined) return words.newUnitNames.get(newUnit) ?? newUnit
  return toAssetText(column, asset, { ...words, dates: 'long' })
}

const shownOfNew = assetFields
  .map(({ id }) => id)
  .filter((id) => !['number', 'name', 'unitId', 'assetClass'].includes(id))

function listFilled(asset: Asset): AssetColumn[] {
  const fields = shownOfNew.filter((id) => id === 'importance' || isFilled(id, asset))
  return [...fields, ...Object.keys(asset.extras).map((id) => `extra:${id}` as const)]
}

function isFilled(id: AssetFieldId, asset: Asset): boolean {
  if (id === 'assetClass' || id === 'importance') return true
  return asset[id] !== null && asset[id] !== '' && !(id === 'quantity' && asset.quantity === 1)
}

function isExtra(column: AssetColumn): column is `extra:${string}` {
  return column.startsWith('extra:')
}
