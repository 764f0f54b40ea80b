import type { AssetMedium, AssetState, NetworkZone, PersonalData } from '../asset/asset-choices.ts'
import type { AssetClass } from '../asset/asset-class.ts'
import type { AssetKind } from '../asset/asset-kind.ts'

// Words that ledgers write for a choice, besides its own; a space between two.

export const media: Readonly<Record<AssetMedium, string>> = {
  paper: '紙媒体 書類 文書 紙文書 印刷物 ファイル(紙) 簿冊',
  electronic:
    '電子 電子媒体 データ 電子ファイル サーバ サーバー 磁気 電磁的記録 ファイルサーバ ファイルサーバー PC パソコン',
  paperAndElectronic:
    '紙・電子 電子・紙 紙及び電子データ 紙及び電子 電子データと紙 両方 紙と電子 電子と紙 紙・電子データ 電子データ・紙',
  device: 'ハードウェア ハード 機械 装置 事務所PC 設備 物品',
  portableMedium:
    'USB USBメモリ USBメモリー 外部記録媒体 可搬 外付けHDD CD DVD CD・DVD 可搬型媒体 可搬電子媒体 SDカード テープ 外部記憶媒体',
  externalService: 'クラウド クラウドサービス 外部 SaaS ASP 社外サーバー 外部サーバ',
  other: '他',
}
export const zones: Readonly<Record<NetworkZone, string>> = {
  myNumber:
    'マイナンバー系 個人番号利用事務系 番号系 基幹系 住基系 マイナンバー 個人番号系 住民情報系 マイナンバー利用系',
  lgwan: 'LGWAN LGWAN系 内部系 庁内系 庁内LAN 総合行政ネットワーク LGWAN環境',
  internet: 'インターネット インターネット系 外部系 ネット系 internet インターネット環境',
  standalone: 'スタンドアロン スタンドアローン 非接続 単独 オフライン 未接続 接続なし ネットワーク非接続',
  paper: '紙媒体 対象外',
}
export const personal: Readonly<Record<PersonalData, string>> = {
  none: 'なし 含まない',
  personal: '有 個人 一般 個人データ 個人情報あり 通常の個人情報 個人情報有',
  sensitive: '要配慮 要配慮個人 要配慮情報 機微情報 要配慮個人情報あり',
  specific: '特定個人 マイナンバー 個人番号 特定 番号 特定個人情報あり',
}
export const statesWords: Readonly<Record<AssetState, string>> = {
  active: '使用中 稼働中 運用中 有効 現用 利用 使用 保管中 保有 稼働 在庫 継続',
  disposed: '廃棄済 廃棄済み 処分 処分済 処分済み 抹消 抹消済',
  retired: '廃止済 廃止済み 使用停止 利用終了 終了 返却 返却済 解約',
}
export const kinds: Readonly<Partial<Record<AssetKind, string>>> = {
  networkLine: '回線 ネットワーク ネットワーク回線 LAN インターネット回線',
  networkDevice:
    'ネットワーク機器 ルータ ルーター スイッチ ハブ HUB ファイアウォール UTM L2スイッチ L3スイッチ 無線AP アクセスポイント',
  server: 'サーバー サーバ機器 サーバ装置 NAS ファイルサーバ ファイルサーバー',
  terminal:
    'PC 端末 ノートPC デスクトップPC ノートパソコン デスクトップパソコン クライアント端末 業務端末 パソコン端末',
  mobileDevice: 'タブレット スマートフォン スマホ 携帯電話 モバイル端末 タブレット端末 iPad',
  printer: '複合機 プリンタ プリンター コピー機 スキャナ スキャナー FAX',
  businessSystem: 'システム 情報システム アプリケーション 業務アプリ 業務用システム',
  software: 'ソフトウェア ソフト OS 基本ソフト ライセンス ソフトウエア',
  cloudService: 'クラウド 外部サービス SaaS ASP Webサービス',
  controlDevice: '制御装置 計量機器 計装機器 PLC 計量機 トラックスケール',
  camera: 'カメラ 防犯カメラ 監視カメラ ネットワークカメラ ドローン',
  facility: '施設 設備 建物 サーバ室 電源設備 UPS 空調',
  recordingMedium:
    '記録媒体 USBメモリ USBメモリー USB 外付けHDD 外部記録媒体 可搬媒体 CD DVD CD・DVD SDカード 媒体',
  otherSystem: 'その他 その他機器 機器 ハードウェア',
  electronicInformation: '電子 電子ファイル データ 電子情報 データベース 電磁的記録 電子媒体',
  printedInformation: '紙 文書 紙文書 書類 紙媒体 印刷物 帳票 簿冊 印刷文書',
  specification: '設計書 仕様書 システム設計書 システム仕様書 システム関連文書 図面',
  networkDiagram: '構成図 ネットワーク図 システム構成図 配線図',
  manual: '手引 マニュアル 操作マニュアル 手順書 操作手順書 運用マニュアル 取扱説明書',
}
export const classWords: Readonly<Record<AssetClass, string>> = {
  system:
    'ネットワーク・情報システム 情報システム等 機器 システム ハードウェア 1 (1) 第1号 ネットワーク及び情報システム 物理資産 ネットワーク',
  information: '情報 2 (2) 第2号 データ 情報資産 文書 電子データ 紙',
  systemDocument: 'システム関連文書 3 (3) 第3号 設計書 仕様書 関連文書 システム文書',
}
