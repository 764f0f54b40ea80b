import { describe, expect, it } from 'vitest'
import { aUnion, refusalOf } from '../support/a-union.ts'

describe('units', () => {
  it('are listed in their order with the number of active staff', async () => {
    const { officer, addPeople } = await aUnion()
    await addPeople([{ name: '甲' }, { name: '乙' }])
    const units = await officer.units.list({})
    expect(units.map(({ name, body, staffCount, state }) => ({ name, body, staffCount, state }))).toEqual([
      { name: '総務課', body: 'manager', staffCount: 2, state: 'active' },
      { name: '業務課', body: 'manager', staffCount: 0, state: 'active' },
    ])
  })

  it('refuse a name an active unit has, however it is spaced or widened', async () => {
    const { officer } = await aUnion()
    const fields = { name: '施設課（北）', body: 'manager' as const }
    const unit = await officer.units.create(fields)
    expect(await refusalOf(officer.units.create({ ...fields, name: '施設 課(北)' }))).toEqual({
      code: 'rule_violation',
      rule: 'unitNameTaken',
      name: '施設課（北）',
    })
    const retired = await officer.units.retire({ unitId: unit.id, expectedRowVersion: 1 })
    const second = await officer.units.create(fields)
    expect(second.id).not.toBe(unit.id)
    const back = officer.units.reinstate({ unitId: unit.id, expectedRowVersion: retired.rowVersion })
    expect(await refusalOf(back)).toMatchObject({ rule: 'unitNameTaken' })
  })

  it('keep their name exactly as typed and may be renamed to another spelling of it', async () => {
    const { officer } = await aUnion()
    const unit = await officer.units.create({ name: '葛󠄀城支所', body: 'manager' })
    const renamed = await officer.units.update({
      unitId: unit.id,
      expectedRowVersion: 1,
      name: '葛󠄀城 支所',
      body: 'assembly',
    })
    expect([renamed.name, renamed.body, renamed.rowVersion]).toEqual(['葛󠄀城 支所', 'assembly', 2])
  })

  it('refuse a change of what another window changed first', async () => {
    const { officer } = await aUnion()
    const [unit] = await officer.units.list({})
    if (unit === undefined) throw new Error('no unit')
    const change = { unitId: unit.id, expectedRowVersion: unit.rowVersion, body: unit.body }
    await officer.units.update({ ...change, name: '総務企画課' })
    const late = officer.units.update({ ...change, name: '庶務課' })
    expect(await refusalOf(late)).toEqual({ code: 'stale_row', kind: 'unit', id: unit.id })
  })

  it('are not retired while active staff belong to them', async () => {
    const { officer, addPeople } = await aUnion()
    const [person] = await addPeople([{ name: '甲' }])
    if (person === undefined) throw new Error('nobody')
    const target = { unitId: person.unitId, expectedRowVersion: 1 }
    expect(await refusalOf(officer.units.retire(target))).toMatchObject({
      rule: 'unitHasStaff',
      staffCount: 1,
    })
    await officer.staff.retire({ staffMemberId: person.id, expectedRowVersion: 1 })
    expect((await officer.units.retire(target)).state).toBe('retired')
    const back = officer.staff.reinstate({ staffMemberId: person.id, expectedRowVersion: 2 })
    expect(await refusalOf(back)).toMatchObject({ rule: 'unitRetired' })
  })

  it('take a new order of all active units and of nothing less', async () => {
    const { officer } = await aUnion()
    const ids = (await officer.units.list({})).map((unit) => unit.id)
    const reordered = await officer.units.reorder({ unitIds: ids.toReversed() })
    expect(reordered.map((unit) => unit.id)).toEqual(ids.toReversed())
    expect(await refusalOf(officer.units.reorder({ unitIds: ids.slice(1) }))).toMatchObject({
      rule: 'orderOutdated',
    })
  })

  it('leave an entry in the history with the state before and after', async () => {
    const { officer } = await aUnion()
    const unit = await officer.units.create({ name: '議会事務局', body: 'assembly' })
    await officer.units.retire({ unitId: unit.id, expectedRowVersion: 1 })
    const entries = await officer.history.list({
      record: { kind: 'unit', id: unit.id },
      before: null,
    })
    expect(entries.map((entry) => entry.act)).toEqual(['units.retire', 'units.create'])
  })

  it('are read by the auditor and changed by the officer only', async () => {
    const { signedInAs } = await aUnion()
    const auditor = await signedInAs('auditor')
    await auditor.units.list({})
    expect((await refusalOf(auditor.units.create({ name: '新課', body: 'manager' }))).code).toBe(
      'not_permitted',
    )
    const respondent = await signedInAs('respondent')
    expect((await refusalOf(respondent.units.list({}))).code).toBe('not_permitted')
  })
})
