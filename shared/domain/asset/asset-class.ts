/** The three classes of 情報資産 of policy article 4, in its order. */
export const assetClasses = ['system', 'information', 'systemDocument'] as const
export type AssetClass = (typeof assetClasses)[number]

const labels: Readonly<Record<AssetClass, string>> = {
  system: 'ネットワーク・情報システム等',
  information: '情報（印刷した文書を含む）',
  systemDocument: 'システム関連文書',
}

/** The short name of a class, as tables and group headings print it. */
export function toAssetClassLabel(assetClass: AssetClass): string {
  return labels[assetClass]
}

/** The item of the policy the class is named in: 第4条(1). */
export function toAssetClassProvision(assetClass: AssetClass): string {
  return `第4条(${assetClasses.indexOf(assetClass) + 1})`
}
