import type { AssetKind } from '../asset/asset-kind.ts'
import type { MeasureCategory } from '../checklist/category.ts'
import type { RiskLevel } from '../policy-review/risk.ts'
import type { ThreatGroup } from './threat-group.ts'

/** 脅威 (policy article 6): something that may befall assets of some kinds. */
export type Threat = Readonly<{
  group: ThreatGroup
  title: string
  description: string
  /** The kinds of assets it bears upon; none where it bears upon all. */
  assetKinds: readonly AssetKind[]
  /** The items of policy article 7 that hold it down. */
  measureCategories: readonly MeasureCategory[]
  /** 起こりやすさ without regard to what is done against it. */
  usualLevel: RiskLevel
}>

/** The number of a threat as screens and papers print it: 脅威01. */
export function toThreatNumberText(number: number): string {
  return `脅威${String(number).padStart(2, '0')}`
}

/** Whether a threat has to do with assets of this kind. */
export function bearsUpon({ assetKinds }: Pick<Threat, 'assetKinds'>, kind: AssetKind): boolean {
  return assetKinds.length === 0 || assetKinds.includes(kind)
}
