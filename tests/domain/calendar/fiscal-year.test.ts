import { describe, expect, it } from 'vitest'
import {
  fiscalYearEnd,
  fiscalYearStart,
  toFiscalYear,
  toFiscalYearLabel,
  toFiscalYearShort,
} from '../../../shared/domain/calendar/fiscal-year.ts'

describe('toFiscalYear', () => {
  it('changes on 1 April', () => {
    expect(toFiscalYear('2026-03-31')).toBe(2025)
    expect(toFiscalYear('2026-04-01')).toBe(2026)
  })

  it('contains its own first and last day', () => {
    expect([fiscalYearStart(2026), fiscalYearEnd(2026)].map(toFiscalYear)).toEqual([2026, 2026])
  })
})

describe('toFiscalYearLabel', () => {
  it.each([
    [2026, '令和8年度', 'R8'],
    [2019, '令和元年度', 'R1'],
    [2018, '平成30年度', 'H30'],
    [1989, '平成元年度', 'H1'],
    [1988, '昭和63年度', 'S63'],
  ])('names %i %s, in short %s', (fiscalYear, label, short) => {
    expect([toFiscalYearLabel(fiscalYear), toFiscalYearShort(fiscalYear)]).toEqual([label, short])
  })
})
