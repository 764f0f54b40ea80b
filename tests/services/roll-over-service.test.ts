import { describe, expect, it } from 'vitest'
import { anOpenInspection, aUnion } from '../support/a-union.ts'

describe('proposeOpening', () => {
  it('has nothing to compare with in the first year', async () => {
    const union = await aUnion()
    await union.addPeople([{ name: '髙橋 一郎' }])
    const proposal = await union.officer.inspections.proposeOpening({ fiscalYear: 2026 })
    expect(proposal.previous).toBeNull()
    expect(new Set(proposal.questions.map(({ mark }) => mark))).toEqual(new Set(['new']))
    expect(proposal.roster.map(({ mark }) => mark)).toEqual(['joined'])
    expect(proposal.left).toEqual([])
  })

  it('marks questions and people against the inspection before', async () => {
    const union = await anOpenInspection()
    const [first, second] = union.people
    if (first === undefined || second === undefined) throw new Error('nobody')
    await union.officer.staff.retire({ staffMemberId: first.id, expectedRowVersion: first.rowVersion })
    await union.addPeople([{ name: '新人 花' }])
    const proposal = await union.officer.inspections.proposeOpening({ fiscalYear: 2027 })
    expect(proposal.previous).toMatchObject({
      ...{ fiscalYear: 2026, purpose: '対策の実施状況を確かめる。', state: 'open', dueOn: '2026-10-30' },
    })
    expect(proposal.questions.filter(({ mark }) => mark !== 'same')).toEqual([])
    expect(proposal.roster.filter(({ mark }) => mark === 'joined').map(({ staffName }) => staffName)).toEqual(
      ['新人 花'],
    )
    expect(proposal.left).toMatchObject([{ staffName: '髙橋 一郎', isOnRoster: false }])
  })

  it('shows the questions an inspection asks', async () => {
    const { officer, inspection } = await anOpenInspection()
    const shown = await officer.inspections.listQuestions({ inspectionId: inspection.id })
    expect([shown.questions.length, shown.previousFiscalYear]).toEqual([110, null])
  })
})
