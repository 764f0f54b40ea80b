import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBreakOpportunities } from '../../../electron/reports/layout/break-opportunities.ts'

const letters = fc.oneof(
  ...[
    ['!', '~'],
    ['\u3001', '\u301f'],
    ['\u3041', '\u30ff'],
    ['\u4e00', '\u4eff'],
    ['\uff01', '\uff9f'],
    [' ', '0'],
  ].map(([from = '', to = '']) =>
    fc.integer({ min: from.charCodeAt(0), max: to.charCodeAt(0) }).map((code) => String.fromCharCode(code)),
  ),
)

describe('findBreakOpportunities', () => {
  it('finds in a text of kanji, kana and signs what it finds where another character comes after it', () => {
    const inside = (text: string, whole: string): readonly number[] =>
      [...findBreakOpportunities(whole)].filter((at) => at < text.length).toSorted((a, b) => a - b)
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 2, maxLength: 24 }), (text) => {
        // a character outside the basic plane is always looked at with the whole paragraph
        expect(inside(text, text)).toEqual(inside(text, `${text}\u{20bb7}`))
      }),
      { numRuns: 1000 },
    )
  })

  it('ends a paragraph at its end', () => {
    for (const text of ['一', '第1条', 'a b', '𠮷'])
      expect(findBreakOpportunities(text)).toContain(text.length)
  })
})
