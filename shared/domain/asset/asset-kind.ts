import type { AssetClass } from './asset-class.ts'

const kindsByClass = {
  system: {
    networkLine: '通信回線',
    networkDevice: '通信機器',
    server: 'サーバ',
    terminal: 'パソコン',
    mobileDevice: 'スマートフォン・タブレット',
    printer: '複合機・プリンタ',
    businessSystem: '業務システム',
    software: '基本ソフト・ソフトウェア',
    cloudService: 'クラウドサービス',
    controlDevice: '制御装置・計量機器',
    camera: 'ネットワークカメラ・ドローン',
    facility: '施設・設備',
    recordingMedium: '電磁的記録媒体',
    otherSystem: 'その他の機器等',
  },
  information: {
    electronicInformation: '電子データ',
    printedInformation: '印刷した文書',
  },
  systemDocument: {
    specification: '設計書・仕様書',
    networkDiagram: 'ネットワーク構成図',
    manual: '操作・運用の手引',
    otherSystemDocument: 'その他のシステム関連文書',
  },
} as const satisfies Readonly<Record<AssetClass, Readonly<Record<string, string>>>>

type Kinds = typeof kindsByClass
/** 種別: what an asset is, under its class. */
export type AssetKind = { [Class in AssetClass]: keyof Kinds[Class] & string }[AssetClass]

// Object.entries widens the keys it was given
const classEntries = Object.entries(kindsByClass) as [AssetClass, Readonly<Record<string, string>>][]
const kindEntries = classEntries.flatMap(([assetClass, kinds]) =>
  Object.entries(kinds).map(([kind, label]) => ({ kind: kind as AssetKind, assetClass, label })),
)
const byKind = new Map(kindEntries.map((entry) => [entry.kind, entry]))

/** Every kind, by class and in the order lists offer them. */
export const assetKinds: readonly AssetKind[] = kindEntries.map(({ kind }) => kind)

export function listKindsOfClass(assetClass: AssetClass): AssetKind[] {
  return kindEntries.filter((entry) => entry.assetClass === assetClass).map(({ kind }) => kind)
}

export function toAssetKindLabel(kind: AssetKind): string {
  return byKind.get(kind)?.label ?? kind
}

/** The class of policy article 4 a kind belongs to. */
export function toAssetClass(kind: AssetKind): AssetClass {
  return byKind.get(kind)?.assetClass ?? 'system'
}
