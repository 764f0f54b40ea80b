import { toCertificateLabel } from '../asset/asset-choices.ts'
import { toAssetKindLabel } from '../asset/asset-kind.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { ExportTable } from '../inspection/export-table.ts'
import { toChangeLine } from './asset-changes.ts'
import type { ListedItem } from './listed-item.ts'
import { toBasisLabel, toResultLabel } from './stocktaking-result.ts'

const headings: readonly (readonly [heading: string, width: number])[] = [
  ...([
    ['管理部署', 16],
    ['資産番号', 12],
    ['名称', 30],
    ['種別', 18],
    ['個数', 6],
  ] as const),
  ...([
    ['保管場所・保存先', 24],
    ['管理者（職名）', 18],
    ['結果', 8],
    ['確認した日', 18],
  ] as const),
  ...([
    ['確認した人', 16],
    ['確認の方法', 12],
    ['内容・調べたこと', 40],
    ['今後の対応', 30],
  ] as const),
  ...([
    ['台帳に書き込んだ変更', 40],
    ['廃棄・廃止日', 18],
    ['廃棄・抹消の方法', 24],
  ] as const),
  ...([
    ['立会者', 16],
    ['廃棄証明書', 12],
    ['前年度までの不明', 20],
    ['要確認', 30],
  ] as const),
]

/** The results of a stocktaking as rows of text under their headings. */
export function toStocktakingTable(
  items: readonly ListedItem[],
  unitNames: ReadonlyMap<string, string>,
): ExportTable {
  return {
    name: '棚卸し結果',
    columns: headings.map(([heading, width]) => ({ heading, width, format: 'text' as const })),
    rows: items.map((item) => toRow(item, unitNames.get(item.unitId) ?? '')),
  }
}

function toRow(item: ListedItem, unitName: string): string[] {
  const toDate = (date: string | null) => (date === null ? '' : toWareki(date))
  return [
    ...[unitName, item.number, item.name, toAssetKindLabel(item.kind), String(item.quantity), item.place],
    ...[item.ownerTitle, toResultLabel(item.result), toDate(item.checkedOn), item.checkedBy ?? ''],
    ...[item.basis === null ? '' : toBasisLabel(item.basis), item.note, item.nextStep],
    ...[item.changes.map(toChangeLine).join('\n'), toDate(item.disposedOn), item.disposalMethod],
    ...[item.disposalWitness],
    item.disposalCertificate === null ? '' : toCertificateLabel(item.disposalCertificate),
    item.notFoundSince === null ? '' : `${toFiscalYearLabel(item.notFoundSince)}から不明`,
    toConcernText(item),
  ]
}

/** Why an item is pointed out, in words; empty where it is not. */
export function toConcernText(item: Pick<ListedItem, 'isUnitRetired' | 'isOwnerGone'>): string {
  return [
    ...(item.isUnitRetired ? ['管理部署が廃止'] : []),
    ...(item.isOwnerGone ? ['管理者の職名の人が名簿にいない'] : []),
  ].join('、')
}
