import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteText } from '../../../electron/reports/layout/byte-text.ts'
import { toPdfNumber } from '../../../electron/reports/layout/units.ts'

const written = (write: (out: ReturnType<typeof createByteText>) => void): string => {
  const out = createByteText()
  write(out)
  return Buffer.from(out.take()).toString('latin1')
}

describe('createByteText', () => {
  it('writes whole numbers as they are read', () => {
    fc.assert(fc.property(fc.nat(), (value) => written((out) => out.integer(value)) === String(value)))
    expect([0, 9, 10, 999, 1000].map((value) => written((out) => out.integer(value))).join()).toBe(
      '0,9,10,999,1000',
    )
  })

  it('writes thousandths as toPdfNumber does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (value) => {
        expect(written((out) => out.thousandths(value))).toBe(toPdfNumber(value / 1000))
      }),
    )
  })

  it('grows, and begins again once it was taken', () => {
    const out = createByteText()
    const long = 'BT é ET\n'.repeat(20_000)
    out.text(long)
    expect(out.length()).toBe(long.length)
    expect(Buffer.from(out.take()).toString('latin1')).toBe(long)
    out.text('0 g')
    expect(Buffer.from(out.take()).toString('latin1')).toBe('0 g')
  })
})
