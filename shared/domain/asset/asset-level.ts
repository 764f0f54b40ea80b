/** 機密性・完全性・可用性, the three aspects an asset is rated by. */
export const assetAspects = ['confidentiality', 'integrity', 'availability'] as const
export type AssetAspect = (typeof assetAspects)[number]

export type Importance = 1 | 2 | 3

/**
 * One level of an aspect. `code` is kept with the asset and never changes; `isOffered` says whether forms still offer it
 * (an asset that has a level keeps it); `weight` is what the level counts for in the importance.
 */
export type AssetLevel = Readonly<{
  aspect: AssetAspect
  code: string
  name: string
  criterion: string
  weight: Importance
  isOffered: boolean
}>

const aspectLabels: Readonly<Record<AssetAspect, string>> = {
  confidentiality: '機密性',
  integrity: '完全性',
  availability: '可用性',
}

export function toAspectLabel(aspect: AssetAspect): string {
  return aspectLabels[aspect]
}

/** The levels a new data folder begins with. The body may word them anew, hide them, or weigh them otherwise. */
export const shippedLevels: readonly AssetLevel[] = [
  level('confidentiality', '3A', 3, '秘密文書に当たるもの（国から受け取った極秘・秘の文書など）'),
  level('confidentiality', '3B', 3, '漏れると住民の権利を大きく損なうおそれがあり、特に慎重に扱うもの'),
  level('confidentiality', '3C', 3, '3Bほどではないが、公にすることを予定していないもの'),
  level('confidentiality', '2', 2, '3には当たらないが、すぐに公にすることは予定していないもの'),
  level('confidentiality', '1', 1, '公にしているもの、公にしても支障のないもの'),
  level('integrity', '2', 2, '改ざんや破損があると、住民の権利を損ない、又は業務に少なくない支障が出るもの'),
  level('integrity', '1', 1, '改ざんや破損があっても、支障がほとんどないもの'),
  level('availability', '2', 2, '使えなくなると、住民の権利を損ない、又は業務に少なくない支障が出るもの'),
  level('availability', '1', 1, '使えなくなっても、支障がほとんどないもの'),
]

/** The levels of an aspect in their order, the gravest first. */
export function listLevelsOf(levels: readonly AssetLevel[], aspect: AssetAspect): AssetLevel[] {
  return levels.filter((one) => one.aspect === aspect)
}

export function findLevel(
  levels: readonly AssetLevel[],
  aspect: AssetAspect,
  code: string | null,
): AssetLevel | undefined {
  return levels.find((one) => one.aspect === aspect && one.code === code)
}

function level(aspect: AssetAspect, code: string, weight: Importance, criterion: string): AssetLevel {
  return { aspect, code, name: `自治体${aspectLabels[aspect]}${code}`, criterion, weight, isOffered: true }
}
