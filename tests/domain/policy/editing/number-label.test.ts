import { describe, expect, it } from 'vitest'
import { readLabel, writeLabel } from '../../../../shared/domain/policy/editing/number-label.ts'

describe('readLabel and writeLabel', () => {
  it.each<[string, string]>([
    ['第3条', '第4条'],
    ['第３条', '第４条'],
    ['第九条', '第十条'],
    ['第十九章', '第二十章'],
    ['2', '3'],
    ['９', '１０'],
    ['(1)', '(2)'],
    ['（９）', '（１０）'],
    ['⑴', '⑵'],
    ['①', '②'],
    ['⑳', '㉑'],
    ['一', '二'],
    ['1.', '2.'],
    ['3)', '4)'],
    ['ア', 'イ'],
    ['ｱ', 'ｲ'],
    ['(ア)', '(イ)'],
    ['ａ', 'ｂ'],
    ['別表第1', '別表第2'],
    ['第1号様式', '第2号様式'],
  ])('counts %s on to %s', (label, next) => {
    const read = readLabel(label)
    expect(read && writeLabel(read.shape, read.numbers)).toBe(label)
    expect(read && writeLabel(read.shape, [(read.numbers[0] ?? 0) + 1])).toBe(next)
  })

  it.each(['第3条の2', '第三条の二の三', '第４条の２', '(2)の2', '第4条から第6条まで'])(
    'gives %s back',
    (label) => {
      const read = readLabel(label)
      expect(read && writeLabel(read.shape, read.numbers, read.width)).toBe(label)
    },
  )

  it('counts イロハ in its own order', () => {
    const read = readLabel('イ', true)
    expect(read?.numbers).toEqual([1])
    expect(read && [2, 3, 4].map((number) => writeLabel(read.shape, [number]))).toEqual(['ロ', 'ハ', 'ニ'])
  })

  it('goes on in brackets where a row of symbols ends', () => {
    const read = readLabel('⑴')
    expect(read && writeLabel(read.shape, [21])).toBe('(21)')
  })

  it.each(['附則', '別表', ''])('reads no number from 「%s」', (label) => {
    expect(readLabel(label)).toBeUndefined()
  })
})
