import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withGuard, withoutGuard } from '../../../shared/domain/text/csv-guard.ts'

describe('withGuard', () => {
  it.each(['=1+1', '+81', '-5', '@x', '\t=1', '＝1', "'=1"])('keeps %j from being run', (cell) => {
    expect(withGuard(cell)).toBe(`'${cell}`)
  })

  it('leaves names alone', () => {
    expect(['髙橋 一郎', "O'Neil", "'90年代", ''].map(withGuard)).toEqual([
      '髙橋 一郎',
      "O'Neil",
      "'90年代",
      '',
    ])
  })

  it('is taken off again without a trace', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', 'あ', '1') })
    fc.assert(
      fc.property(cell, (any) => {
        expect(withoutGuard(withGuard(any))).toBe(any)
      }),
    )
  })
})
