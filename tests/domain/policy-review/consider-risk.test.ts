import { describe, expect, it } from 'vitest'
import { toConsiderationOfRisk } from '../../../shared/domain/policy-review/consider-risk.ts'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { aListedRisk } from '../../renderer/risks/a-risk.ts'

describe('toConsiderationOfRisk', () => {
  it('copies threat, subject and both factors, and names the risk it is from', () => {
    const risk = aListedRisk({
      ...{
        likelihood: 2,
        loss: 3,
        score: 6,
        band: 'high',
        treatment: 'reduce',
        treatmentPlan: '訓練をする。',
      },
    })
    expect(toConsiderationOfRisk(shippedMethod, risk)).toEqual({
      subject: '不正アクセス（情報資産全体）',
      situation: 'リスク分析のR8-リスク-001（値6・高）から取り込んだ。\n対応（低減）：訓練をする。',
      ...{ provisions: [], likelihood: 2, loss: 3, judgement: null, reason: '' },
    })
  })

  it('takes 被害発生可能性 and 重要度 where the analysis weighs by them', () => {
    const risk = aListedRisk({ ...noRating, importance: 3, threatLevel: 3, vulnerability: 2 })
    expect(toConsiderationOfRisk({ ...shippedMethod, kind: 'ipa' }, risk)).toMatchObject({
      ...{ likelihood: 2, loss: 3 },
    })
  })

  it('leaves open what is not weighed, and fits what a review may keep', () => {
    const risk = aListedRisk({
      ...{ treatment: 'accept', treatmentPlan: 'あ'.repeat(1000), threatTitle: 'い'.repeat(60) },
      subjectName: 'う'.repeat(100),
    })
    const taken = toConsiderationOfRisk(shippedMethod, risk)
    expect(taken).toMatchObject({ likelihood: null, loss: null })
    expect(taken.situation).toContain('（未評価）')
    expect(taken.situation.length).toBeLessThanOrEqual(1000)
    expect(taken.subject.length).toBeLessThanOrEqual(200)
  })
})
