import { describe, expect, it } from 'vitest'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { checkClosing } from '../../../shared/domain/inspection/close-inspection.ts'
import type { AppError } from '../../../shared/errors/app-error.ts'

// an id of the test
const id = (text: string) => text as SheetId
const closing = {
  openedOn: '2026-09-01',
  closedOn: '2026-10-31',
  today: '2026-10-31',
  sheets: [
    { id: id('a'), number: 'R8-001', state: 'submitted', confirmedAt: null },
    { id: id('b'), number: 'R8-002', state: 'answering', confirmedAt: null },
    { id: id('c'), number: 'R8-003', state: 'notStarted', confirmedAt: null },
    { id: id('d'), number: 'R8-004', state: 'excluded', confirmedAt: null },
  ],
  requiresConfirmation: false,
  acknowledgedSheetIds: [id('c'), id('b')],
  reason: ' 休職中のため ',
} as const

function refusalOf(act: () => unknown): unknown {
  try {
    return { accepted: act() }
  } catch (error) {
    // checkClosing throws nothing else
    return (error as AppError).details
  }
}

describe('checkClosing', () => {
  it('accepts exactly the unsubmitted sheets, in any order, with a reason', () => {
    expect(checkClosing(closing)).toEqual({ reason: '休職中のため' })
  })

  it.each([
    ['none', []],
    ['too few', [id('b')]],
    ['a submitted one', [id('b'), id('c'), id('a')]],
    ['another one', [id('b'), id('x')]],
  ])('refuses where %s was acknowledged, and tells the sheets', (_, acknowledgedSheetIds) => {
    expect(refusalOf(() => checkClosing({ ...closing, acknowledgedSheetIds }))).toEqual({
      rule: 'sheetsUnsubmitted',
      sheetIds: ['b', 'c'],
      numbers: ['R8-002', 'R8-003'],
    })
  })

  it('asks for a reason only where sheets are missing', () => {
    expect(refusalOf(() => checkClosing({ ...closing, reason: '  ' }))).toEqual({
      field: 'reason',
      reason: 'required',
    })
    const complete = {
      ...closing,
      sheets: closing.sheets.slice(0, 1),
      acknowledgedSheetIds: [],
      reason: null,
    }
    expect(checkClosing(complete)).toEqual({ reason: null })
  })

  it('refuses submitted sheets without the confirmation that is asked for, and tells their numbers', () => {
    const asking = { ...closing, requiresConfirmation: true }
    expect(refusalOf(() => checkClosing(asking))).toEqual({ rule: 'sheetsUnconfirmed', numbers: ['R8-001'] })
    const sheets = asking.sheets.map((sheet) => ({ ...sheet, confirmedAt: '2026-10-20T00:00:00.000Z' }))
    expect(checkClosing({ ...asking, sheets })).toEqual({ reason: '休職中のため' })
  })

  it('refuses a day before the opening and a day still to come', () => {
    const reasons = ['2026-08-31', '2026-11-01'].map((closedOn) =>
      refusalOf(() => checkClosing({ ...closing, closedOn })),
    )
    expect(reasons).toEqual([
      { field: 'closedOn', reason: 'beforeOpening' },
      { field: 'closedOn', reason: 'inFuture' },
    ])
  })
})
