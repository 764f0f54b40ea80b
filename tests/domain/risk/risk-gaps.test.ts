import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { toRiskChange } from '../../../shared/domain/risk/risk-change.ts'
import { type GapFacts, listRiskGaps } from '../../../shared/domain/risk/risk-gaps.ts'
import { isTakenIn, toSubjectKey } from '../../../shared/domain/risk/risk-subject.ts'

const today = '2026-11-22'
const treated: GapFacts = {
  ...{ state: 'active', band: 'high', treatment: 'reduce', treatmentPlan: '替える', ownerTitle: '課長' },
  ...{ dueOn: '2027-03-31', residualBand: 'medium', acceptedOn: null, acceptedUntil: null },
}
const gapsOf = (part: Partial<GapFacts>) => listRiskGaps({ ...treated, ...part }, today)

describe('listRiskGaps', () => {
  it('finds nothing in a 高 that is acted upon by somebody until a day', () => {
    expect(gapsOf({})).toEqual([])
  })

  it('asks for a rating first, and for nothing of a risk that has ended', () => {
    expect(gapsOf({ band: null, treatment: null })).toEqual(['notRated'])
    expect(gapsOf({ band: null, state: 'ended' })).toEqual([])
  })

  it('asks of a 高 what is done, by whom and by when; not of a 中 or 低', () => {
    const open = { treatmentPlan: ' ', ownerTitle: '', dueOn: null }
    expect(gapsOf({ treatment: null })).toEqual(['noTreatment'])
    expect(gapsOf(open)).toEqual(['noPlan', 'noOwner', 'noDueDate'])
    expect(gapsOf({ ...open, band: 'medium' })).toEqual([])
  })

  it('asks for the acceptance of a 中 or 高 that is taken as it is, one that has not run out', () => {
    const accept = { treatment: 'accept', dueOn: null, ownerTitle: '' } as const
    expect(gapsOf({ ...accept, band: 'medium' })).toEqual(['notAccepted'])
    expect(gapsOf({ ...accept, band: 'low' })).toEqual([])
    expect(gapsOf({ ...accept, acceptedOn: '2026-11-01', acceptedUntil: today })).toEqual([])
    expect(gapsOf({ ...accept, acceptedOn: '2026-11-01', acceptedUntil: '2026-11-21' })).toEqual([
      'notAccepted',
    ])
  })

  it('asks for the acceptance of a 高 that stays after all is done', () => {
    expect(gapsOf({ residualBand: 'high' })).toEqual(['residualNotAccepted'])
    expect(gapsOf({ residualBand: 'high', acceptedOn: today })).toEqual([])
  })
})

describe('toRiskChange', () => {
  it.each([
    ['new', 6, null, 'active'],
    ['raised', 6, 4, 'active'],
    ['lowered', 3, 4, 'active'],
    ['same', 4, 4, 'active'],
    ['ended', 4, 4, 'ended'],
    ['unrated', null, 4, 'active'],
  ] as const)('is %s', (change, score, previousScore, state) => {
    expect(toRiskChange({ score, previousScore, state })).toBe(change)
  })
})

describe('the rule of a group', () => {
  // an id of the test
  const unitId = 'u' as UnitId
  const asset = { kind: 'server', unitId, isImportant: false } as const
  const rule = { kinds: ['server'], unitId, isImportantOnly: false } as const

  it('takes in by kind, unit and importance, and asks for nothing that is left open', () => {
    expect(isTakenIn(rule, asset)).toBe(true)
    expect(isTakenIn({ ...rule, kinds: [], unitId: null }, asset)).toBe(true)
    expect(isTakenIn({ ...rule, kinds: ['terminal'] }, asset)).toBe(false)
    expect(isTakenIn({ ...rule, unitId: 'v' as UnitId }, asset)).toBe(false)
    expect(isTakenIn({ ...rule, isImportantOnly: true }, asset)).toBe(false)
  })

  it('makes the same subject of the same rule, in whatever order its kinds stand and whatever it is called', () => {
    const kinds = ['terminal', 'server'] as const
    const one = toSubjectKey({ kind: 'group', name: '機器', rule: { ...rule, kinds } })
    const other = toSubjectKey({ kind: 'group', name: '器械', rule: { ...rule, kinds: kinds.toReversed() } })
    expect(one).toBe(other)
    expect(toSubjectKey({ kind: 'group', name: '機器', rule })).not.toBe(one)
  })
})
