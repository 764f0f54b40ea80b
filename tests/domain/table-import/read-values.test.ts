import { describe, expect, it } from 'vitest'
import { readCount } from '../../../shared/domain/table-import/read-count.ts'
import { readDate } from '../../../shared/domain/table-import/read-date.ts'
import { readFiscalYear } from '../../../shared/domain/table-import/read-fiscal-year.ts'
import { readFlag } from '../../../shared/domain/table-import/read-flag.ts'
import { toSerialDate } from '../../../shared/domain/table-import/serial-date.ts'

describe('readDate', () => {
  it.each([
    'R8.4.1',
    'R08.04.01',
    'r8/4/1',
    'R.8.4.1',
    'R 8. 4. 1',
    'R080401',
    '令和8年4月1日',
    '令和８年４月１日',
    '令和08年04月01日（水）',
    '㋿8年4月1日',
    '令8.4.1',
    '令8・4・1',
    '令和八年四月一日',
    '2026/4/1',
    '２０２６／４／１',
    '2026-04-01',
    '2026‐4‐1',
    '2026.4.1',
    '2026年4月1日',
    '20260401',
    '2026/4/1 10:30',
    '2026-04-01T00:00:00.000Z',
    '46113',
  ])('reads %s as 1 April 2026', (text) => {
    expect(readDate(text)).toEqual({ value: '2026-04-01' })
  })

  it.each([
    ['H16.12.1', '2004-12-01'],
    ['平16.12.1', '2004-12-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['S64.1.7', '1989-01-07'],
    ['R6.2.29', '2024-02-29'],
    ['昭和元年12月25日', '1926-12-25'],
    ['大正15年12月24日', '1926-12-24'],
    ['T1.7.30', '1912-07-30'],
    ['明治45年7月29日', '1912-07-29'],
    ['明治六年一月一日', '1873-01-01'],
    ['M330401', '1900-04-01'],
    ['明治330401', '1900-04-01'],
  ])('reads %s as %s', (text, value) => {
    expect(readDate(text)).toEqual({ value })
  })

  it.each([
    ['2026/2/30', 'impossibleDate'],
    ['R7.2.29', 'impossibleDate'],
    ['平成31年5月1日', 'impossibleDate'],
    ['S64.1.8', 'impossibleDate'],
    ['20261301', 'impossibleDate'],
    ['明治5年12月2日', 'impossibleDate'],
    ['令和8年4月', 'noDay'],
    ['R8', 'noDay'],
    ['令和8年度', 'noDay'],
    ['8.4.1', 'noEra'],
    ['26/4/1', 'noEra'],
    ['あさって', 'notADate'],
    ['R8.4.1頃', 'notADate'],
  ])('refuses %s as %s', (text, problem) => {
    expect(readDate(text)).toEqual({ problem })
  })
})

describe('toSerialDate', () => {
  it('knows both calendars of Excel and the day that never was', () => {
    const days = [1, 59, 60, 61, 46113, 0, 2_958_466].map((serial) => toSerialDate(serial, false))
    expect(days).toEqual([
      '1900-01-01',
      '1900-02-28',
      undefined,
      '1900-03-01',
      '2026-04-01',
      undefined,
      undefined,
    ])
    expect([0, 44651.75].map((serial) => toSerialDate(serial, true))).toEqual(['1904-01-01', '2026-04-01'])
  })
})

describe('readCount', () => {
  it.each([
    ['1,200人', 1200],
    ['１２００名', 1200],
    ['約3万人', 30_000],
    ['1万2千件', 12_000],
    ['2.5万', 25_000],
    ['3.0', 3],
    ['0', 0],
  ])('reads %s as %d', (text, value) => {
    expect(readCount(text)).toEqual({ value })
  })

  it.each(['1,2', '人', '3.5', '100〜200', '不明', '-1', ''])('refuses %s', (text) => {
    expect(readCount(text)).toEqual({ problem: 'notANumber' })
  })
})

describe('readFiscalYear', () => {
  it.each([
    ['令和12年度', 2030],
    ['R12', 2030],
    ['2030年度末', 2030],
    ['令和元年度', 2019],
    ['R13.3.31', 2030],
    ['2031/4/1', 2031],
  ])('reads %s as %d', (text, value) => {
    expect(readFiscalYear(text)).toEqual({ value })
  })

  it.each(['12', '永年', 'X5'])('refuses %s', (text) => {
    expect(readFiscalYear(text)).toEqual({ problem: 'notAYear' })
  })
})

describe('readFlag', () => {
  it('knows the words and marks of ledgers, and refuses others', () => {
    const read = ['有', 'あり', '○', '◯', '〇', 'レ', 'Yes', '無', 'なし', '×', '－', '', 'たぶん'].map(
      readFlag,
    )
    expect(read.map((one) => ('value' in one ? one.value : one.problem))).toEqual([
      ...Array(7).fill(true),
      ...Array(5).fill(false),
      'notInList',
    ])
  })
})
