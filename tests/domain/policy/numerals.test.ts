import { describe, expect, it } from 'vitest'
import { toNumber } from '../../../shared/domain/policy/numerals.ts'

describe('toNumber', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['⑫', 12],
    ['⑿', 12],
    ['（３）', 3],
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二〇', 20],
    ['百二十三', 123],
    ['千八', 1008],
    ['壱', 1],
    ['弐拾', 20],
  ])('reads %s', (numeral, number) => {
    expect(toNumber(numeral)).toBe(number)
  })

  it.each(['', 'ア', '1a', '第1'])('reads no number in %j', (numeral) => {
    expect(toNumber(numeral)).toBeNaN()
  })
})
