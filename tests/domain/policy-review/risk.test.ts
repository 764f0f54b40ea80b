import { describe, expect, it } from 'vitest'
import {
  findHighestRisk,
  riskLevels,
  toBandRule,
  toRisk,
  usualCutOffs,
} from '../../../shared/domain/policy-review/risk.ts'

describe('toRisk', () => {
  it('multiplies 可能性 and 損失 and names the band', () => {
    const table = riskLevels.map((likelihood) =>
      riskLevels.map((loss) => {
        const risk = toRisk({ likelihood, loss }, usualCutOffs)
        return `${risk?.score} ${risk?.band}`
      }),
    )
    expect(table).toEqual([
      ['1 low', '2 low', '3 medium'],
      ['2 low', '4 medium', '6 high'],
      ['3 medium', '6 high', '9 high'],
    ])
  })

  it('is nothing while one of the two is not weighed', () => {
    expect(toRisk({ likelihood: 3, loss: null }, usualCutOffs)).toBeNull()
    expect(toRisk({ likelihood: null, loss: 3 }, usualCutOffs)).toBeNull()
  })

  it('follows the cut-offs the review was judged by', () => {
    const weighed = { likelihood: 2, loss: 2 } as const
    expect(toRisk(weighed, { mediumFrom: 2, highFrom: 4 })?.band).toBe('high')
    expect(toRisk(weighed, { mediumFrom: 5, highFrom: 9 })?.band).toBe('low')
  })
})

describe('findHighestRisk', () => {
  it('is the highest of what is weighed', () => {
    const low = { likelihood: 1, loss: 1 } as const
    const medium = { likelihood: 2, loss: 2 } as const
    const unweighed = { likelihood: null, loss: 3 } as const
    expect(findHighestRisk([low, medium, unweighed], usualCutOffs)).toBe('medium')
    expect(findHighestRisk([unweighed], usualCutOffs)).toBeNull()
    expect(findHighestRisk([], usualCutOffs)).toBeNull()
  })
})

describe('toBandRule', () => {
  it('says the cut-offs of the review', () => {
    expect(toBandRule({ mediumFrom: 2, highFrom: 4 })).toContain(
      '4以上を「高」、2以上4未満を「中」、2未満を「低」',
    )
  })
})
