import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { searchPolicy } from '../../../shared/domain/policy/search-policy.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const parsed = parsePolicyText(builtInPolicyText)
const citations = (query: string) => searchPolicy(parsed, query).map(({ citation }) => citation)
const one = (text: string) => parsePolicyText(`規程\n第1条 ${text}`)

describe('searchPolicy', () => {
  it('finds provisions in reading order, with the place in the original text', () => {
    expect(searchPolicy(parsed, '責任者')).toEqual([
      { path: [6, 7], citation: '第7条(8)', spans: [{ field: 'text', start: 90, end: 93 }] },
    ])
  })

  it.each([
    ['ｿｰｼｬﾙﾒﾃﾞｨｱ', ['第2条(13)', '第7条(8)']],
    ['ソーシャルメディアサービスノ利用', ['第7条(8)']],
    ['web会議', ['第2条(13)']],
    ['ＷＥＢ会議', ['第2条(13)']],
    ['第９条', ['第5条', '第9条']],
    ['無害化通信', ['第2条(12)']],
  ])('finds %s whatever its width, case and kana', (query, expected) => {
    expect(citations(query)).toEqual(expect.arrayContaining(expected))
  })

  it('takes words parted by spaces as all wanted', () => {
    expect(citations('監査　自己点検 見直し')).toEqual(['第11条'])
  })

  it.each([
    ['〜', '～'],
    ['～', '〜'],
    ['−', '－'],
    ['-', '－'],
  ])('takes %s and %s as equal', (query, written) => {
    expect(searchPolicy(one(`一${written}二`), `一${query}二`)).toMatchObject([
      { spans: [{ start: 0, end: 3 }] },
    ])
  })

  it('marks the original characters where folding changes their number', () => {
    expect(searchPolicy(one('甲㈱乙ｶﾞ丙'), '株')).toMatchObject([{ spans: [{ start: 1, end: 2 }] }])
    expect(searchPolicy(one('甲㈱乙ｶﾞ丙'), 'が丙')).toMatchObject([{ spans: [{ start: 3, end: 6 }] }])
  })

  it('does not mix up 髙 and 高, and counts 𠮷 as it is stored', () => {
    expect(searchPolicy(one('髙橋'), '高橋')).toEqual([])
    expect(searchPolicy(one('𠮷田氏'), '田')).toMatchObject([{ spans: [{ start: 2, end: 3 }] }])
  })

  it.each(['', '   ', '　', '該当しない語'])('finds nothing for %j', (query) => {
    expect(searchPolicy(parsed, query)).toEqual([])
  })

  it('finds every piece of a text and marks it where it stands', () => {
    const text = parsed.provisions[4]?.text ?? ''
    fc.assert(
      fc.property(fc.nat(text.length - 8), fc.integer({ min: 1, max: 8 }), (start, length) => {
        const piece = text.slice(start, start + length)
        const spans = searchPolicy(parsed, piece).find(({ citation }) => citation === '第5条')?.spans ?? []
        expect(
          spans.some((span) => span.field === 'text' && span.start <= start && span.end >= start + length),
        ).toBe(true)
      }),
    )
  })
})
