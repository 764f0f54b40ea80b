import { assetFields } from '../asset/asset-fields.ts'
import { assetKinds, toAssetKindLabel } from '../asset/asset-kind.ts'

/** What was done to the register, by the name of the act. */
export const assetActs: Readonly<Record<string, string>> = {
  'assets.create': '情報資産を登録しました',
  'assets.update': '情報資産の内容を変えました',
  'assets.dispose': '情報資産の廃棄を記録しました',
  'assets.retire': '情報資産の廃止を記録しました',
  'assets.restore': '廃棄・廃止の記録を取り消しました',
  'assets.bulkUpdate': '情報資産をまとめて変えました',
  'assets.undoBulk': 'まとめて変えたものを元に戻しました',
  'assets.loadLevels': '組み込みの格付けの基準を用意しました',
  'assets.updateLevel': '格付けの基準を変えました',
  'assets.addExtraColumn': '台帳に独自の列を加えました',
  'assets.updateExtraColumn': '台帳の独自の列を変えました',
  'assets.saveView': '台帳の表示を保存しました',
  'assets.retireView': '保存した表示を外しました',
  'stocktakings.confirm': '棚卸しで確認しました',
  'stocktakings.change': '棚卸しで台帳を直しました',
  'stocktakings.undo': '棚卸しの結果を取り消しました',
  'assetImport.apply': '台帳を取り込みました',
  'assetImport.undo': '台帳の取り込みを取り消しました',
  'assetImport.remember': '取り込む列の対応を覚えました',
}

export const assetRecordKinds: Readonly<Record<string, string>> = {
  asset: '情報資産',
  assetBulk: '情報資産のまとめ変更',
  assetLevel: '格付けの基準',
  assetExtraColumn: '台帳の独自の列',
  assetView: '台帳の表示',
  assetImportMapping: '取り込む列の対応',
}

// the other fields have their words already: 番号, 名前, 種類, 所属, 状態, 備考
const general: ReadonlySet<string> = new Set(['number', 'name', 'kind', 'unitId', 'state', 'note'])

/** The columns of the register, and what else its records have. */
export const assetFieldWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    assetFields.filter(({ id }) => !general.has(id)).map(({ id, heading }) => [id, heading]),
  ),
  importanceByHand: '重要度（手で決めたもの）',
  extras: '独自の列',
  aspect: '格付けの側面',
  criterion: '基準',
  weight: '重要度に数える値',
  isOffered: '選べる',
  heading: '見出し',
  settingsJson: '表示の内容',
  rowCount: '件数',
  undoneAt: '元に戻した日時',
  mapping: '列の対応',
}

/** Closed words of the register's fields. */
export const assetValueWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(assetKinds.map((kind) => [kind, toAssetKindLabel(kind)])),
  disposed: '廃棄',
  electronic: '電子データ',
  paperAndElectronic: '紙と電子データ',
  device: '機器',
  portableMedium: '可搬媒体',
  externalService: '外部サービス',
  myNumber: 'マイナンバー利用事務系',
  lgwan: 'LGWAN接続系',
  internet: 'インターネット接続系',
  standalone: 'スタンドアロン（非接続）',
  none: '無',
  personal: '個人情報',
  sensitive: '要配慮個人情報',
  specific: '特定個人情報',
  held: 'あり',
  notHeld: 'なし',
  confidentiality: '機密性',
  integrity: '完全性',
  availability: '可用性',
}
