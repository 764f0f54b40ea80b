import { describe, expect, it } from 'vitest'
import { type MeasureCategory, measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { noAnswers } from '../../../shared/domain/inspection/rate.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import {
  type Baseline,
  findWorstKept,
  proposeRating,
  toProposalSource,
  toVulnerability,
} from '../../../shared/domain/risk/risk-proposal.ts'

function aBaseline(rates: Partial<Record<MeasureCategory, number>>): Baseline {
  return {
    // an id of the test
    inspectionId: 'i' as InspectionId,
    ...{ recordNumber: 'R8-点検-01', fiscalYear: 2026, takenOn: '2026-11-22' },
    categories: measureCategories.map((category) => ({
      ...{ category, counts: noAnswers, rate: rates[category] ?? null },
    })),
  }
}

const threat = { measureCategories: ['technical', 'personnel'], usualLevel: 3 } as const
const baseline = aBaseline({ technical: 0.78, personnel: 0.95, physical: 0.1 })

describe('toVulnerability', () => {
  it.each([
    [1, 1],
    [0.9, 1],
    [0.8999, 2],
    [0.6, 2],
    [0.5999, 3],
    [0, 3],
  ])('takes a 実施率 of %f for %i', (rate, vulnerability) => {
    expect(toVulnerability(rate, shippedMethod)).toBe(vulnerability)
  })

  it('follows the thresholds of the analysis', () => {
    expect(toVulnerability(0.8, { ...shippedMethod, wellKeptFrom: 80 })).toBe(1)
  })
})

describe('proposeRating', () => {
  it('reads the vulnerability from the item kept worst among those that hold the threat down', () => {
    expect(findWorstKept(threat.measureCategories, baseline)).toEqual({ category: 'technical', rate: 0.78 })
    expect(proposeRating(shippedMethod, threat, { baseline, importance: 3 })).toEqual({
      ...{ likelihood: 2, loss: 3, threatLevel: null, vulnerability: null, importance: null },
      ...{ category: 'technical', rate: 0.78, fiscalYear: 2026 },
    })
  })

  it('proposes 脅威, 脆弱性 and 重要度 apart in the form of IPA', () => {
    const method = { ...shippedMethod, kind: 'ipa' } as const
    expect(proposeRating(method, threat, { baseline, importance: 2 })).toMatchObject({
      ...{ likelihood: null, loss: null, threatLevel: 3, vulnerability: 2, importance: 2 },
    })
  })

  it('leaves the possibility open without results, and the damage without an importance', () => {
    const none = proposeRating(shippedMethod, threat, { baseline: null, importance: null })
    expect(none).toMatchObject({ likelihood: null, loss: null, category: null, rate: null, fiscalYear: null })
    const other = aBaseline({ physical: 0.5 })
    expect(proposeRating(shippedMethod, threat, { baseline: other, importance: 1 })).toMatchObject({
      ...{ likelihood: null, loss: 1 },
    })
  })

  it('says where it comes from, and that there is nothing it could come from', () => {
    const proposal = proposeRating(shippedMethod, threat, { baseline, importance: 3 })
    expect(toProposalSource(proposal)).toBe(
      '第7条(4) 技術的セキュリティ対策の実施率 78.0％（令和8年度自己点検）から',
    )
    const none = proposeRating(shippedMethod, threat, { baseline: null, importance: 3 })
    expect(toProposalSource(none)).toContain('結果がないため')
  })
})
