import { describe, expect, it } from 'vitest'
import { toAssetHeadingWords } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { GridRow } from '../../../shared/domain/table-import/grid.ts'
import { findHeadingRow, matchColumns } from '../../../shared/domain/table-import/match-columns.ts'

const words = toAssetHeadingWords([
  { id: 'serial', heading: '製造番号', state: 'active' },
  { id: 'old', heading: '旧番号', state: 'retired' },
])
const rowsOf = (rows: readonly (readonly string[])[]): GridRow[] =>
  rows.map((texts, index) => ({ line: index + 1, isHidden: false, texts, notes: null }))

describe('matchColumns', () => {
  it('knows headings as ledgers write them, in any width, with line breaks, marks, numbers and remarks', () => {
    const headings = [
      '№',
      '②情報資産\nの名称',
      ' 機 密 性（３～１） ',
      '所管課※',
      '個人情報の有無',
      '製造番号',
      '旧番号',
      '謎',
    ]
    expect(matchColumns(headings, words)).toEqual([
      ...['number', 'name', 'confidentiality', 'unitId', 'personalData', 'extra:serial'],
      ...[null, null],
    ])
  })

  it('takes the first of two alike, and the one as it is before the one with a remark', () => {
    expect(matchColumns(['名称', '資産名'], words)).toEqual(['name', null])
    expect(matchColumns(['備考（旧）', '備考'], words)).toEqual([null, 'note'])
  })
})

describe('findHeadingRow', () => {
  it('finds it under titles, and the lower row of a heading of two', () => {
    const titled = rowsOf([
      ['情報資産台帳'],
      ['令和8年4月1日現在'],
      [],
      ['番号', '名称', '種類'],
      ['1', '甲', 'PC'],
    ])
    expect(findHeadingRow(titled, words, ['name'])).toBe(3)
    const double = rowsOf([
      ['番号', '名称', '重要性', ''],
      ['番号', '名称', '機密性', '完全性'],
    ])
    expect(findHeadingRow(double, words, ['name'])).toBe(1)
  })

  it('does not take a heading that comes again on the next page', () => {
    const pages = rowsOf([
      ['番号', '名称'],
      ['1', '甲'],
      ['番号', '名称'],
      ['2', '乙'],
    ])
    expect(findHeadingRow(pages, words, ['name'])).toBe(0)
  })

  it('finds none beyond thirty rows or where nothing is named', () => {
    const late = rowsOf([...Array.from({ length: 30 }, () => ['あ', 'い']), ['番号', '名称']])
    expect(findHeadingRow(late, words, ['name'])).toBeUndefined()
    expect(findHeadingRow(rowsOf([['備考', '内容']]), words, ['name'])).toBeUndefined()
  })
})
