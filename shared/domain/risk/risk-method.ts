import type { AssetAspect } from '../asset/asset-level.ts'
import { likelihoodCriteria, lossCriteria, type RiskLevel, riskLevels } from '../policy-review/risk.ts'

/**
 * The two forms of weighing: 発生の可能性 × 発生時の損失 in the words of policy article 11, or 重要度 × 被害発生可能性, which
 * follows from 脅威 and 脆弱性 (the form of IPA).
 */
export const methodKinds = ['likelihoodLoss', 'ipa'] as const
export type MethodKind = (typeof methodKinds)[number]

/** What is weighed in 1 to 3. */
export const riskFactors = ['likelihood', 'loss', 'threatLevel', 'vulnerability', 'importance'] as const
export type RiskFactor = (typeof riskFactors)[number]

/** One level of a scale in words. */
export type ScaleLevel = Readonly<{ name: string; criterion: string }>
/** The words of the levels 1, 2 and 3 in this order. */
export type Scale = readonly [ScaleLevel, ScaleLevel, ScaleLevel]

/** How an analysis weighs risks. Kept with each analysis, so that old results stay explained. */
export type RiskMethod = Readonly<{
  kind: MethodKind
  scales: Readonly<Record<RiskFactor, Scale>>
  /** From which score a risk is 中 and 高. */
  mediumFrom: number
  highFrom: number
  /** From which 実施率 in percent a vulnerability of 1 and of 2 is proposed; below both it is 3. */
  wellKeptFrom: number
  partlyKeptFrom: number
  /** An asset is important that has one of these levels, or at least this 重要度 (null: not told by it). */
  important: Readonly<Record<AssetAspect, readonly string[]>> & Readonly<{ importanceFrom: RiskLevel | null }>
}>

const factorLabels: Readonly<Record<RiskFactor, string>> = {
  likelihood: '発生の可能性',
  loss: '発生時の損失',
  threatLevel: '脅威の起こりやすさ',
  vulnerability: '脆弱性',
  importance: '重要度',
}

export function toFactorLabel(factor: RiskFactor): string {
  return factorLabels[factor]
}

const kindLabels: Readonly<Record<MethodKind, string>> = {
  likelihoodLoss: '発生の可能性 × 発生時の損失',
  ipa: '重要度 × 被害発生可能性（脅威と脆弱性から）',
}

export function toMethodKindLabel(kind: MethodKind): string {
  return kindLabels[kind]
}

/** The factors an analysis of this form asks for. */
export function listFactors(kind: MethodKind): readonly RiskFactor[] {
  return kind === 'ipa' ? ['importance', 'threatLevel', 'vulnerability'] : ['likelihood', 'loss']
}

/** The words of one level of a scale. */
export function toScaleLevel(method: RiskMethod, factor: RiskFactor, level: RiskLevel): ScaleLevel {
  return method.scales[factor][toIndex(level)]
}

function toIndex(level: RiskLevel): 0 | 1 | 2 {
  if (level === 1) return 0
  return level === 2 ? 1 : 2
}

/** What a body that changed nothing weighs by. */
export const shippedMethod: RiskMethod = {
  kind: 'likelihoodLoss',
  scales: {
    likelihood: toScale(['小', '中', '大'], likelihoodCriteria),
    loss: toScale(['小', '中', '大'], lossCriteria),
    threatLevel: toScale(['低', '中', '高'], {
      1: '通常は起こらない',
      2: '特定の状況で起こる（年に数回ほど）',
      3: 'いつ起こってもおかしくない',
    }),
    vulnerability: toScale(['低', '中', '高'], {
      1: '必要な対策をすべて実施している',
      2: '対策を一部実施している',
      3: '対策を実施していない',
    }),
    importance: toScale(['1', '2', '3'], {
      1: '漏れたり使えなくなったりしても、業務にほとんど影響がない',
      2: '漏れたり使えなくなったりすると、業務に影響が出る',
      3: '漏れたり使えなくなったりすると、住民や業務に大きな影響が出る',
    }),
  },
  ...{ mediumFrom: 3, highFrom: 6, wellKeptFrom: 90, partlyKeptFrom: 60 },
  important: {
    ...{ confidentiality: ['3A', '3B', '3C'], integrity: [], availability: ['2'] },
    importanceFrom: 3,
  },
}

function toScale(
  names: readonly [string, string, string],
  criteria: Readonly<Record<RiskLevel, string>>,
): Scale {
  const [one, two, three] = names
  return [
    { name: one, criterion: criteria[1] },
    { name: two, criterion: criteria[2] },
    { name: three, criterion: criteria[3] },
  ]
}

/** How the score and its bands come about, as screens and papers say it. */
export function toMethodRule({ kind, mediumFrom, highFrom }: RiskMethod): string {
  const bands = `${highFrom}以上を「高」、${mediumFrom}以上${highFrom}未満を「中」、${mediumFrom}未満を「低」とする。`
  if (kind === 'likelihoodLoss')
    return `リスクの値は、発生の可能性（1から3まで）と発生時の損失（1から3まで）を掛けた値（1から9まで）とし、${bands}`
  return `被害発生可能性は、脅威（1から3まで）と脆弱性（1から3まで）を足して3を引いた値（1より小さいときは1）とする。リスクの値は、重要度（1から3まで）と被害発生可能性（1から3まで）を掛けた値（1から9まで）とし、${bands}`
}

/** Whether two analyses weighed by the same formula, scales and bands, so that their scores may be compared. */
export function isSameMethod(one: RiskMethod, other: RiskMethod): boolean {
  const toCompared = ({ kind, scales, mediumFrom, highFrom }: RiskMethod) => [
    ...[kind, mediumFrom, highFrom],
    ...listFactors(kind).flatMap((factor) =>
      scales[factor].flatMap(({ name, criterion }) => [name, criterion]),
    ),
  ]
  return JSON.stringify(toCompared(one)) === JSON.stringify(toCompared(other))
}

/** The name of the matrix's two axes: what is multiplied. */
export function toAxisLabels(kind: MethodKind): Readonly<{ possibility: string; damage: string }> {
  return kind === 'ipa'
    ? { possibility: '被害発生可能性', damage: '重要度' }
    : { possibility: '発生の可能性', damage: '発生時の損失' }
}

/** Levels as choices list them, the greatest first. */
export const levelsDescending: readonly RiskLevel[] = riskLevels.toReversed()
