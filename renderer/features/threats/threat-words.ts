import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { toAssetKindLabel } from '../../../shared/domain/asset/asset-kind.ts'
import { toCategoryLabel, toCategoryProvision } from '../../../shared/domain/checklist/category-label.ts'
import type { RiskLevel } from '../../../shared/domain/policy-review/risk.ts'
import { shippedMethod, toScaleLevel } from '../../../shared/domain/risk/risk-method.ts'
import { type ThreatGroup, toThreatGroupLabel } from '../../../shared/domain/threat/threat-group.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'

/** 組合の情報資産すべて, or the kinds by name. */
export function toKindsText({ assetKinds }: Pick<ThreatRecord, 'assetKinds'>): string {
  return assetKinds.length === 0 ? 'すべての種別' : assetKinds.map(toAssetKindLabel).join('、')
}

const namedKinds = 3

/** The first kinds by name and the others counted: サーバ、パソコン、業務システム ほか2種別. */
export function toKindsGist(threat: Pick<ThreatRecord, 'assetKinds'>): string {
  const { assetKinds } = threat
  if (assetKinds.length <= namedKinds + 1) return toKindsText(threat)
  const named = assetKinds.slice(0, namedKinds).map(toAssetKindLabel).join('、')
  return `${named} ほか${assetKinds.length - namedKinds}種別`
}

/** 物理的セキュリティ、運用; 決めていない where nothing holds it down. */
export function toCategoriesText({ measureCategories }: Pick<ThreatRecord, 'measureCategories'>): string {
  return measureCategories.length === 0 ? '決めていない' : measureCategories.map(toCategoryLabel).join('、')
}

/** 第7条(2) 物理的セキュリティ, one for each item. */
export function listCategoryTexts({ measureCategories }: Pick<ThreatRecord, 'measureCategories'>): string[] {
  return measureCategories.map((category) => `${toCategoryProvision(category)}　${toCategoryLabel(category)}`)
}

/** 3（高） いつ起こってもおかしくない. */
export function toLevelText(level: RiskLevel): string {
  const { name, criterion } = toScaleLevel(shippedMethod, 'threatLevel', level)
  return `${level}（${name}）　${criterion}`
}

/** 第6条(3)　地震・落雷・火災等の災害, by the policy in force where it has such an item. */
export function toGroupText(group: ThreatGroup, items: readonly ThreatItem[]): string {
  const provision = items.find((item) => item.group === group)?.provision ?? ''
  return [provision, toThreatGroupLabel(group)].filter((word) => word !== '').join('　')
}
