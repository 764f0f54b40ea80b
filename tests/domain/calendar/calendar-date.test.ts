import { describe, expect, it } from 'vitest'
import {
  addDays,
  isCalendarDate,
  toLocalDate,
  toLocalTime,
} from '../../../shared/domain/calendar/calendar-date.ts'

describe('toLocalDate', () => {
  it('is the day in Japan, nine hours ahead of UTC', () => {
    expect(toLocalDate('2026-11-22T14:59:59.999Z')).toBe('2026-11-22')
    expect(toLocalDate('2026-11-22T15:00:00.000Z')).toBe('2026-11-23')
    expect(toLocalDate(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01')
  })

  it('has its time of day beside it', () => {
    expect(toLocalTime('2026-11-22T23:05:00Z')).toBe('08:05')
  })
})

describe('isCalendarDate', () => {
  it('accepts only days that exist, written in full', () => {
    const accepted = ['2026-02-28', '2024-02-29', '2026-12-31'].filter(isCalendarDate)
    const refused = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '0026-01-01'].filter(
      isCalendarDate,
    )
    expect({ accepted: accepted.length, refused }).toEqual({ accepted: 3, refused: [] })
  })
})

describe('addDays', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-04-01', -1)).toBe('2026-03-31')
  })
})
