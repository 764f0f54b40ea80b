import { toAssetKindLabel } from '../../../shared/domain/asset/asset-kind.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { toResultLabel } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import type { Column } from '../../components/data-table/column.ts'
import { type ItemActs, ItemButtons } from './item-buttons.tsx'
import { ResultBadge, toRemark } from './words.tsx'

/** What the list tells of an item as it was taken in, its result, and the buttons that record one. */
export function toItemColumns(acts: ItemActs | null): readonly Column<ListedItem>[] {
  return [
    { id: 'number', heading: '資産番号', width: 6.5, text: ({ number }) => number },
    { id: 'name', heading: '名称', width: 13, text: toNameText },
    { id: 'place', heading: '保管場所・保存先', width: 9, text: ({ place }) => place },
    {
      ...{ id: 'result', heading: '結果', width: 5.5, text: ({ result }) => toResultLabel(result) },
      cell: ({ result }) => <ResultBadge result={result} />,
    },
    { id: 'remark', heading: '内容・備考', width: 11.5, text: toRemark },
    {
      ...{ id: 'acts', heading: '記録（数字キー）', width: 19.5, isSortable: false, text: () => '' },
      cell: (item) => acts !== null && <ItemButtons item={item} {...acts} />,
    },
  ]
}

function toNameText({ name, kind, quantity }: ListedItem): string {
  return `${name}（${toAssetKindLabel(kind)}${quantity > 1 ? `・${quantity}個` : ''}）`
}
