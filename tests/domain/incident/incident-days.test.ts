import { describe, expect, it } from 'vitest'
import {
  checkIncidentDays,
  toFoundShort,
  toFoundText,
} from '../../../shared/domain/incident/incident-days.ts'
import { toIncidentNumber } from '../../../shared/domain/incident/incident-number.ts'
import { parseTimeOfDay } from '../../../shared/domain/incident/time-of-day.ts'

const found = { foundOn: '2026-11-20', occurredOn: null, notices: [] }

describe('checkIncidentDays', () => {
  it('allows what was found and reported on one day', () => {
    const day = '2026-11-22'
    const notices = [{ reportedOn: day }]
    expect(() => checkIncidentDays({ foundOn: day, occurredOn: day, notices }, day)).not.toThrow()
  })

  it.each([
    [{ foundOn: '2026-11-23' }, '"foundOn","reason":"inFuture"'],
    [{ occurredOn: '2026-11-21' }, '"occurredOn","reason":"afterFound"'],
    [{ notices: [{ reportedOn: '2026-11-19' }] }, '"notices","reason":"beforeFound"'],
    [{ notices: [{ reportedOn: '2026-11-23' }] }, '"notices","reason":"inFuture"'],
  ])('refuses %j', (changes, told) => {
    expect(() => checkIncidentDays({ ...found, ...changes }, '2026-11-22')).toThrow(told)
  })
})

describe('the time something was found', () => {
  it.each([
    ['09:05', '令和8年11月20日　午前9時5分', 'R8.11.20 09:05'],
    ['00:00', '令和8年11月20日　午前0時', 'R8.11.20 00:00'],
    ['12:30', '令和8年11月20日　午後0時30分', 'R8.11.20 12:30'],
    ['23:59', '令和8年11月20日　午後11時59分', 'R8.11.20 23:59'],
    [null, '令和8年11月20日', 'R8.11.20'],
  ])('%s is said in full and short', (foundTime, text, short) => {
    expect(toFoundText({ foundOn: '2026-11-20', foundTime })).toBe(text)
    expect(toFoundShort({ foundOn: '2026-11-20', foundTime })).toBe(short)
  })
})

describe('parseTimeOfDay', () => {
  it.each([
    ['9:05', '09:05'],
    ['０９：０５', '09:05'],
    ['905', '09:05'],
    ['1730', '17:30'],
    ['9時5分', '09:05'],
    ['9時半', '09:30'],
    ['9', '09:00'],
    ['午後1時', '13:00'],
    ['午前 12時10分', '00:10'],
    ['午後12時', '12:00'],
    [' ', null],
    ['24:00', undefined],
    ['9:60', undefined],
    ['午後13時', undefined],
    ['朝', undefined],
    ['12345', undefined],
  ])('reads %j as %j', (text, time) => {
    expect(parseTimeOfDay(text)).toBe(time)
  })
})

describe('toIncidentNumber', () => {
  it('says 年度 and serial', () => {
    expect([toIncidentNumber(2026, 1), toIncidentNumber(2026, 123)]).toEqual(['R8-事案-01', 'R8-事案-123'])
  })
})
