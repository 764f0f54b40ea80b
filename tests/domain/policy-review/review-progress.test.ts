import { describe, expect, it } from 'vitest'
import { comparePolicies } from '../../../shared/domain/policy/comparison/compare-policies.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listChangedProvisions } from '../../../shared/domain/policy-review/changed-provisions.ts'
import {
  type ProgressRow,
  progressSteps,
  toProgressCells,
} from '../../../shared/domain/policy-review/review-progress.ts'
import { policyAfter, policyBefore } from '../../support/policy-editions.ts'

const trigger = {
  ...{ source: 'finding' as const, linkedNumber: 'R8-指摘-001', occurredOn: '2026-11-20' },
  description: '委託先を確かめていない。',
}
const review = {
  ...{ number: 'R8-見直し-01', title: '見直し', state: 'decided' as const, outcome: 'amend' as const },
  decidedOn: '2026-11-22',
}
const edition = {
  ...{ documentName: '基本方針', kind: 'basicPolicy' as const, number: 2, state: 'current' as const },
  ...{ beforeNumber: 1, changes: [{ citation: '第7条(6)', change: 'amended' as const }] },
  ...{ decidedOn: '2026-11-23', effectiveOn: '2026-12-01', publishedOn: '2026-12-02' },
}
const whole: ProgressRow = { triggers: [trigger], review, edition }
const officer = { mayKnowAll: true }

/** The first gap with what to do about it. */
function gapOf(row: Partial<ProgressRow>, reader = officer) {
  const cells = toProgressCells({ ...whole, ...row }, reader)
  const step = progressSteps.find((one) => cells[one].isMissing)
  return step && `${step}: ${cells[step].next}`
}

describe('toProgressCells', () => {
  it('tells a whole chain from the finding to the publication', () => {
    const cells = toProgressCells(whole, officer)
    expect(progressSteps.map((step) => cells[step].text)).toEqual([
      '指摘　R8-指摘-001　R8.11.20：委託先を確かめていない。',
      'R8-見直し-01　見直し\n令和8年11月22日　改正する',
      '基本方針　第2版\n第7条(6)（改正）',
      '第1版と第2版の新旧対照表',
      '決裁 R8.11.23\n施行 R8.12.1\n公表 R8.12.2',
    ])
    expect(gapOf({})).toBeUndefined()
  })

  it.each([
    ['review: 見直しの検討に加える', { review: null, edition: null }],
    [
      'review: 検討して決定する',
      { review: { ...review, state: 'open' as const, outcome: null }, edition: null },
    ],
    ['provisions: 改正の案を起案する', { edition: null }],
    ['provisions: 改正の本文を書く', { edition: { ...edition, changes: [] } }],
    ['effect: 決裁を受ける', { edition: { ...edition, state: 'draft' as const, effectiveOn: null } }],
    ['effect: 施行日を決める', { edition: { ...edition, state: 'approved' as const, effectiveOn: null } }],
    ['effect: 公表を記録する', { edition: { ...edition, publishedOn: null } }],
  ])('says the one next step: %s', (gap, row) => {
    expect(gapOf(row)).toBe(gap)
    const cells = toProgressCells({ ...whole, ...row }, officer)
    expect(progressSteps.filter((step) => cells[step].next !== null)).toHaveLength(1)
  })

  it('asks nothing more of a review that keeps the policy, nor 公表 of a 実施手順', () => {
    expect(gapOf({ review: { ...review, outcome: 'keep' }, edition: null })).toBeUndefined()
    expect(gapOf({ edition: { ...edition, kind: 'procedure', publishedOn: null } })).toBeUndefined()
  })

  it('does not tell one who may not know of all whether there is an edition', () => {
    const { provisions } = toProgressCells({ ...whole, edition: null }, { mayKnowAll: false })
    expect(provisions).toEqual({ text: '示せる改正はありません', isMissing: false, next: null })
  })
})

describe('listChangedProvisions', () => {
  it('names what was amended, added, moved and renumbered, each once', () => {
    const [before, after] = [policyBefore, policyAfter].map((text) => parsePolicyText(text))
    if (before === undefined || after === undefined) throw new Error('two texts')
    const changes = listChangedProvisions(comparePolicies(before, after))
    const named = changes.map(({ citation, change }) => `${citation} ${change}`)
    expect(named).toEqual(
      expect.arrayContaining(['第4条 added', '第3条 renumbered', '第12条 moved', '附則 added']),
    )
    expect(new Set(named).size).toBe(named.length)
    expect(listChangedProvisions(comparePolicies(before, before))).toEqual([])
  })
})
