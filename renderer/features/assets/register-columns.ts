import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { type AssetField, type AssetFieldId, assetFields } from '../../../shared/domain/asset/asset-fields.ts'
import { toImportance } from '../../../shared/domain/asset/asset-importance.ts'
import { toAssetText } from '../../../shared/domain/asset/asset-text.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { isDisposalOverdue } from '../../../shared/domain/asset/planned-disposal.ts'
import type { Column } from '../../components/data-table/column.ts'
import { toAssetWords } from './use-register.ts'

/** The column of the list that is not one of the register's. */
export const attachmentColumnId = 'attachments'

/** Every column the list can show: those of the register, then the body's own. */
export function toRegisterColumns(
  settings: AssetSettings,
  fiscalYear: number,
): readonly Column<ListedAsset>[] {
  const words = toAssetWords(settings)
  const own = settings.extraColumns
    .filter(({ state }) => state === 'active')
    .map(({ id, heading }) => ({
      ...{ id: `extra:${id}`, heading, fullHeading: heading, width: 9 },
      text: (asset: ListedAsset) => asset.extras[id] ?? '',
    }))
  const fields = assetFields.map((field) => toColumn(field, words))
  return [...fields.map((column) => withOverdue(column, fiscalYear)), attachmentColumn, ...own]
}

function toColumn(field: AssetField, words: ReturnType<typeof toAssetWords>): Column<ListedAsset> {
  const { id, heading, width } = field
  const sortValue = toSortValue(field, words)
  return {
    ...{ id, heading: shortHeadings[id] ?? heading, fullHeading: heading },
    width: listWidths[id] ?? width,
    text: (asset) => toAssetText(id, asset, words),
    ...(field.value.type === 'count' ? { align: 'right' as const } : {}),
    ...(sortValue === undefined ? {} : { sortValue }),
  }
}

/** Files are as confidential as their asset, and say so where they are counted. */
const attachmentColumn: Column<ListedAsset> = {
  ...{ id: attachmentColumnId, heading: '添付', fullHeading: '添付ファイル', width: 8.5 },
  text: ({ attachmentCount, confidentiality }) =>
    attachmentCount === 0 ? '' : `${attachmentCount}件（機密性${confidentiality ?? '未定'}）`,
  sortValue: ({ attachmentCount }) => (attachmentCount === 0 ? null : attachmentCount),
}

/** A 年度 of disposal that is over, while the asset is still in use, is pointed out. */
function withOverdue(column: Column<ListedAsset>, fiscalYear: number): Column<ListedAsset> {
  if (column.id !== 'plannedDisposalYear') return column
  const text = (asset: ListedAsset) =>
    isDisposalOverdue(asset, fiscalYear) ? `【超過】${column.text(asset)}` : column.text(asset)
  return { ...column, text, width: 10 }
}

/** Dates by the day and not by their words, numbers as numbers. */
function toSortValue(
  { id, value }: AssetField,
  { levels }: ReturnType<typeof toAssetWords>,
): ((asset: ListedAsset) => string | number | null) | undefined {
  if (id === 'importance') return (asset) => toImportance(asset, levels)
  if (id === 'personCount' || id === 'quantity' || id === 'plannedDisposalYear') return (asset) => asset[id]
  if (value.type === 'date' && (id === 'disposedOn' || id === 'registeredOn' || id === 'confirmedOn'))
    return (asset) => asset[id]
  return undefined
}

/** Headings that stand in two lines of their column; pointing at one tells it in full. */
const shortHeadings: Readonly<Partial<Record<AssetFieldId, string>>> = {
  place: '保管場所',
  ownerTitle: '管理者（職名）',
  contractor: '委託・提供先',
  confirmedOn: '確認日',
}

/** Where the list needs another width than paper. */
const listWidths: Readonly<Partial<Record<AssetFieldId, number>>> = {
  ...{ number: 6, name: 11.25, kind: 7.5, place: 8.25, unitId: 6.5 },
  ...{ confidentiality: 4.75, integrity: 4.75, availability: 4.75, importance: 4.75, confirmedOn: 6.25 },
  ...{ quantity: 4.75, state: 5, retention: 6.5, plannedDisposalYear: 7.5, disposedOn: 7 },
}

/** The columns shown while nobody chose any. */
export const firstColumnIds: readonly string[] = assetFields
  .filter(({ isShownFirst }) => isShownFirst === true)
  .map(({ id }) => id)
