import { describe, expect, it } from 'vitest'
import {
  toCountText,
  toDifferenceText,
  toPercentText,
  toShare,
} from '../../../shared/domain/report/figures.ts'

describe('toPercentText', () => {
  it.each([
    [0.923, '92.3％'],
    [1, '100.0％'],
    [0, '0.0％'],
    [0.99949, '99.9％'],
    [0.9995, '100.0％'],
    [1 / 3, '33.3％'],
    [0.0625, '6.3％'],
    [null, '－'],
  ])('prints %s as %s', (share, text) => {
    expect(toPercentText(share)).toBe(text)
  })
})

describe('toDifferenceText', () => {
  it.each([
    [0.9, 0.8, '＋10.0'],
    [0.8, 0.81, '△1.0'],
    [0.8, 0.8, '0.0'],
    [null, 0.8, '－'],
    [0.8, null, '－'],
  ])('prints the step to %s from %s as %s', (share, previous, text) => {
    expect(toDifferenceText(share, previous)).toBe(text)
  })

  it('agrees with the two printed figures', () => {
    for (let a = 0; a <= 97; a += 1) {
      const [share, previous] = [a / 97, (96 - a * 0.7) / 97]
      const printed = Number.parseFloat(toPercentText(share)) - Number.parseFloat(toPercentText(previous))
      const difference = toDifferenceText(share, previous).replace('△', '-').replace('＋', '')
      expect(Number(difference)).toBeCloseTo(printed, 6)
    }
  })
})

describe('toCountText', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('separates thousands of %s', (count, text) => {
    expect(toCountText(count)).toBe(text)
  })
})

describe('toShare', () => {
  it('has no share of nothing', () => {
    expect([toShare(0, 0), toShare(1, 4)]).toEqual([null, 0.25])
  })
})
