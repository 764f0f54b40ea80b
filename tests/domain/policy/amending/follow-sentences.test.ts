import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAmendingText } from '../../../../shared/domain/policy/amending/build-amending-text.ts'
import { compare } from '../comparison/change-outline.ts'
import { type Articles, followSentences } from './amending-interpreter.ts'

const topics = [
  '端末',
  '記録媒体',
  '通信回線',
  '入退室',
  '研修',
  '委託契約',
  '予備電源',
  '監視記録',
  '認証情報',
  '文書保管',
  '清掃',
  '鍵',
]
const changes: readonly (readonly [string, string])[] = [
  ['毎年', '半年ごとに'],
  ['所長に報告', '管理者に報告'],
  ['点検し、', '点検し、記録を作り、'],
  ['速やかに', ''],
  ['責任者は', '担当責任者は'],
]

const toText = (topic: number): string =>
  `${topics[topic]}責任者は、毎年、${topics[topic]}の状態を点検し、その結果を速やかに所長に報告しなければならない。`

/** Which topics the articles are about, and what was changed in the words of each. */
const edition = fc.shuffledSubarray(Array.from(topics.keys()), { minLength: 1 })
const amendments = fc.array(fc.subarray([...changes], { maxLength: 3 }), { minLength: 12, maxLength: 12 })

function toArticles(
  order: readonly number[],
  amended: readonly (readonly (readonly [string, string])[])[] = [],
): Articles {
  return order.map((topic, index) => [
    `第${index + 1}条`,
    (amended[topic] ?? []).reduce((text, [from, to]) => text.replace(from, to), toText(topic)),
  ])
}

const print = (articles: Articles): string =>
  ['試験規程', ...articles.map(([label, text]) => `${label} ${text}`)].join('\n')

/** Sentences are followed and must lead from the old edition to the new one. */
function expectToLead(before: Articles, after: Articles): void {
  const lines = buildAmendingText(compare(print(before), print(after)), '試験規程')
  expect(followSentences(before, lines)).toEqual(after)
}

describe('the sentences, followed one after the other', () => {
  it('lead from the old edition to the new one where articles come, go and move', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const kept = after.some((topic) => before.includes(topic))
        // where nothing stays, the text is not amended but replaced
        fc.pre(kept)
        expectToLead(toArticles(before), toArticles(after))
      }),
      { numRuns: 500 },
    )
  })

  it('lead there where words change as well', () => {
    fc.assert(
      fc.property(edition, edition, amendments, (before, after, amended) => {
        fc.pre(after.some((topic) => before.includes(topic)))
        expectToLead(toArticles(before), toArticles(after, amended))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a swap', [0, 1, 2], [1, 0, 2]],
    ['everything turned round', [0, 1, 2, 3, 4], [4, 3, 2, 1, 0]],
    ['one in and one out', [0, 1, 2, 3, 4, 5, 6, 7], [0, 8, 1, 2, 3, 4, 5, 7]],
    ['out above and in below', [0, 1, 2, 3, 4, 5, 6, 7], [0, 2, 3, 4, 5, 6, 8, 7]],
    ['three in', [0, 1, 2, 3, 4, 5], [6, 0, 1, 7, 2, 3, 4, 8, 5]],
  ])('lead there for %s', (_, before, after) => {
    expectToLead(toArticles(before), toArticles(after))
  })
})
