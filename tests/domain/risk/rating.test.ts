import { describe, expect, it } from 'vitest'
import { riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import {
  isHalfRated,
  noRating,
  toMatrixPlace,
  toOwnFactors,
  toPossibility,
  toScore,
} from '../../../shared/domain/risk/rating.ts'
import { toRiskMatrix } from '../../../shared/domain/risk/risk-matrix.ts'
import { isSameMethod, shippedMethod, toMethodRule } from '../../../shared/domain/risk/risk-method.ts'

const ipa = { ...shippedMethod, kind: 'ipa' } as const

describe('toPossibility', () => {
  it('is the table of IPA: rows 脅威 3, 2, 1 and columns 脆弱性 3, 2, 1', () => {
    const falling = riskLevels.toReversed()
    const table = falling.map((threat) =>
      falling.map((vulnerability) => toPossibility(threat, vulnerability)),
    )
    expect(table).toEqual([
      [3, 2, 1],
      [2, 1, 1],
      [1, 1, 1],
    ])
  })
})

describe('toScore', () => {
  it('multiplies 可能性 and 損失 in the words of article 11: 6 and up 高, 3 and up 中', () => {
    const scores = riskLevels.flatMap((likelihood) =>
      riskLevels.map((loss) => toScore(shippedMethod, { ...noRating, likelihood, loss })),
    )
    expect(scores.map((one) => `${one?.score} ${one?.band}`)).toEqual([
      ...['1 low', '2 low', '3 medium'],
      ...['2 low', '4 medium', '6 high'],
      ...['3 medium', '6 high', '9 high'],
    ])
  })

  it('multiplies 重要度 and 被害発生可能性 in the form of IPA', () => {
    const rating = { ...noRating, importance: 3, threatLevel: 3, vulnerability: 2 } as const
    expect(toScore(ipa, rating)).toEqual({ score: 6, band: 'high' })
    expect(toMatrixPlace(ipa, rating)).toEqual({ possibility: 2, damage: 3 })
    expect(toScore(ipa, { ...rating, vulnerability: 1 })).toEqual({ score: 3, band: 'medium' })
  })

  it('bands by the cut-offs of the analysis, not by those of now', () => {
    const rating = { ...noRating, likelihood: 2, loss: 3 } as const
    expect(toScore({ ...shippedMethod, mediumFrom: 4, highFrom: 9 }, rating)).toMatchObject({
      band: 'medium',
    })
  })

  it('is null while a factor is open, and each form looks at its own factors only', () => {
    const rating = { ...noRating, likelihood: 3, loss: 3 } as const
    expect(toScore(ipa, rating)).toBeNull()
    expect(toScore(shippedMethod, { ...rating, loss: null })).toBeNull()
    expect(toOwnFactors(ipa, { ...rating, importance: 2 })).toEqual({ ...noRating, importance: 2 })
    expect(isHalfRated(shippedMethod, { ...rating, loss: null })).toBe(true)
    expect(isHalfRated(shippedMethod, noRating)).toBe(false)
  })
})

describe('toRiskMatrix', () => {
  it('counts standing rated risks in nine fields, the greatest first', () => {
    const rated = { ...noRating, likelihood: 3, loss: 2, state: 'active' } as const
    const matrix = toRiskMatrix(shippedMethod, [
      rated,
      { ...rated, count: 4 },
      { ...rated, state: 'ended' },
      { ...noRating, state: 'active' },
    ])
    expect(matrix).toHaveLength(9)
    expect(matrix[0]).toEqual({ possibility: 3, damage: 3, score: 9, band: 'high', count: 0 })
    expect(matrix.filter(({ count }) => count > 0)).toEqual([
      { possibility: 3, damage: 2, score: 6, band: 'high', count: 5 },
    ])
  })
})

describe('the method', () => {
  it('says its formula and bands in words', () => {
    expect(toMethodRule(shippedMethod)).toContain(
      '発生の可能性（1から3まで）と発生時の損失（1から3まで）を掛けた値',
    )
    expect(toMethodRule({ ...ipa, highFrom: 9 })).toContain('9以上を「高」、3以上9未満を「中」')
  })

  it('is the same where what the scores are made of is the same, whatever counts as important', () => {
    const important = { ...shippedMethod.important, importanceFrom: 2 } as const
    expect(isSameMethod(shippedMethod, { ...shippedMethod, important, wellKeptFrom: 80 })).toBe(true)
    expect(isSameMethod(shippedMethod, { ...shippedMethod, highFrom: 9 })).toBe(false)
    expect(isSameMethod(shippedMethod, ipa)).toBe(false)
  })
})
