import { describe, expect, it } from 'vitest'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import {
  checkNoDuplicates,
  checkPeriod,
  proposeAssignments,
} from '../../../shared/domain/inspection/open-inspection.ts'
import { toInspectionNumber, toSheetNumber } from '../../../shared/domain/inspection/record-number.ts'
import { toProgress } from '../../../shared/domain/inspection/sheet-state.ts'

describe('checkPeriod', () => {
  it('accepts the first and the last day of the fiscal year', () => {
    checkPeriod({ fiscalYear: 2026, openedOn: '2026-04-01', dueOn: '2026-04-01' })
    checkPeriod({ fiscalYear: 2026, openedOn: '2027-03-31', dueOn: '2027-04-10' })
  })

  it('refuses an opening outside the fiscal year and a due date before the opening', () => {
    const outside = { fiscalYear: 2026, openedOn: '2026-03-31', dueOn: '2026-05-01' }
    expect(() => checkPeriod(outside)).toThrow('outsideFiscalYear')
    const early = { fiscalYear: 2026, openedOn: '2026-09-02', dueOn: '2026-09-01' }
    expect(() => checkPeriod(early)).toThrow('beforeOpening')
  })
})

describe('proposeAssignments', () => {
  it('takes active staff once for each audience they belong to', () => {
    const staff = [
      { name: '甲', state: 'active', audiences: ['staff'] },
      { name: '乙', state: 'retired', audiences: ['staff'] },
      { name: '丙', state: 'active', audiences: ['staff', 'systemAdministrator'] },
    ] as const
    expect(proposeAssignments(staff).map(({ member, audience }) => [member.name, audience])).toEqual([
      ['甲', 'staff'],
      ['丙', 'staff'],
      ['丙', 'systemAdministrator'],
    ])
  })
})

describe('checkNoDuplicates', () => {
  it('lets a person answer two checklists but none twice', () => {
    // an id of the test
    const staffMemberId = 's' as StaffMemberId
    checkNoDuplicates([
      { staffMemberId, audience: 'staff' },
      { staffMemberId, audience: 'manager' },
    ])
    expect(() => checkNoDuplicates(Array(2).fill({ staffMemberId, audience: 'staff' }))).toThrow('duplicate')
  })
})

describe('record numbers', () => {
  it('carry the fiscal year in its short form', () => {
    expect([toInspectionNumber(2026), toSheetNumber(2026, 7), toSheetNumber(2026, 1234)]).toEqual([
      'R8-点検-01',
      'R8-007',
      'R8-1234',
    ])
  })
})

describe('toProgress', () => {
  it('counts all but excluded sheets as assigned', () => {
    expect(toProgress(['submitted', 'answering', 'excluded', 'notStarted', 'submitted'])).toEqual({
      assigned: 4,
      submitted: 2,
      answering: 1,
      notStarted: 1,
    })
  })
})
