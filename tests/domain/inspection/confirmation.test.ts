import { describe, expect, it } from 'vitest'
import {
  findConfirmingOffice,
  getConfirmingOffice,
  refuseOwnSeal,
} from '../../../shared/domain/inspection/confirmation.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { asId } from '../../support/a-union.ts'

function ruleOf(act: () => unknown): object {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.details
  }
  throw new Error('the act was accepted')
}

const someone = (id: string | null, part: object = {}) => ({
  ...{ staffMemberId: id === null ? null : asId<never>(id), name: `職員 ${id}`, roles: [] as never[] },
  ...part,
})
const sheetOf = (id: string, part: object = {}) => ({
  ...{ number: 'R8-001', staffMemberId: asId<never>(id), staffName: `職員 ${id}` },
  ...{ headStaffMemberId: asId<never>('head'), deputyStaffMemberId: asId<never>('deputy') },
  ...part,
})
const approver = { roles: ['approver' as const] }

describe('findConfirmingOffice', () => {
  it.each([
    ['the 所属長, a sheet of the unit', someone('head'), sheetOf('a'), 'head'],
    ['the deputy, a sheet of the unit', someone('deputy'), sheetOf('a'), 'deputy'],
    ['the 所属長, the sheet of the deputy', someone('head'), sheetOf('deputy'), 'head'],
    ['the deputy, the sheet of the 所属長', someone('deputy'), sheetOf('head'), undefined],
    ['an approver, the sheet of the 所属長', someone('x', approver), sheetOf('head'), 'approver'],
    ['an approver, a sheet of a unit with a 所属長', someone('x', approver), sheetOf('a'), undefined],
    [
      'an approver, a sheet of a unit without one',
      someone('x', approver),
      sheetOf('a', { headStaffMemberId: null }),
      'approver',
    ],
    ['anybody, their own', someone('head', approver), sheetOf('head'), undefined],
    [
      'an approver whose account is no staff member’s, the sheet of their own name',
      someone(null, { ...approver, name: '職員head' }),
      sheetOf('head'),
      undefined,
    ],
    ['a colleague', someone('b'), sheetOf('a'), undefined],
  ])('%s: %#', (_name, confirmer, sheet, office) => {
    expect(findConfirmingOffice(confirmer, sheet)).toBe(office)
  })

  it('tells one’s own sheet from one that is another’s to confirm', () => {
    expect(ruleOf(() => getConfirmingOffice(someone('a'), sheetOf('a')))).toMatchObject({ rule: 'ownSheet' })
    expect(() => getConfirmingOffice(someone('b'), sheetOf('a'))).toThrow('not_permitted')
  })
})

describe('refuseOwnSeal', () => {
  it('refuses the respondent’s own seal, however the name is spaced', () => {
    expect(ruleOf(() => refuseOwnSeal('職員　a', sheetOf('a')))).toMatchObject({
      rule: 'ownSeal',
      number: 'R8-001',
    })
    refuseOwnSeal('課長', sheetOf('a'))
  })
})
