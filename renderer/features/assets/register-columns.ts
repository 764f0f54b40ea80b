import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { type AssetField, assetFields } from '../../../shared/domain/asset/asset-fields.ts'
import { toImportance } from '../../../shared/domain/asset/asset-importance.ts'
import { toAssetText } from '../../../shared/domain/asset/asset-text.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import type { Column } from '../../components/data-table/column.ts'
import { toAssetWords } from './use-register.ts'

/** Every column the list can show: those of the register, then the body's own. */
export function toRegisterColumns(settings: AssetSettings): readonly Column<ListedAsset>[] {
  const words = toAssetWords(settings)
  const own = settings.extraColumns
    .filter(({ state }) => state === 'active')
    .map(({ id, heading }) => ({
      ...{ id: `extra:${id}`, heading, width: 9 },
      text: (asset: ListedAsset) => asset.extras[id] ?? '',
    }))
  return [...assetFields.map((field) => toColumn(field, words)), ...own]
}

function toColumn(field: AssetField, words: ReturnType<typeof toAssetWords>): Column<ListedAsset> {
  const { id, heading, width } = field
  const sortValue = toSortValue(field, words)
  return {
    ...{ id, heading: toShortHeading(heading), width },
    text: (asset) => toAssetText(id, asset, words),
    ...(field.value.type === 'count' ? { align: 'right' as const } : {}),
    ...(sortValue === undefined ? {} : { sortValue }),
  }
}

/** Dates by the day and not by their words, numbers as numbers; what is not known comes last upwards. */
function toSortValue(
  { id, value }: AssetField,
  { levels }: ReturnType<typeof toAssetWords>,
): ((asset: ListedAsset) => string | number) | undefined {
  if (id === 'importance') return (asset) => toImportance(asset, levels) ?? 9
  if (value.type === 'count' || value.type === 'fiscalYear') {
    return (asset) =>
      Number(asset[id === 'personCount' || id === 'quantity' ? id : 'plannedDisposalYear'] ?? 1e9)
  }
  if (id === 'disposedOn' || id === 'registeredOn' || id === 'confirmedOn')
    return (asset) => asset[id] ?? '9999'
  return undefined
}

function toShortHeading(heading: string): string {
  return heading.replace('情報セキュリティ管理者（職名）', '管理者（職名）')
}

/** The columns shown while nobody chose any. */
export const firstColumnIds: readonly string[] = assetFields
  .filter(({ isShownFirst }) => isShownFirst === true)
  .map(({ id }) => id)
