/** The three levels of 発生の可能性 and of 発生時の損失 (policy article 11). */
export const riskLevels = [1, 2, 3] as const
export type RiskLevel = (typeof riskLevels)[number]

/** 低・中・高. */
export const riskBands = ['low', 'medium', 'high'] as const
export type RiskBand = (typeof riskBands)[number]

/** From which 可能性 × 損失 a risk is 中 and from which it is 高; kept with each review, so that old results stay explained. */
export type RiskCutOffs = Readonly<{ mediumFrom: number; highFrom: number }>

/** What a new review is judged by: 1 and 2 are 低, 3 and 4 中, 6 and 9 高. */
export const usualCutOffs: RiskCutOffs = { mediumFrom: 3, highFrom: 6 }

const levelLabels: Readonly<Record<RiskLevel, string>> = { 1: '小', 2: '中', 3: '大' }
const bandLabels: Readonly<Record<RiskBand, string>> = { low: '低', medium: '中', high: '高' }

/** What each level of 発生の可能性 means. */
export const likelihoodCriteria: Readonly<Record<RiskLevel, string>> = {
  1: 'めったに起こらない（5年に1回もない）',
  2: '起こるかもしれない（数年に1回ほど）',
  3: '起こりやすい（1年に1回以上、又は現に起きている）',
}

/** What each level of 発生時の損失 means. */
export const lossCriteria: Readonly<Record<RiskLevel, string>> = {
  1: '組合の中で片付き、その日のうちに元に戻る',
  2: '業務が数日止まる、又は一部の住民や関係者に迷惑がかかる',
  3: '住民の個人情報が漏れる、又は業務が長く止まり、組合の信用を失う',
}

export function toRiskLevelLabel(level: RiskLevel): string {
  return levelLabels[level]
}

export function toRiskBandLabel(band: RiskBand): string {
  return bandLabels[band]
}

type Weighed = Readonly<{ likelihood: RiskLevel | null; loss: RiskLevel | null }>

/** 可能性 × 損失 with its band; null while one of the two is not weighed. */
export function toRisk(
  { likelihood, loss }: Weighed,
  { mediumFrom, highFrom }: RiskCutOffs,
): { score: number; band: RiskBand } | null {
  if (likelihood === null || loss === null) return null
  const score = likelihood * loss
  if (score >= highFrom) return { score, band: 'high' }
  return { score, band: score >= mediumFrom ? 'medium' : 'low' }
}

/** The highest risk of several matters; null where none is weighed. */
export function findHighestRisk(weighed: readonly Weighed[], cutOffs: RiskCutOffs): RiskBand | null {
  const bands = weighed.map((one) => toRisk(one, cutOffs)?.band)
  return riskBands.toReversed().find((band) => bands.includes(band)) ?? null
}

/** How the bands come about, as screens and papers say it. */
export function toBandRule({ mediumFrom, highFrom }: RiskCutOffs): string {
  return `リスクは、可能性（1から3まで）と損失（1から3まで）を掛けた値で、${highFrom}以上を「高」、${mediumFrom}以上${highFrom}未満を「中」、${mediumFrom}未満を「低」とする。`
}
