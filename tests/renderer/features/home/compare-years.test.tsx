import { describe, expect, it } from 'vitest'
import { toComparisonSentence } from '../../../../renderer/features/home/compare-years.ts'

describe('toComparisonSentence', () => {
  it('counts what went up and down and names the lowest', () => {
    const sentence = toComparisonSentence([
      { category: 'organization', rate: 0.9, previousRate: 0.8 },
      { category: 'outsourcing', rate: 0.583, previousRate: 0.6 },
      { category: 'socialMedia', rate: null, previousRate: 0.5 },
    ])
    expect(sentence).toBe(
      '前年度より上がったのは1分野、下がったのは1分野です。最も低いのは業務委託の58.3％です。',
    )
  })

  it('says nothing of a year before where there is none', () => {
    expect(toComparisonSentence([{ category: 'physical', rate: 1, previousRate: null }])).toBe(
      '最も低いのは物理的セキュリティの100.0％です。',
    )
  })

  it('has no sentence without a figure', () => {
    expect(toComparisonSentence([{ category: 'physical', rate: null, previousRate: 1 }])).toBeNull()
  })
})
