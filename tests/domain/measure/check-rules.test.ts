import { describe, expect, it } from 'vitest'
import { addMonths, refuseWrongDay, toDeclinedReason } from '../../../shared/domain/measure/check-rules.ts'
import { isCheckOverdue, isStandingMeasure } from '../../../shared/domain/measure/measure-state.ts'

describe('addMonths', () => {
  it.each([
    ['2026-11-20', 12, '2027-11-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-15', 60, '2031-08-15'],
  ])('puts %s and %i months at %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })
})

describe('the day of a check', () => {
  const today = '2026-11-22'
  it('may be the first and the last day of the year that has come', () => {
    expect(() => refuseWrongDay({ fiscalYear: 2026, checkedOn: '2026-04-01' }, today)).not.toThrow()
    expect(() => refuseWrongDay({ fiscalYear: 2025, checkedOn: '2026-03-31' }, today)).not.toThrow()
    expect(() => refuseWrongDay({ fiscalYear: 2026, checkedOn: today }, today)).not.toThrow()
  })

  it('is refused in another year or to come', () => {
    expect(() => refuseWrongDay({ fiscalYear: 2025, checkedOn: '2026-04-01' }, today)).toThrow(/otherYear/)
    expect(() => refuseWrongDay({ fiscalYear: 2026, checkedOn: '2026-11-23' }, today)).toThrow(/inFuture/)
  })
})

describe('a measure', () => {
  const standing = { state: 'implemented', retirementReason: null, nextCheckOn: '2026-11-21' } as const

  it('stands unless it is 見送り or 廃止', () => {
    expect(isStandingMeasure(standing)).toBe(true)
    expect(isStandingMeasure({ ...standing, state: 'declined' })).toBe(false)
    expect(isStandingMeasure({ ...standing, retirementReason: '重なる' })).toBe(false)
  })

  it('is overdue the day after its day, while it stands', () => {
    expect(isCheckOverdue(standing, '2026-11-21')).toBe(false)
    expect(isCheckOverdue(standing, '2026-11-22')).toBe(true)
    expect(isCheckOverdue({ ...standing, nextCheckOn: null }, '2026-11-22')).toBe(false)
    expect(isCheckOverdue({ ...standing, state: 'declined' }, '2026-11-22')).toBe(false)
  })

  it('keeps a reason only where it is 見送り', () => {
    expect(toDeclinedReason('preparing', '理由')).toBeNull()
    expect(toDeclinedReason('declined', ' 理由 ')).toBe('理由')
    expect(() => toDeclinedReason('declined', ' ')).toThrow(/required/)
  })
})
