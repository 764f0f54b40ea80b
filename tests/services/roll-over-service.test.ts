import { describe, expect, it } from 'vitest'
import { anOpenInspection, anOpening, aUnion } from '../support/a-union.ts'

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

  it('goes on from year to year for ten, each against the newest before it', async () => {
    const union = await aUnion()
    const people = await union.addPeople([{ name: '髙橋 一郎' }, { name: '山﨑 花子', unitName: '業務課' }])
    for (let year = 2017; year <= 2026; year += 1) {
      const { officer } = union
      const { previous, questions, roster } = await officer.inspections.proposeOpening({ fiscalYear: year })
      expect(previous?.fiscalYear).toBe(year === 2017 ? undefined : year - 1)
      const changed = questions.filter(({ mark }) => mark !== 'same').map(({ code, mark }) => [code, mark])
      if (year > 2017) expect(changed).toEqual([['S01', 'changed']])
      expect(roster.every(({ mark }) => mark === (year === 2017 ? 'joined' : 'same'))).toBe(true)
      await officer.inspections.open({
        ...anOpening(people),
        ...{ fiscalYear: year, openedOn: `${year}-09-01`, dueOn: `${year}-10-30` },
        purpose: previous === null ? '最初の目的' : previous.purpose,
      })
      const { questions: present } = await officer.checklists.getForEditing({ audience: 'staff' })
      const first = present.find(({ code }) => code === 'S01')
      if (first === undefined) throw new Error('no question')
      const { state: _, rowVersion, unknownProvisions: __, ...fields } = first
      await officer.checklists.updateQuestion({
        ...{ ...fields, text: `${year}年の次の文`, audience: 'staff', expectedRowVersion: rowVersion },
      })
    }
    const all = await union.officer.inspections.list({})
    expect(new Set(all.map(({ purpose }) => purpose))).toEqual(new Set(['最初の目的']))
    const editions = await union.officer.checklists.listEditions({ audience: 'staff' })
    expect(editions.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    // each kept the wording it was opened with
    const [newest] = all
    if (newest === undefined) throw new Error('no inspection')
    const shown = await union.officer.inspections.listQuestions({ inspectionId: newest.id })
    const [first] = shown.questions
    expect([first?.text, first?.previous?.text]).toEqual(['2025年の次の文', '2024年の次の文'])
  })

  it('takes a year that was entered later for what it is, the one before', async () => {
    const union = await anOpenInspection()
    const later = { fiscalYear: 2024, openedOn: '2024-09-01', dueOn: '2024-10-30' }
    await union.officer.inspections.open({ ...anOpening(union.people), ...later })
    const proposal = await union.officer.inspections.proposeOpening({ fiscalYear: 2025 })
    expect(proposal.previous?.fiscalYear).toBe(2024)
    const shown = await union.officer.inspections.listQuestions({ inspectionId: union.inspection.id })
    expect(shown.previousFiscalYear).toBe(2024)
  })
})
