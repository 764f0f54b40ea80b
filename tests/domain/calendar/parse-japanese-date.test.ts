import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJapaneseDate } from '../../../shared/domain/calendar/parse-japanese-date.ts'
import { toWareki, toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'

describe('parseJapaneseDate', () => {
  it.each([
    ['R8.4.1', '2026-04-01'],
    ['r8.4.1', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和８年４月１日', '2026-04-01'],
    ['令和 8年 4月 1日', '2026-04-01'],
    ['令和八年四月一日', '2026-04-01'],
    ['令和十年十二月三十一日', '2028-12-31'],
    ['令8.4.1', '2026-04-01'],
    ['㋿8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['Ｒ１．５．１', '2019-05-01'],
    ['H31.4.30', '2019-04-30'],
    ['S64.1.7', '1989-01-07'],
    ['2026/4/1', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['２０２６年４月１日', '2026-04-01'],
    ['二〇二六年四月一日', '2026-04-01'],
    ['2024.2.29', '2024-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseJapaneseDate(text)).toBe(date)
  })

  it.each([
    '令和8年2月30日',
    '2026/2/29',
    '2026-13-01',
    '平成31年5月1日',
    '令和元年4月30日',
    '昭和64年1月8日',
    'R0.4.1',
    '明治5年12月2日',
    '明治45年7月30日',
    '大正15年12月25日',
    '8年4月1日',
    '令和8年4月',
    '令和二十三十年四月一日',
    '2026/4/1 まで',
    '',
  ])('refuses %s', (text) => {
    expect(parseJapaneseDate(text)).toBeUndefined()
  })

  it('reads back every date the program writes', () => {
    const day = fc.date({ min: new Date('1926-12-25'), max: new Date('2200-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (instant) => {
        const date = instant.toISOString().slice(0, 10)
        expect([toWareki(date), toWarekiShort(date), date].map(parseJapaneseDate)).toEqual([date, date, date])
      }),
    )
  })
})
