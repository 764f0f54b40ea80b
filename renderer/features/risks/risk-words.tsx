import { type RiskBand, type RiskLevel, toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import type { AnalysisState } from '../../../shared/domain/risk/analysis-state.ts'
import { toAnalysisStateLabel } from '../../../shared/domain/risk/analysis-state.ts'
import { type Rating, toPossibility } from '../../../shared/domain/risk/rating.ts'
import { type RiskChange, toRiskChangeLabel } from '../../../shared/domain/risk/risk-change.ts'
import type { RiskFactor, RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { listFactors, toFactorLabel, toScaleLevel } from '../../../shared/domain/risk/risk-method.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'

const bandTones: Readonly<Record<RiskBand, BadgeTone>> = { low: 'neutral', medium: 'yellow', high: 'red' }

/** 高 6: told by the word as well as by colour; 未評価 where nothing is weighed. */
export function BandBadge({ band, score }: Readonly<{ band: RiskBand | null; score: number | null }>) {
  if (band === null) return <Badge tone="blue">未評価</Badge>
  return <Badge tone={bandTones[band]}>{`${toRiskBandLabel(band)} ${score ?? ''}`}</Badge>
}

const stateTones: Readonly<Record<AnalysisState, BadgeTone>> = {
  open: 'blue',
  closed: 'green',
  withdrawn: 'neutral',
}

export function AnalysisBadge({ state, isSealed }: Readonly<{ state: AnalysisState; isSealed: boolean }>) {
  return <Badge tone={stateTones[state]}>{isSealed ? '決裁済' : toAnalysisStateLabel(state)}</Badge>
}

const changeMarks: Readonly<Record<RiskChange, string>> = {
  ...{ new: '＋', raised: '▲', lowered: '▼', same: '＝', ended: '×', unrated: '…' },
}

/** 上昇 with a mark of its own shape. */
export function ChangeMark({ change }: Readonly<{ change: RiskChange }>) {
  const isWorse = change === 'raised'
  return (
    <span className={isWorse ? 'font-bold text-error-2' : undefined}>
      <span aria-hidden>{changeMarks[change]} </span>
      {toRiskChangeLabel(change)}
    </span>
  )
}

/** 3（大）; a level whose name is its figure is not said twice. */
export function toLevelWords(method: RiskMethod, factor: RiskFactor, level: RiskLevel | null): string {
  if (level === null) return '未'
  const { name } = toScaleLevel(method, factor, level)
  return name === '' || name === String(level) ? String(level) : `${level}（${name}）`
}

/** 発生の可能性 3（大）、発生時の損失 2（中）. */
export function toRatingWords(method: RiskMethod, rating: Rating): string {
  return listFactors(method.kind)
    .map((factor) => `${toFactorLabel(factor)} ${toLevelWords(method, factor, rating[factor])}`)
    .join('、')
}

/** How the score comes about: 可能性 3 × 損失 2 ＝ 6. */
export function toFormulaWords({ kind }: Pick<RiskMethod, 'kind'>, rating: Rating): string {
  const { likelihood, loss, importance, threatLevel, vulnerability } = rating
  if (kind === 'likelihoodLoss') {
    if (likelihood === null || loss === null) return ''
    return `可能性 ${likelihood} × 損失 ${loss} ＝ ${likelihood * loss}`
  }
  if (importance === null || threatLevel === null || vulnerability === null) return ''
  const possibility = toPossibility(threatLevel, vulnerability)
  return `重要度 ${importance} × 被害発生可能性 ${possibility}（脅威 ${threatLevel}・脆弱性 ${vulnerability}から）＝ ${importance * possibility}`
}

type Names = readonly [string, string, string]

/** The two axes of the matrix with the names of their levels; 被害発生可能性 follows from two others and has none. */
export function toAxisNames({ kind, scales }: RiskMethod): Readonly<{ possibility: Names; damage: Names }> {
  const toNames = (factor: RiskFactor): Names => [
    scales[factor][0].name,
    scales[factor][1].name,
    scales[factor][2].name,
  ]
  return kind === 'ipa'
    ? { possibility: ['', '', ''], damage: toNames('importance') }
    : { possibility: toNames('likelihood'), damage: toNames('loss') }
}
