import { describe, expect, it } from 'vitest'
import {
  checkCancelling,
  checkClosing,
  checkOpening,
  checkOutcome,
  checkReopening,
  checkSigning,
  toNextSerial,
} from '../../../shared/domain/stocktaking/stocktaking-acts.ts'

const other = (fiscalYear: number, state: 'open' | 'closed' | 'cancelled') => ({
  ...{ fiscalYear, state, recordNumber: `N${fiscalYear}` },
})
const details = (rule: string) => expect.objectContaining({ details: expect.objectContaining({ rule }) })
const field = (name: string, reason: string) =>
  expect.objectContaining({ details: expect.objectContaining({ field: name, reason }) })

describe('checkOpening', () => {
  it.each([
    [[other(2026, 'closed')], 'stocktakingExists'],
    [[other(2025, 'open')], 'stocktakingRunning'],
    [[other(2027, 'closed')], 'laterStocktaking'],
  ] as const)('refuses beside %o: %s', (others, rule) => {
    expect(() => checkOpening(2026, others)).toThrow(details(rule))
  })

  it('opens a year behind those that are closed', () => {
    expect(() => checkOpening(2026, [other(2025, 'closed')])).not.toThrow()
  })

  it('opens a year anew that was cancelled, with the next number', () => {
    const cancelled = [other(2027, 'cancelled'), other(2026, 'cancelled')]
    expect(() => checkOpening(2026, cancelled)).not.toThrow()
    expect([toNextSerial(2026, cancelled), toNextSerial(2025, cancelled)]).toEqual([2, 1])
  })
})

describe('checkOutcome', () => {
  const day = { checkedOn: '2026-11-20', startedOn: '2026-11-01', today: '2026-11-22' }
  const confirmed = { result: 'confirmed', note: '', nextStep: '', isWritten: false } as const

  it('takes 変更 that says what differs or is written into the register', () => {
    expect(() => checkOutcome({ ...confirmed, result: 'changed' }, day)).toThrow(field('note', 'required'))
    expect(() => checkOutcome({ ...confirmed, result: 'changed', isWritten: true }, day)).not.toThrow()
    expect(() => checkOutcome({ ...confirmed, result: 'changed', note: '型が違う' }, day)).not.toThrow()
  })

  it('takes a day between the beginning and today', () => {
    const early = { ...day, checkedOn: '2026-10-31' }
    expect(() => checkOutcome(confirmed, early)).toThrow(field('checkedOn', 'beforeOpening'))
    const late = { ...day, checkedOn: '2026-11-23' }
    expect(() => checkOutcome(confirmed, late)).toThrow(field('checkedOn', 'inFuture'))
  })
})

describe('checkSigning', () => {
  it('waits for the last asset', () => {
    const day = { signedOn: '2026-11-20', startedOn: '2026-11-01', today: '2026-11-22' }
    expect(() => checkSigning({ unitName: '総務課', left: 1 }, day)).toThrow(details('unitUnfinished'))
    expect(() => checkSigning({ unitName: '総務課', left: 0 }, day)).not.toThrow()
  })
})

describe('checkClosing', () => {
  const closing = {
    ...{
      recordNumber: 'R8-棚卸し-01',
      state: 'open' as const,
      startedOn: '2026-11-01',
      closedOn: '2026-11-22',
    },
    ...{ today: '2026-11-22', left: 2, acknowledged: 2, reason: '工事のため' },
  } as const

  it('has a reason only where something is left', () => {
    expect(checkClosing(closing)).toEqual({ reason: '工事のため' })
    expect(checkClosing({ ...closing, left: 0, acknowledged: 0 })).toEqual({ reason: null })
    expect(() => checkClosing({ ...closing, reason: ' ' })).toThrow(field('reason', 'required'))
  })

  it('refuses another count than was told', () => {
    expect(() => checkClosing({ ...closing, left: 3 })).toThrow(details('leftUnconfirmed'))
  })
})

describe('checkReopening', () => {
  it('refuses one that a later year went on from', () => {
    const closed = other(2025, 'closed')
    expect(() => checkReopening(closed, [closed, other(2026, 'open')])).toThrow(details('laterStocktaking'))
    expect(() => checkReopening(closed, [closed])).not.toThrow()
    expect(() => checkReopening(other(2025, 'open'), [])).toThrow(details('stocktakingNotClosed'))
  })

  it('refuses a cancelled one, and lets one alone whose later year was cancelled', () => {
    expect(() => checkReopening(other(2025, 'cancelled'), [])).toThrow(details('stocktakingCancelled'))
    const closed = other(2025, 'closed')
    expect(() => checkReopening(closed, [other(2026, 'cancelled')])).not.toThrow()
  })
})

describe('checkCancelling', () => {
  const running = { ...other(2026, 'open'), hasRecords: false, reason: '' }

  it('asks for a reason only once something was recorded', () => {
    expect(checkCancelling(running)).toEqual({ reason: null })
    expect(() => checkCancelling({ ...running, hasRecords: true, reason: ' ' })).toThrow(
      field('reason', 'required'),
    )
    const reason = '年度をまちがえた'
    expect(checkCancelling({ ...running, hasRecords: true, reason: ` ${reason}` })).toEqual({ reason })
  })

  it('refuses one that is settled', () => {
    expect(() => checkCancelling({ ...running, state: 'closed' })).toThrow(details('stocktakingClosed'))
    expect(() => checkCancelling({ ...running, state: 'cancelled' })).toThrow(details('stocktakingCancelled'))
  })
})
