import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedProvision } from '../../../../shared/domain/policy/comparison/comparison.ts'
import { aLongPolicy, policyAfter, policyBefore } from '../../../support/policy-editions.ts'
import { compare, outlineChanges } from './change-outline.ts'

const nouns = [
  '情報資産',
  '電磁的記録媒体',
  '通信回線',
  '端末',
  '認証情報',
  '委託契約',
  '入退室',
  '予備電源',
  '研修資料',
  '監視記録',
]
const verbs = ['管理する', '記録する', '点検する', '報告する', '廃棄する', '更新する', '保管する', '制限する']

/** An article that no other is like. */
const anArticle = fc
  .record({
    noun: fc.constantFrom(...nouns),
    verbs: fc.uniqueArray(fc.constantFrom(...verbs), { minLength: 2, maxLength: 4 }),
    hasCaption: fc.boolean(),
    items: fc.nat(3),
  })
  .map(({ noun, verbs: acts, hasCaption, items }) => (number: number, name: string) => {
    const lines = Array.from(
      { length: items },
      (_, index) => `(${index + 1}) ${name}の${noun}を${acts[index % acts.length]}こと。`,
    )
    const caption = hasCaption ? [`（${name}）`] : []
    return [...caption, `第${number}条 所長は、${name}に関し、${noun}を${acts.join('、')}。`, ...lines].join(
      '\n',
    )
  })

const names = Array.from({ length: 14 }, (_, index) => `${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]}号事務`)
const policy = fc
  .array(anArticle, { minLength: 2, maxLength: 12 })
  .map((articles) => articles.map((write, index) => (number: number) => write(number, names[index] ?? '')))

type Article = (number: number) => string
const print = (articles: readonly Article[]): string =>
  ['試験組合規程', ...articles.map((write, index) => write(index + 1))].join('\n')

describe('comparePolicies on generated policies', () => {
  it('finds nothing changed in a text beside itself', () => {
    fc.assert(
      fc.property(policy, (articles) => {
        const { provisions, summary } = compare(print(articles), print(articles))
        expect(summary).toEqual({
          unchanged: expect.any(Number),
          amended: 0,
          added: 0,
          removed: 0,
          moved: 0,
          renumbered: 0,
        })
        expect(provisions.every(({ change }) => change === 'unchanged')).toBe(true)
      }),
    )
  })

  it('finds an article put in or taken out as exactly that', () => {
    fc.assert(
      fc.property(policy, fc.nat(), (articles, at) => {
        const place = at % articles.length
        const without = articles.filter((_, index) => index !== place)
        const renumbered = articles.length - 1 - place
        const found = { amended: 0, moved: 0, renumbered, added: 0, removed: 0 }
        expect(compare(print(without), print(articles)).summary).toMatchObject({ ...found, added: 1 })
        expect(compare(print(articles), print(without)).summary).toMatchObject({ ...found, removed: 1 })
        expect(outlineChanges(compare(print(without), print(articles)))[0]).toBe(`added 第${place + 1}条`)
      }),
    )
  })

  it('finds an article that changed its place as exactly that', () => {
    fc.assert(
      fc.property(policy, fc.nat(), fc.nat(), (articles, from, to) => {
        const [start, end] = [from % articles.length, to % articles.length]
        const moved = articles.filter((_, index) => index !== start)
        moved.splice(end, 0, ...articles.slice(start, start + 1))
        const { summary } = compare(print(articles), print(moved))
        expect(summary).toMatchObject({ amended: 0, added: 0, removed: 0, moved: start === end ? 0 : 1 })
      }),
    )
  })

  it('finds the same pairs in the other direction', () => {
    fc.assert(
      fc.property(
        policy,
        fc.shuffledSubarray(Array.from({ length: 12 }, (_, index) => index)),
        (articles, order) => {
          const other = order.flatMap((index) => articles[index] ?? [])
          const listPairs = (provisions: readonly ComparedProvision[]): string[] =>
            provisions.map(({ before, after }) => `${before?.citation} ${after?.citation}`)
          const forth = listPairs(compare(print(articles), print(other)).provisions)
          const back = listPairs(compare(print(other), print(articles)).provisions)
          expect(back.map((pair) => pair.split(' ').reverse().join(' ')).sort()).toEqual(forth.sort())
        },
      ),
    )
  })
})

const mutation = fc.oneof(
  fc.record({
    type: fc.constant('cut' as const),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
  }),
  fc.record({
    type: fc.constant('shuffle' as const),
    seed: fc.array(fc.nat(200), { minLength: 5, maxLength: 40 }),
  }),
  fc.record({
    type: fc.constant('put' as const),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.string({ unit: 'binary', maxLength: 40 }),
  }),
  fc.constant({ type: 'mojibake' as const }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never

function mutate(text: string, change: Mutation): string {
  switch (change.type) {
    case 'cut': {
      const at = Math.floor(change.from * text.length)
      return text.slice(0, at) + text.slice(at + change.length)
    }
    case 'put': {
      const at = Math.floor(change.from * text.length)
      return text.slice(0, at) + change.text + text.slice(at)
    }
    case 'shuffle': {
      const lines = text.split('\n')
      for (const seed of change.seed) lines.push(...lines.splice(seed % lines.length, 1))
      return lines.join('\n')
    }
    case 'mojibake':
      return Buffer.from(text, 'utf8').toString('latin1').slice(0, 6000)
  }
}

describe('comparePolicies on any text', () => {
  it('compares the policy with whatever became of it, and keeps every provision of both', () => {
    fc.assert(
      fc.property(
        fc.array(mutation, { maxLength: 4 }),
        fc.constantFrom(policyBefore, policyAfter),
        (changes, text) => {
          const mutated = changes.reduce(mutate, text)
          const { provisions, preamble } = compare(policyBefore, mutated)
          const orders = (side: 'before' | 'after', row: readonly ComparedProvision[]) =>
            row.flatMap((one) => one[side]?.order ?? []).sort((a, b) => a - b)
          for (const side of ['before', 'after'] as const)
            for (const row of [provisions, preamble])
              expect(orders(side, row)).toEqual(Array.from(orders(side, row).keys()))
        },
      ),
      { numRuns: 500 },
    )
  })

  // how the time grows is the bench's business; here a text that took more than linear time would not finish
  const many = 20_000
  it.each([
    [
      '5 MB beside itself cut and changed',
      aLongPolicy(5200),
      aLongPolicy(5100).replaceAll('管理者', '責任者'),
    ],
    ['one endless line beside another', 'あ'.repeat(300_000), `い${'あ'.repeat(250_000)}う`],
    [
      'one endless article beside another',
      `第1条 ${'甲乙丙丁、'.repeat(60_000)}`,
      `第1条 ${'丁丙乙甲。'.repeat(60_000)}`,
    ],
    [
      'items without end, all changed',
      `第1条 次のとおり。\n${Array.from({ length: many }, (_, index) => `(${index + 1}) 甲の事項`).join('\n')}`,
      `第1条 次のとおり。\n${Array.from({ length: many }, (_, index) => `(${index + 1}) 乙の仕事`).join('\n')}`,
    ],
    [
      'articles without end, each a little like all others',
      Array.from({ length: 6000 }, (_, index) => `第${index + 1}条 甲${index}の事項を定める。`).join('\n'),
      Array.from({ length: 6000 }, (_, index) => `第${index + 1}条 乙${index * 7}の事項を決める。`).join(
        '\n',
      ),
    ],
  ])('compares %s to the end', (_, before, after) => {
    const { summary } = compare(before, after)
    expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })
})
