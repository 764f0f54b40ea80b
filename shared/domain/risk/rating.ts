import { type RiskBand, type RiskLevel, toRisk } from '../policy-review/risk.ts'
import { listFactors, type RiskFactor, type RiskMethod } from './risk-method.ts'

/** What was entered of a risk; of each form of weighing only its own factors are kept. */
export type Rating = Readonly<Record<RiskFactor, RiskLevel | null>>

export const noRating: Rating = {
  ...{ likelihood: null, loss: null, threatLevel: null, vulnerability: null, importance: null },
}

export type Score = Readonly<{ score: number; band: RiskBand }>

/** 被害発生可能性 from 脅威 and 脆弱性: 3 2 1 / 2 1 1 / 1 1 1 for 3, 2, 1 of each (the table of IPA). */
export function toPossibility(threatLevel: RiskLevel, vulnerability: RiskLevel): RiskLevel {
  const sum = threatLevel + vulnerability - 3
  if (sum >= 3) return 3
  return sum === 2 ? 2 : 1
}

/** The two factors that are multiplied, by which a risk has its place in the matrix; null while one is open. */
export function toMatrixPlace(
  { kind }: Pick<RiskMethod, 'kind'>,
  rating: Rating,
): { possibility: RiskLevel; damage: RiskLevel } | null {
  const damage = kind === 'ipa' ? rating.importance : rating.loss
  const possibility = kind === 'ipa' ? toPossibilityOf(rating) : rating.likelihood
  return possibility === null || damage === null ? null : { possibility, damage }
}

function toPossibilityOf({ threatLevel, vulnerability }: Rating): RiskLevel | null {
  return threatLevel === null || vulnerability === null ? null : toPossibility(threatLevel, vulnerability)
}

/** The score of a rating with its band by the method of the analysis; null while a factor is open. */
export function toScore(
  method: Pick<RiskMethod, 'kind' | 'mediumFrom' | 'highFrom'>,
  rating: Rating,
): Score | null {
  const place = toMatrixPlace(method, rating)
  return place && toRisk({ likelihood: place.possibility, loss: place.damage }, method)
}

/** Only the factors the form asks for. */
export function toOwnFactors({ kind }: Pick<RiskMethod, 'kind'>, rating: Rating): Rating {
  const own = listFactors(kind)
  return { ...noRating, ...Object.fromEntries(own.map((factor) => [factor, rating[factor]])) }
}

export function isSameRating(one: Rating, other: Rating): boolean {
  // the keys of a rating are its factors
  return (Object.keys(noRating) as RiskFactor[]).every((factor) => one[factor] === other[factor])
}

/** Neither nothing nor all of what the form asks for. */
export function isHalfRated({ kind }: Pick<RiskMethod, 'kind'>, rating: Rating): boolean {
  const given = listFactors(kind).filter((factor) => rating[factor] !== null).length
  return given > 0 && given < listFactors(kind).length
}
