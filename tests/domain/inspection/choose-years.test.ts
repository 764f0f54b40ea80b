import { describe, expect, it } from 'vitest'
import { chooseYears, type YearChoice } from '../../../shared/domain/inspection/choose-years.ts'

const inspections = Array.from({ length: 14 }, (_, place) => ({
  fiscalYear: 2026 - place,
  state: place === 0 ? ('open' as const) : ('closed' as const),
}))
const choose = (choice: YearChoice) => chooseYears(inspections, choice).map(({ fiscalYear }) => fiscalYear)

describe('chooseYears', () => {
  it('takes the newest ten closed years, the oldest first, where none is named', () => {
    expect(choose({ fiscalYears: null, includesRunning: false })).toEqual([
      ...[2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
    ])
  })

  it('takes the running one only where it is asked for', () => {
    expect(choose({ fiscalYears: [2025, 2014], includesRunning: true })).toEqual([2014, 2025, 2026])
    expect(choose({ fiscalYears: [2025, 2014, 2025], includesRunning: false })).toEqual([2014, 2025])
  })

  it('refuses a year without a closed inspection', () => {
    const refused = expect.objectContaining({ details: { rule: 'noClosedInspection', year: '令和8年度' } })
    expect(() => choose({ fiscalYears: [2026], includesRunning: true })).toThrow(refused)
    expect(() => choose({ fiscalYears: [2000], includesRunning: true })).toThrow()
  })
})
