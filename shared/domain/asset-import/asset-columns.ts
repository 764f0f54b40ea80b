import type { ExtraColumn } from '../asset/asset.ts'
import { type AssetFieldId, assetFields } from '../asset/asset-fields.ts'
import { type HeadingWords, toHeadingWords } from '../table-import/match-columns.ts'
import { otherHeadings } from './other-headings.ts'

/** A column of the register in a file: one of its fields, or a column of the body's own by its id. */
export type AssetColumn = AssetFieldId | `extra:${string}`

const ownHeadings = assetFields.map(({ id, heading }) => [id, [heading]] as const)

/** What each heading of a ledger stands for: the register's own words before those of others. */
export function toAssetHeadingWords(extraColumns: readonly ExtraColumn[]): HeadingWords<AssetColumn> {
  const own: (readonly [AssetColumn, readonly string[]])[] = [
    ...ownHeadings,
    ...toExtraHeadings(extraColumns),
  ]
  const others = assetFields.map(({ id }) => [id, otherHeadings[id]?.split(' ') ?? []] as const)
  return toHeadingWords<AssetColumn>([...own, ...others])
}

function toExtraHeadings(extraColumns: readonly ExtraColumn[]) {
  return extraColumns
    .filter(({ state }) => state === 'active')
    .map(({ id, heading }) => [`extra:${id}`, [heading]] as const)
}

/** Every column a file may have, in the order of the register, the body's own ones last. */
export function listAssetColumns(
  extraColumns: readonly ExtraColumn[],
): { id: AssetColumn; heading: string }[] {
  const fields = assetFields.map(({ id, heading }) => ({ id, heading }))
  const extras = extraColumns
    .filter(({ state }) => state === 'active')
    .map(({ id, heading }) => ({ id: `extra:${id}` as const, heading }))
  return [...fields, ...extras]
}
