import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import type { MeasureCategory } from '../checklist/category.ts'
import { toCategoryProvision } from '../checklist/category-label.ts'
import type { InspectionId } from '../id/branded-id.ts'
import type { Counts } from '../inspection/rate.ts'
import type { RiskLevel } from '../policy-review/risk.ts'
import { toPercentText } from '../report/figures.ts'
import { categoryWords } from '../report/report-words.ts'
import type { Threat } from '../threat/threat.ts'
import { noRating, type Rating, toOwnFactors, toPossibility } from './rating.ts'
import type { RiskMethod } from './risk-method.ts'

/** 実施率 per item of policy article 7 in the inspection it was taken from, kept with the analysis. */
export type Baseline = Readonly<{
  inspectionId: InspectionId
  recordNumber: string
  fiscalYear: number
  takenOn: string
  /** All eight; `rate` from 0 to 1, null where nothing was answered. */
  categories: readonly Readonly<{ category: MeasureCategory; counts: Counts; rate: number | null }>[]
}>

/** What the program proposes for a risk; nobody's rating until it is taken over or changed. */
export type Proposal = Rating &
  Readonly<{
    /** The item the vulnerability was read from: the one kept worst; null without results. */
    category: MeasureCategory | null
    rate: number | null
    /** The 年度 of the inspection. */
    fiscalYear: number | null
  }>

type Weighing = Pick<RiskMethod, 'kind' | 'wellKeptFrom' | 'partlyKeptFrom'>

/** The vulnerability a 実施率 (0 to 1) speaks for. */
export function toVulnerability(rate: number, { wellKeptFrom, partlyKeptFrom }: Weighing): RiskLevel {
  // as percent, so that 0.9 is 90 whatever the fraction was made of
  const percent = Math.round(rate * 10_000) / 100
  if (percent >= wellKeptFrom) return 1
  return percent >= partlyKeptFrom ? 2 : 3
}

/** The item kept worst among those that hold the threat down; null where none of them has results. */
export function findWorstKept(
  categories: readonly MeasureCategory[],
  baseline: Baseline | null,
): { category: MeasureCategory; rate: number } | null {
  const kept = (baseline?.categories ?? []).flatMap(({ category, rate }) =>
    rate !== null && categories.includes(category) ? [{ category, rate }] : [],
  )
  return kept.reduce<(typeof kept)[number] | null>(
    (worst, one) => (worst === null || one.rate < worst.rate ? one : worst),
    null,
  )
}

/**
 * What is proposed for a threat to a subject of this importance. The possibility rests on the self-inspection: without
 * results it stays open, and the damage is the importance of the subject.
 */
export function proposeRating(
  method: Weighing,
  threat: Pick<Threat, 'measureCategories' | 'usualLevel'>,
  from: Readonly<{ baseline: Baseline | null; importance: RiskLevel | null }>,
): Proposal {
  const { baseline, importance } = from
  const worst = findWorstKept(threat.measureCategories, baseline)
  const vulnerability = worst && toVulnerability(worst.rate, method)
  const likelihood = vulnerability && toPossibility(threat.usualLevel, vulnerability)
  const { usualLevel: threatLevel } = threat
  return {
    ...toOwnFactors(method, { likelihood, loss: importance, threatLevel, vulnerability, importance }),
    ...{ category: worst?.category ?? null, rate: worst?.rate ?? null },
    fiscalYear: worst === null ? null : (baseline?.fiscalYear ?? null),
  }
}

/** The rating a proposal stands for. */
export function toProposedRating(proposal: Proposal): Rating {
  const { likelihood, loss, threatLevel, vulnerability, importance } = proposal
  return { ...noRating, likelihood, loss, threatLevel, vulnerability, importance }
}

/** Where a proposal has its possibility from, as screens and papers say it. */
export function toProposalSource({ category, rate, fiscalYear }: Proposal): string {
  if (category === null || rate === null || fiscalYear === null)
    return '締め切った自己点検の結果がないため、可能性は提案していません。'
  const place = `${toCategoryProvision(category)} ${categoryWords[category]}`
  return `${place}の実施率 ${toPercentText(rate)}（${toFiscalYearLabel(fiscalYear)}自己点検）から`
}
