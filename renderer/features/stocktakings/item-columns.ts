import { toAssetKindLabel } from '../../../shared/domain/asset/asset-kind.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import type { Column } from '../../components/data-table/column.ts'
import { toRemark } from './words.tsx'

/** What the list tells of an item as it was taken in; result and buttons are drawn by the row. */
export const itemColumns: readonly Column<ListedItem>[] = [
  { id: 'number', heading: '資産番号', width: 6, isSortable: false, text: ({ number }) => number },
  {
    ...{ id: 'name', heading: '名称', width: 13, isSortable: false },
    text: ({ name, kind, quantity }) =>
      `${name}（${toAssetKindLabel(kind)}${quantity > 1 ? `・${quantity}個` : ''}）`,
  },
  { id: 'place', heading: '保管場所・保存先', width: 9, isSortable: false, text: ({ place }) => place },
  { id: 'result', heading: '結果', width: 5.5, isSortable: false, text: () => '' },
  { id: 'remark', heading: '内容・備考', width: 12, isSortable: false, text: toRemark },
  { id: 'acts', heading: '記録（数字キー）', width: 19.5, isSortable: false, text: () => '' },
]
