import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCanonicalJson } from '../../electron/services/history-chain.ts'

/** The value with every record's keys in order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, field]) => [key, inOrder(field)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

describe('toCanonicalJson', () => {
  it('writes any value of JSON as RFC 8785 has it, in order already or not', () => {
    const value = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(value, (given) => {
        expect(toCanonicalJson(given)).toBe(canonicalize(given))
        expect(toCanonicalJson(inOrder(given))).toBe(canonicalize(given))
      }),
      { numRuns: 500 },
    )
  })

  it('sorts keys that JavaScript keeps by their number', () => {
    expect(toCanonicalJson({ 9: 'a', 10: 'b', B: 'c', a: 'd' })).toBe('{"10":"b","9":"a","B":"c","a":"d"}')
  })

  it('writes a day as its text and leaves out what has none', () => {
    const on = new Date('2026-11-22T00:00:00Z')
    expect(toCanonicalJson({ a: undefined, on })).toBe('{"on":"2026-11-22T00:00:00.000Z"}')
  })

  it('refuses half of a character and what is no number, in order or not', () => {
    expect(() => toCanonicalJson({ name: '\ud842' })).toThrow('surrogate')
    expect(() => toCanonicalJson({ name: 1, a: '\ud842' })).toThrow('surrogate')
    expect(() => toCanonicalJson({ count: Number.NaN })).toThrow('NaN')
    expect(toCanonicalJson({ name: '\\ud842' })).toBe('{"name":"\\\\ud842"}')
  })
})
