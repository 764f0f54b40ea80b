import { type RiskBand, type RiskLevel, riskLevels, toRisk } from '../policy-review/risk.ts'
import { type Rating, toMatrixPlace } from './rating.ts'
import type { RiskMethod } from './risk-method.ts'

/** One of the nine fields of the matrix with the number of risks in it. */
export type MatrixCell = Readonly<{
  possibility: RiskLevel
  damage: RiskLevel
  score: number
  band: RiskBand
  count: number
}>

/**
 * The nine fields, by 可能性 and then 損失, the greatest first; ended risks and those not rated are
 * not counted. `count` is of risks that are rated alike.
 */
export function toRiskMatrix(
  method: Pick<RiskMethod, 'kind' | 'mediumFrom' | 'highFrom'>,
  risks: readonly (Rating & Readonly<{ state: 'active' | 'ended'; count?: number }>)[],
): MatrixCell[] {
  const counts = new Map<string, number>()
  for (const risk of risks) {
    const place = risk.state === 'active' ? toMatrixPlace(method, risk) : null
    if (place === null) continue
    const key = `${place.possibility} ${place.damage}`
    counts.set(key, (counts.get(key) ?? 0) + (risk.count ?? 1))
  }
  return riskLevels.toReversed().flatMap((possibility) =>
    riskLevels.toReversed().flatMap((damage) => {
      const risk = toRisk({ likelihood: possibility, loss: damage }, method)
      const count = counts.get(`${possibility} ${damage}`) ?? 0
      return risk === null ? [] : [{ possibility, damage, ...risk, count }]
    }),
  )
}
