import { describe, expect, it } from 'vitest'
import type { StaffMember } from '../../shared/contract/staff.ts'
import { anOpening, asId, aUnion, refusalOf, submitAll } from '../support/a-union.ts'

function toFields({ name, reading, title, employment, unitId, audiences }: StaffMember) {
  return { name, reading, title, employment, unitId, audiences }
}

async function twoPeople() {
  const union = await aUnion()
  const [first, second] = await union.addPeople([{ name: '髙橋 一郎' }, { name: '𠮷田 次郎' }])
  if (first === undefined || second === undefined) throw new Error('nobody')
  return { ...union, first, second }
}

describe('the roster', () => {
  it('keeps a name exactly as typed, whatever character it needs', async () => {
    const { officer, first } = await twoPeople()
    for (const [index, name] of ['葛󠄀城 𠮷', '德永 﨑', '濵田　梅'].entries()) {
      const changed = await officer.staff.update({
        ...toFields(first),
        name,
        staffMemberId: first.id,
        expectedRowVersion: index + 1,
      })
      expect(changed.name).toBe(name)
    }
  })

  it('refuses a change of what another window changed first', async () => {
    const { officer, first } = await twoPeople()
    const change = { ...toFields(first), staffMemberId: first.id, expectedRowVersion: 1 }
    await officer.staff.update({ ...change, title: '係長' })
    const late = { code: 'stale_row', kind: 'staffMember', id: first.id }
    expect(await refusalOf(officer.staff.update({ ...change, title: '課長' }))).toEqual(late)
    const retire = officer.staff.retire({ staffMemberId: first.id, expectedRowVersion: 1 })
    expect(await refusalOf(retire)).toEqual(late)
  })

  it('puts those who left behind the others and takes them back', async () => {
    const { officer, first, second } = await twoPeople()
    const left = await officer.staff.retire({ staffMemberId: first.id, expectedRowVersion: 1 })
    expect((await officer.staff.list({})).map((member) => [member.id, member.state])).toEqual([
      [second.id, 'active'],
      [first.id, 'retired'],
    ])
    await officer.staff.reinstate({ staffMemberId: first.id, expectedRowVersion: left.rowVersion })
    expect((await officer.staff.list({})).map((member) => member.state)).toEqual(['active', 'active'])
  })

  it('lets nobody sign in who has left', async () => {
    const { officer, first, signedInAs } = await twoPeople()
    const administrator = await signedInAs('administrator')
    const [made] = await administrator.accounts.createForStaff({ staffMemberIds: [first.id] })
    await officer.staff.retire({ staffMemberId: first.id, expectedRowVersion: 1 })
    const accounts = await administrator.accounts.list({})
    expect(accounts.find(({ id }) => id === made?.account.id)?.state).toBe('retired')
  })

  it('takes a new order of all active staff of a unit and of nothing less', async () => {
    const { officer, first, second } = await twoPeople()
    const { unitId } = first
    const reordered = await officer.staff.reorder({ unitId, staffMemberIds: [second.id, first.id] })
    expect(reordered.map((member) => member.name)).toEqual(['𠮷田 次郎', '髙橋 一郎'])
    for (const staffMemberIds of [[first.id], [first.id, first.id]]) {
      const refused = await refusalOf(officer.staff.reorder({ unitId, staffMemberIds }))
      expect(refused.rule).toBe('orderOutdated')
    }
  })

  it('moves a person to the end of another unit, but to no retired one', async () => {
    const { officer, first, addPeople } = await twoPeople()
    await addPeople([{ name: '先客', unitName: '業務課' }])
    const units = await officer.units.list({})
    const other = units.find((unit) => unit.name === '業務課')
    const empty = await officer.units.create({ name: '旧課', body: 'manager' })
    await officer.units.retire({ unitId: empty.id, expectedRowVersion: 1 })
    const move = { ...toFields(first), staffMemberId: first.id, expectedRowVersion: 1 }
    const refused = await refusalOf(officer.staff.update({ ...move, unitId: empty.id }))
    expect(refused).toEqual({ code: 'rule_violation', rule: 'unitRetired', name: '旧課' })
    await officer.staff.update({ ...move, unitId: asId(other?.id ?? '') })
    expect((await officer.staff.list({})).map((member) => member.name)).toEqual([
      '𠮷田 次郎',
      '先客',
      '髙橋 一郎',
    ])
  })

  it('answers an unknown person or unit with what is missing', async () => {
    const { officer, first } = await twoPeople()
    const person = officer.staff.retire({ staffMemberId: asId('nobody'), expectedRowVersion: 1 })
    expect(await refusalOf(person)).toEqual({ code: 'not_found', kind: 'staffMember', id: 'nobody' })
    const unit = officer.staff.create({ ...toFields(first), unitId: asId('nowhere') })
    expect(await refusalOf(unit)).toEqual({ code: 'not_found', kind: 'unit', id: 'nowhere' })
  })
})

describe('the checklists', () => {
  it('are the three built-in ones in the order of the audiences', async () => {
    const { officer } = await aUnion()
    const lists = await officer.checklists.list({})
    expect(lists.map((list) => [list.audience, list.questions.length])).toEqual([
      ['staff', 40],
      ['manager', 25],
      ['systemAdministrator', 45],
    ])
    expect(lists[0]?.questions.map((question) => question.code).slice(0, 2)).toEqual(['S01', 'S02'])
  })
})

describe('the history', () => {
  it('is sound after a year of work on roster, inspection and sheets', async () => {
    const { officer, first, second, addPeople } = await twoPeople()
    const [third] = await addPeople([{ name: '途中 退職' }])
    if (third === undefined) throw new Error('nobody')
    const inspection = await officer.inspections.open(anOpening([first, second, third]))
    await officer.staff.update({
      ...toFields(first),
      name: '改姓 一郎',
      staffMemberId: first.id,
      expectedRowVersion: 1,
    })
    const sheets = await officer.inspections.listSheets({ inspectionId: inspection.id })
    const [own, , left] = sheets
    const submitted = await submitAll(officer, own?.id ?? '')
    await officer.sheets.takeBack({ sheetId: submitted.id, expectedRowVersion: submitted.rowVersion })
    await officer.sheets.submit({ sheetId: submitted.id, expectedRowVersion: 3 })
    await officer.inspections.excludeSheet({
      sheetId: asId(left?.id ?? ''),
      expectedRowVersion: 1,
      reason: '退職',
    })
    await officer.staff.reorder({ unitId: first.unitId, staffMemberIds: [third.id, second.id, first.id] })
    await officer.inspections.close({
      inspectionId: inspection.id,
      expectedRowVersion: 1,
      closedOn: '2026-11-22',
      acknowledgedSheetIds: sheets.slice(1, 2).map((sheet) => sheet.id),
      reason: '休職中',
    })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
  })
})
