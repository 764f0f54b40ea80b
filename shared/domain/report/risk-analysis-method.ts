import { assetAspects, toAspectLabel } from '../asset/asset-level.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import { toCategoryProvision } from '../checklist/category-label.ts'
import {
  levelsDescending,
  listFactors,
  type RiskMethod,
  toMethodRule,
  toScaleLevel,
} from '../risk/risk-method.ts'
import { toVulnerability } from '../risk/risk-proposal.ts'
import { toCountText, toPercentText } from './figures.ts'
import { categoryWords } from './report-words.ts'
import type { RiskAnalysisInput } from './risk-analysis-input.ts'

/** How the risks were found and weighed, a sentence or two each. */
export function listMethodLines({ analysis, risks }: RiskAnalysisInput): readonly string[] {
  const { method } = analysis
  return [
    '情報資産の全体について、想定する脅威ごとにリスクを評価した。重要な情報資産については、種別及び所属ごとの区分又は個々の情報資産について、更に詳しく評価した。',
    ...toImportantLine(method),
    toMethodRule(method),
    toProposalLine(method),
    toBasisLine(risks),
    ...toComparisonLines(analysis),
  ]
}

function toComparisonLines({ isMethodSame }: RiskAnalysisInput['analysis']): string[] {
  const rule =
    '前年度との比べは、同じ対象の同じ脅威について、リスクの値が上がったものを「上昇」、下がったものを「低下」、変わらないものを「変化なし」、前年度の評価がないものを「新規」とする。'
  if (isMethodSame) return [rule]
  return [rule, '前年度とは評価の方法が異なるため、前年度の値との比べは参考である。']
}

/** 機密性が3A・3B・3C、可用性が2又は重要度が3以上の情報資産を、…; nothing where the method names none. */
function toImportantLine({ important }: RiskMethod): string[] {
  const aspects = assetAspects.flatMap((aspect) =>
    important[aspect].length === 0 ? [] : [`${toAspectLabel(aspect)}が${important[aspect].join('・')}`],
  )
  const from = important.importanceFrom
  const marks = [...aspects, ...(from === null ? [] : [`重要度が${from}${from === 3 ? '' : '以上'}`])]
  if (marks.length === 0) return []
  const said = marks.length === 1 ? marks.join('') : `${marks.slice(0, -1).join('、')}又は${marks.at(-1)}`
  return [`${said}の情報資産を、重要な情報資産とした。`]
}

function toProposalLine({ kind, wellKeptFrom, partlyKeptFrom }: RiskMethod): string {
  const vulnerability = `脆弱性は、脅威を抑える対策（方針第7条の号）の自己点検における実施率のうち最も低いものが${wellKeptFrom}％以上を1、${partlyKeptFrom}％以上${wellKeptFrom}％未満を2、${partlyKeptFrom}％未満を3として提案した。`
  if (kind === 'ipa') return vulnerability
  return `${vulnerability}発生の可能性は、脅威の起こりやすさ（1から3まで）と脆弱性を足して3を引いた値（1より小さいときは1）、発生時の損失は、対象とする情報資産の重要度のうち最も高いものを提案した。`
}

function toBasisLine(risks: RiskAnalysisInput['risks']): string {
  const count = (basis: 'proposal' | 'byHand') =>
    toCountText(risks.filter(({ state, ratingBasis }) => state === 'active' && ratingBasis === basis).length)
  return `提案は評価の出発点であり、評価は担当者が決めた。提案のとおりとしたものは${count('proposal')}件、担当者が改めて決めたものは${count('byHand')}件である。`
}

/** Level, and what it means for each factor of the method; the greatest first. */
export function listLevelCells(method: RiskMethod): readonly (readonly string[])[] {
  return levelsDescending.map((level) => [
    String(level),
    ...listFactors(method.kind).map((factor) => {
      const { name, criterion } = toScaleLevel(method, factor, level)
      return name === String(level) ? criterion : `【${name}】${criterion}`
    }),
  ])
}

/** Item of article 7, answers by choice, 実施率, the vulnerability it speaks for. */
export function listBaselineCells({ analysis }: RiskAnalysisInput): readonly (readonly string[])[] {
  const { baseline, method } = analysis
  return (baseline?.categories ?? []).map(({ category, counts, rate }) => [
    `${toCategoryProvision(category)}　${categoryWords[category]}`,
    ...[counts.done, counts.partlyDone, counts.notDone, counts.unknown, counts.notApplicable].map(
      toCountText,
    ),
    toPercentText(rate),
    rate === null ? '提案なし' : String(toVulnerability(rate, method)),
  ])
}

/** Which inspection the baseline is from, or that there is none. */
export function toBaselineLine({ analysis: { baseline } }: RiskAnalysisInput): string {
  if (baseline === null) return '締め切った自己点検がないため、実施率からの提案は行っていない。'
  return `${toFiscalYearLabel(baseline.fiscalYear)}自己点検（${baseline.recordNumber}）の結果を、${toWareki(baseline.takenOn)}に取り込んだものである。`
}
