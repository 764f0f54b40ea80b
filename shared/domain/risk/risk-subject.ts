import { type AssetKind, toAssetKindLabel } from '../asset/asset-kind.ts'
import type { Importance } from '../asset/asset-level.ts'
import type { AssetId, UnitId } from '../id/branded-id.ts'

/** 全体, one asset, or a group of assets. */
export const subjectKinds = ['all', 'asset', 'group'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Which assets in use a group takes in, so that ten thousand need no links; what is empty or null is not asked for. */
export type SubjectRule = Readonly<{
  kinds: readonly AssetKind[]
  unitId: UnitId | null
  isImportantOnly: boolean
}>

/** What a risk is to be of; the name of an asset is its own. */
export type WantedSubject =
  | Readonly<{ kind: 'all' }>
  | Readonly<{ kind: 'asset'; assetId: AssetId }>
  | Readonly<{ kind: 'group'; name: string; rule: SubjectRule }>
  | Readonly<{ kind: 'group'; name: string; assetIds: readonly AssetId[] }>

export const wholeSubjectName = '情報資産全体'

/** What makes two subjects of an analysis the same. */
export function toSubjectKey(subject: WantedSubject): string {
  if (subject.kind === 'all') return 'all'
  if (subject.kind === 'asset') return `asset ${subject.assetId}`
  return 'rule' in subject ? `rule ${toRuleKey(subject.rule)}` : `group ${subject.name}`
}

function toRuleKey({ kinds, unitId, isImportantOnly }: SubjectRule): string {
  return [[...kinds].toSorted().join(','), unitId ?? '', isImportantOnly ? 'important' : ''].join('|')
}

/** 総務課の業務システム. */
export function toGroupName(kind: AssetKind, unitName: string): string {
  return `${unitName}の${toAssetKindLabel(kind)}`
}

/** An asset as a rule looks at it. */
export type RuledAsset = Readonly<{ kind: AssetKind; unitId: UnitId; isImportant: boolean }>

/** Whether the rule takes the asset in. */
export function isTakenIn({ kinds, unitId, isImportantOnly }: SubjectRule, asset: RuledAsset): boolean {
  if (kinds.length > 0 && !kinds.includes(asset.kind)) return false
  if (unitId !== null && unitId !== asset.unitId) return false
  return !isImportantOnly || asset.isImportant
}

/** The assets in use of a kind and unit, counted: those of one 重要度 that are important by the settings, or are not. */
export type AssetCount = Readonly<{
  kind: AssetKind
  unitId: UnitId
  isImportant: boolean
  importance: Importance | null
  count: number
}>
