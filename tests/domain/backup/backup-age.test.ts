import { describe, expect, it } from 'vitest'
import { isBackupDue, toBackupAge } from '../../../shared/domain/backup/backup-age.ts'

// the evening of 21 November in Japan
const madeAt = '2026-11-21T14:59:00.000Z'

describe('toBackupAge', () => {
  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    ['2026-12-01', 10],
    ['2027-11-21', 365],
  ])('counts the days of the calendar: on %s it is %i', (today, days) => {
    expect(toBackupAge(madeAt, today)).toBe(days)
  })
})

describe('isBackupDue', () => {
  it.each([
    ['2026-11-28', 7, false],
    ['2026-11-29', 7, true],
    ['2026-11-22', 1, false],
    ['2026-11-23', 1, true],
    // the PC's clock was set back behind it
    ['2026-11-20', 7, true],
  ])('on %s with %i days between two: %s', (today, dueDays, isDue) => {
    expect(isBackupDue(madeAt, today, dueDays)).toBe(isDue)
  })

  it('is where there never was one', () => {
    expect(isBackupDue(null, '2026-11-21', 365)).toBe(true)
  })
})
