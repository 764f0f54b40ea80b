import { describe, expect, it } from 'vitest'
import { anOpenInspection, anOpening, asId, aUnion, refusalOf, submitAll } from '../support/a-union.ts'

describe('opening an inspection', () => {
  it('hands out a sheet for each person and audience, numbered in roster order', async () => {
    const { inspection, sheets } = await anOpenInspection()
    expect({ ...inspection, id: '' }).toEqual({
      id: '',
      requiresConfirmation: false,
      recordNumber: 'R8-点検-01',
      fiscalYear: 2026,
      title: '令和8年度 情報セキュリティ自己点検',
      purpose: '対策の実施状況を確かめる。',
      state: 'open',
      openedOn: '2026-09-01',
      dueOn: '2026-10-30',
      closedOn: null,
      closeReason: null,
      progress: { assigned: 4, submitted: 0, answering: 0, notStarted: 4 },
      rowVersion: 1,
    })
    expect(
      sheets.map((sheet) => [sheet.number, sheet.staffName, sheet.audience, sheet.questionCount]),
    ).toEqual([
      ['R8-001', '髙橋 一郎', 'staff', 40],
      ['R8-002', '山﨑 花子', 'staff', 40],
      ['R8-003', '山﨑 花子', 'manager', 25],
      ['R8-004', '𠮷田 次郎', 'staff', 40],
    ])
  })

  it('is refused a second time in the same fiscal year', async () => {
    const { officer, people } = await anOpenInspection()
    expect(await refusalOf(officer.inspections.open(anOpening(people)))).toEqual({
      code: 'rule_violation',
      rule: 'inspectionExists',
      recordNumber: 'R8-点検-01',
    })
  })

  it('leaves nothing behind when one of the people has left', async () => {
    const { officer, addPeople } = await aUnion()
    const people = await addPeople([{ name: '甲' }, { name: '乙' }])
    const left = await officer.staff.retire({
      staffMemberId: asId(people[1]?.id ?? ''),
      expectedRowVersion: 1,
    })
    expect(await refusalOf(officer.inspections.open(anOpening(people)))).toEqual({
      code: 'rule_violation',
      rule: 'staffMemberRetired',
      name: left.name,
    })
    expect(await officer.inspections.list({})).toEqual([])
  })

  it('proposes every active person with each audience', async () => {
    const { officer, addPeople } = await aUnion()
    await addPeople([{ name: '甲', audiences: ['staff', 'systemAdministrator'] }, { name: '乙' }])
    const proposal = await officer.inspections.proposeRoster({})
    expect(proposal.map((row) => [row.staffName, row.unitName, row.audience])).toEqual([
      ['甲', '総務課', 'staff'],
      ['甲', '総務課', 'systemAdministrator'],
      ['乙', '総務課', 'staff'],
    ])
  })
})

describe('a running inspection', () => {
  it('follows a corrected name until the sheet is handed in', async () => {
    const { officer, inspection, sheets, people } = await anOpenInspection()
    await submitAll(officer, sheets[0]?.id ?? '')
    for (const person of people.slice(0, 2)) {
      const { id, rowVersion, reading, title, employment, unitId, audiences } = person
      const fields = { name: '改名 後', reading, title, employment, unitId, audiences }
      await officer.staff.update({ staffMemberId: id, expectedRowVersion: rowVersion, ...fields })
    }
    const after = await officer.inspections.listSheets({ inspectionId: inspection.id })
    expect(after.map((sheet) => sheet.staffName)).toEqual(['髙橋 一郎', '改名 後', '改名 後', '𠮷田 次郎'])
  })

  it('takes more people in, but none for the same checklist twice', async () => {
    const { officer, inspection, addPeople } = await anOpenInspection()
    const assignments = anOpening(await addPeople([{ name: '新任 三郎' }])).assignments
    const sheets = await officer.inspections.addSheets({ inspectionId: inspection.id, assignments })
    expect(sheets.at(-1)).toMatchObject({ number: 'R8-005', staffName: '新任 三郎' })
    const again = officer.inspections.addSheets({ inspectionId: inspection.id, assignments })
    expect(await refusalOf(again)).toMatchObject({ rule: 'alreadyAssigned', number: 'R8-005' })
  })

  it('leaves an excluded person out of the count until they are taken back', async () => {
    const { officer, inspection, sheets } = await anOpenInspection()
    const sheetId = asId<(typeof sheets)[0]['id']>(sheets[3]?.id ?? '')
    const excluded = await officer.inspections.excludeSheet({
      sheetId,
      expectedRowVersion: 1,
      reason: '休職中',
    })
    expect(excluded.state).toBe('excluded')
    const { progress } = await officer.inspections.get({ inspectionId: inspection.id })
    expect(progress.assigned).toBe(3)
    const included = await officer.inspections.includeSheet({
      sheetId,
      expectedRowVersion: excluded.rowVersion,
    })
    expect(included.state).toBe('notStarted')
  })

  it('does not exclude a person whose sheet came back', async () => {
    const { officer, sheets } = await anOpenInspection()
    const { id, rowVersion } = await submitAll(officer, sheets[0]?.id ?? '')
    const exclude = officer.inspections.excludeSheet({
      sheetId: id,
      expectedRowVersion: rowVersion,
      reason: '休職',
    })
    expect(await refusalOf(exclude)).toMatchObject({ rule: 'sheetSubmitted' })
  })

  it('changes its due date against the row version that was read', async () => {
    const { officer, inspection } = await anOpenInspection()
    const { id, title, purpose } = inspection
    const change = { inspectionId: id, title, purpose, expectedRowVersion: 1 }
    expect((await officer.inspections.update({ ...change, dueOn: '2026-11-30' })).dueOn).toBe('2026-11-30')
    const late = officer.inspections.update({ ...change, dueOn: '2026-12-01' })
    expect((await refusalOf(late)).code).toBe('stale_row')
  })
})

describe('closing an inspection', () => {
  const reason = '長期の病気休暇のため'

  it('asks to acknowledge exactly the unsubmitted sheets with a reason', async () => {
    const { officer, inspection, sheets } = await anOpenInspection()
    await submitAll(officer, sheets[0]?.id ?? '')
    const open = sheets.slice(1)
    const close = (acknowledged: typeof sheets, given: string | null) =>
      officer.inspections.close({
        inspectionId: inspection.id,
        expectedRowVersion: 1,
        closedOn: '2026-11-20',
        acknowledgedSheetIds: acknowledged.map((sheet) => sheet.id),
        reason: given,
      })
    expect(await refusalOf(close([], reason))).toMatchObject({
      rule: 'sheetsUnsubmitted',
      numbers: ['R8-002', 'R8-003', 'R8-004'],
    })
    expect((await refusalOf(close(sheets, reason))).rule).toBe('sheetsUnsubmitted')
    expect(await refusalOf(close(open, null))).toMatchObject({ field: 'reason', reason: 'required' })
    const closed = await close(open, reason)
    expect([closed.state, closed.closedOn, closed.closeReason]).toEqual(['closed', '2026-11-20', reason])
  })

  it('settles it: no later call changes anything', async () => {
    const { officer, inspection, sheets, people } = await anOpenInspection()
    const submitted = await submitAll(officer, sheets[0]?.id ?? '')
    await officer.inspections.close({
      inspectionId: inspection.id,
      expectedRowVersion: 1,
      closedOn: '2026-11-20',
      acknowledgedSheetIds: sheets.slice(1).map((sheet) => sheet.id),
      reason,
    })
    const [, second] = sheets
    if (second === undefined) throw new Error('no second sheet')
    const { questions } = await officer.sheets.get({ sheetId: second.id })
    const answers = [
      {
        questionId: asId<(typeof questions)[0]['id']>(questions[0]?.id ?? ''),
        choice: 'done' as const,
        note: '',
        expectedRowVersion: 0,
      },
    ]
    const byId = { inspectionId: inspection.id, expectedRowVersion: 2 }
    const refused = await Promise.all(
      [
        officer.sheets.saveAnswers({ sheetId: second.id, answers }),
        officer.sheets.submit({ sheetId: second.id, expectedRowVersion: 1 }),
        officer.sheets.takeBack({ sheetId: submitted.id, expectedRowVersion: submitted.rowVersion }),
        officer.inspections.excludeSheet({ sheetId: second.id, expectedRowVersion: 1, reason: '遅れ' }),
        officer.inspections.addSheets({
          inspectionId: inspection.id,
          assignments: anOpening(people).assignments.slice(0, 1),
        }),
        officer.inspections.update({ ...byId, title: '別名', purpose: '', dueOn: '2026-12-01' }),
        officer.inspections.close({
          ...byId,
          closedOn: '2026-11-20',
          acknowledgedSheetIds: [],
          reason: null,
        }),
      ].map(async (call) => (await refusalOf(call)).rule),
    )
    expect(refused).toEqual(Array(7).fill('inspectionClosed'))
  })
})

describe('the tally', () => {
  it('counts handed-in sheets and compares with the closed inspection of the year before', async () => {
    const { officer, clock, people, inspection, sheets } = await anOpenInspection()
    await submitAll(officer, sheets[0]?.id ?? '')
    await officer.inspections.close({
      inspectionId: inspection.id,
      expectedRowVersion: 1,
      closedOn: '2026-11-20',
      acknowledgedSheetIds: sheets.slice(1).map((sheet) => sheet.id),
      reason: '未提出のまま締める',
    })
    clock.now = new Date('2027-10-01T01:00:00Z')
    await officer.session.signIn({ loginName: 'officer', password: 'てすとようのあいことば1' })
    const next = await officer.inspections.open({
      ...anOpening(people),
      fiscalYear: 2027,
      openedOn: '2027-09-01',
      dueOn: '2027-10-30',
    })
    const tally = await officer.inspections.tally({ inspectionId: next.id })
    expect([tally.fiscalYear, tally.previousFiscalYear]).toEqual([2027, 2026])
    expect(tally.total).toMatchObject({ rate: null, previousRate: 1 })
    expect(tally.byUnit.map((row) => [row.unitName, row.assigned, row.submitted, row.previousRate])).toEqual([
      ['総務課', 3, 0, 1],
      ['業務課', 1, 0, null],
    ])
  })
})

describe('the year at a glance', () => {
  it('names the running inspection and its duties', async () => {
    const { officer, inspection } = await anOpenInspection()
    const home = await officer.home.get({ fiscalYear: 2026 })
    expect(home.inspection?.id).toBe(inspection.id)
    expect(home.fiscalYears).toEqual([2026])
    expect(home.duties.find((duty) => duty.kind === 'inspection')).toEqual({
      kind: 'inspection',
      state: 'late',
      nextStep: `/inspections/${inspection.id}`,
      dueOn: '2026-10-30',
    })
  })
})
