import type { Asset } from './asset.ts'
import { type AssetLevel, assetAspects, findLevel, type Importance } from './asset-level.ts'

type Rated = Pick<
  Asset,
  'confidentiality' | 'integrity' | 'availability' | 'personalData' | 'importanceByHand'
>

/** The rule as screens and papers show it. */
export const importanceRuleText =
  '重要度は、機密性・完全性・可用性のうち最も大きい数（1〜3）です。個人情報を含むものは3とします。手で変えることもできます。'

/**
 * What the rule makes of an asset: the greatest weight of its three levels, 3 where it holds personal information, or null
 * while it has neither.
 */
export function toImportanceByRule(asset: Rated, levels: readonly AssetLevel[]): Importance | null {
  if (asset.personalData !== 'none') return 3
  const weights = assetAspects.flatMap((aspect) => findLevel(levels, aspect, asset[aspect])?.weight ?? [])
  return weights.reduce<Importance | null>(
    (most, weight) => (most === null || weight > most ? weight : most),
    null,
  )
}

/** The importance of an asset: as set by hand, otherwise by the rule. */
export function toImportance(asset: Rated, levels: readonly AssetLevel[]): Importance | null {
  return asset.importanceByHand ?? toImportanceByRule(asset, levels)
}
