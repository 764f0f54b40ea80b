import { describe, expect, it } from 'vitest'
import { toWareki, toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'

describe('toWareki', () => {
  it.each([
    ['2026-11-22', '令和8年11月22日', 'R8.11.22'],
    ['2020-01-01', '令和2年1月1日', 'R2.1.1'],
    ['2019-12-31', '令和元年12月31日', 'R1.12.31'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1926-12-25', '昭和元年12月25日', 'S1.12.25'],
    ['1926-12-24', '1926年12月24日', '1926.12.24'],
  ])('writes %s as %s and %s', (date, long, short) => {
    expect([toWareki(date), toWarekiShort(date)]).toEqual([long, short])
  })

  it('refuses a day that does not exist', () => {
    expect(() => toWareki('2026-02-30')).toThrow(RangeError)
  })
})
