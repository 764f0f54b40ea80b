import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords } from '../../../../shared/domain/policy/comparison/align-words.ts'
import { assignBest, type Edge } from '../../../../shared/domain/policy/comparison/assign-best.ts'
import { findHeaviestOrder } from '../../../../shared/domain/policy/comparison/longest-order.ts'
import { toCharacterPairs, toLikeness } from '../../../../shared/domain/policy/comparison/text-likeness.ts'

/** The greatest worth by trying every choice. */
function tryAll(edges: readonly Edge[], taken: readonly Edge[] = []): number {
  const [edge, ...rest] = edges
  if (edge === undefined) return taken.reduce((sum, { worth }) => sum + worth, 0)
  const isFree = taken.every(({ row, column }) => row !== edge.row && column !== edge.column)
  return Math.max(tryAll(rest, taken), isFree ? tryAll(rest, [...taken, edge]) : 0)
}

const edges = fc.uniqueArray(
  fc.record({ row: fc.nat(4), column: fc.nat(4), worth: fc.integer({ min: 1, max: 20 }) }),
  { maxLength: 12, selector: ({ row, column }) => `${row} ${column}` },
)

describe('assignBest', () => {
  it('finds the greatest worth, each row and column once', () => {
    fc.assert(
      fc.property(edges, (given) => {
        const chosen = assignBest(given)
        expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length)
        expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length)
        expect(chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(tryAll(given))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives up one best pair for two good ones', () => {
    const given = [
      { row: 0, column: 0, worth: 9 },
      { row: 0, column: 1, worth: 8 },
      { row: 1, column: 0, worth: 8 },
    ]
    expect(assignBest(given).map(({ worth }) => worth)).toEqual([8, 8])
  })
})

describe('findHeaviestOrder', () => {
  it('finds what the heaviest of all ordered choices weighs', () => {
    const places = fc.uniqueArray(fc.nat(30), { maxLength: 9 })
    fc.assert(
      fc.property(
        places,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 }),
        (given, weights) => {
          const chosen = findHeaviestOrder(given, (index) => weights[index] ?? 0)
          const weigh = (indices: readonly number[]) =>
            indices.reduce((sum, index) => sum + (weights[index] ?? 0), 0)
          expect(chosen.map((index) => given[index])).toEqual(
            chosen.map((index) => given[index] ?? 0).toSorted((a, b) => a - b),
          )
          let best = 0
          for (let choice = 0; choice < 2 ** given.length; choice += 1) {
            const indices = given.flatMap((_, index) => ((choice >> index) & 1 ? [index] : []))
            const isOrdered = indices.every(
              (index, at) => at === 0 || (given[indices[at - 1] ?? 0] ?? 0) < (given[index] ?? 0),
            )
            if (isOrdered) best = Math.max(best, weigh(indices))
          }
          expect(weigh(chosen)).toBe(best)
        },
      ),
    )
  })
})

describe('alignWords', () => {
  const words = fc.array(fc.constantFrom('甲', '乙', '丙', '、', 'の', '情報資産'), { maxLength: 40 })

  it('goes through both texts once, with equal words where it says so', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = alignWords(before, after)
        expect(stretches.flatMap((one) => before.slice(...one.before))).toEqual(before)
        expect(stretches.flatMap((one) => after.slice(...one.after))).toEqual(after)
        for (const one of stretches.filter(({ isSame }) => isSame))
          expect(before.slice(...one.before)).toEqual(after.slice(...one.after))
      }),
      { numRuns: 1000 },
    )
  })

  it('finds a change in the middle of a text too long for one table', () => {
    const before = Array.from({ length: 5000 }, (_, index) => `語${index}`)
    const after = before.flatMap((word, index) => (index % 1000 === 500 ? ['新', '語'] : [word]))
    expect(alignWords(before, after).filter(({ isSame }) => !isSame)).toHaveLength(5)
  })
})

describe('toLikeness', () => {
  it.each([
    ['情報資産', '情報資産', 1],
    ['情報資産', '個人番号', 0],
    ['', '', 1],
    ['甲', '', 0],
    ['情報資産', '情報', 0.5],
  ])('of %s and %s is %s', (one, other, likeness) => {
    expect(toLikeness(toCharacterPairs(one), toCharacterPairs(other))).toBe(likeness)
  })
})
