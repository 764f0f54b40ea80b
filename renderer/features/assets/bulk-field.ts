import { type AssetValues, assetValues, type BulkChange } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { type AssetFieldId, getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import { isExtraColumn } from '../../../shared/domain/asset/asset-filter.ts'
import { type AssetWords, toAssetText } from '../../../shared/domain/asset/asset-text.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'

const bulkFields = [
  ...['place', 'kind', 'business', 'medium', 'networkZone', 'unitId', 'ownerTitle', 'usedBy'],
  ...['confidentiality', 'integrity', 'availability', 'importance', 'personalData', 'handlingLimits'],
  ...['backup', 'contractor', 'retention', 'plannedDisposalYear', 'confirmedOn', 'relatedDocuments'],
  ...['content', 'note'],
] as const satisfies readonly AssetFieldId[]

/** What can be changed of many at once: a field, or a column of the body's own. */
export type BulkField = (typeof bulkFields)[number] | `extra:${string}`

export function listBulkFields(settings: AssetSettings): { value: BulkField; label: string }[] {
  const own = settings.extraColumns.filter(({ state }) => state === 'active')
  return [
    ...bulkFields.map((id) => ({ value: id, label: getAssetField(id).heading })),
    ...own.map(({ id, heading }) => ({ value: `extra:${id}` as const, label: heading })),
  ]
}

export function toBulkText(field: BulkField, asset: ListedAsset, words: AssetWords): string {
  return isExtraColumn(field) ? (asset.extras[toExtraId(field)] ?? '') : toAssetText(field, asset, words)
}

/** What the form begins with: the value that all of them have, otherwise none. What must have one has that of the first. */
export function toFirstValues(field: BulkField, assets: readonly ListedAsset[]): AssetValues {
  const values = assetValues.parse(assets[0])
  if (isExtraColumn(field)) {
    const id = toExtraId(field)
    const isCommon = assets.every((asset) => (asset.extras[id] ?? '') === (values.extras[id] ?? ''))
    return isCommon ? values : { ...values, extras: { ...values.extras, [id]: '' } }
  }
  const name = field === 'importance' ? 'importanceByHand' : field
  if (isNeverEmpty(field) || assets.every((asset) => asset[name] === values[name])) return values
  return { ...values, [name]: getAssetField(field).value.type === 'text' ? '' : null }
}

/** A field that is shown filled in says what it will be; of the others somebody must first say it. */
export function isNeverEmpty(field: BulkField): boolean {
  return field === 'kind' || field === 'unitId' || field === 'personalData'
}

export function toBulkChange(field: BulkField, values: AssetValues): BulkChange {
  if (field === 'importance') return { importanceByHand: values.importanceByHand }
  if (!isExtraColumn(field)) return { [field]: values[field] }
  const id = toExtraId(field)
  return { extras: { [id]: values.extras[id] ?? '' } }
}

/** An asset as the change leaves it. */
export function toChangedAsset(asset: ListedAsset, { extras, ...change }: BulkChange): ListedAsset {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...asset, ...known, extras: { ...asset.extras, ...extras } }
}

export function toExtraId(field: `extra:${string}`): string {
  return field.slice('extra:'.length)
}
