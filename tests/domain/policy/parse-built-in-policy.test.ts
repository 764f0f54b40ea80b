import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const parsed = parsePolicyText(builtInPolicyText)
const article = (number: number) => parsed.provisions[number - 1]

describe('parsePolicyText on the built-in policy', () => {
  it('finds the title and the eleven articles with their headings', () => {
    expect(parsed.title).toBe('北松北部環境組合情報セキュリティ基本方針')
    expect(parsed.preamble).toEqual([])
    expect(parsed.provisions.map(({ kind, label, heading }) => [kind, label, heading])).toEqual([
      ['article', '第1条', '目的'],
      ['article', '第2条', '用語の定義'],
      ['article', '第3条', '適用範囲'],
      ['article', '第4条', '情報資産の範囲'],
      ['article', '第5条', '職員等の遵守義務'],
      ['article', '第6条', '情報資産への脅威'],
      ['article', '第7条', '情報セキュリティ対策'],
      ['article', '第8条', '情報セキュリティ対策基準の策定'],
      ['article', '第9条', '情報セキュリティ実施手順の策定'],
      ['article', '第10条', '情報セキュリティ監査及び自己点検の実施'],
      ['article', '第11条', '情報セキュリティポリシーの見直し'],
    ])
  })

  it('tells the thirteen defined words from their definitions', () => {
    expect(article(2)?.children.map(({ label, term }) => [label, term])).toEqual([
      ['(1)', 'ネットワーク'],
      ['(2)', '情報システム'],
      ['(3)', '行政情報'],
      ['(4)', '情報資産'],
      ['(5)', '情報セキュリティ'],
      ['(6)', '情報セキュリティポリシー'],
      ['(7)', '機密性'],
      ['(8)', '完全性'],
      ['(9)', '可用性'],
      ['(10)', 'マイナンバー利用事務系（個人番号利用事務系）'],
      ['(11)', 'インターネット接続系'],
      ['(12)', '無害化通信'],
      ['(13)', '外部サービス'],
    ])
    expect(article(2)?.children[3]).toEqual({
      kind: 'item',
      label: '(4)',
      heading: null,
      term: '情報資産',
      text: '情報システム及び行政情報をいう。',
      children: [],
    })
  })

  it('reads three, five and eight items in articles 4, 6 and 7', () => {
    expect([4, 6, 7].map((number) => article(number)?.children.length)).toEqual([3, 5, 8])
    expect(article(6)?.children.every(({ heading, term }) => heading === null && term === null)).toBe(true)
  })

  it('keeps the name of each measure of article 7 as its heading', () => {
    expect(article(7)?.children.map(({ heading }) => heading)).toEqual([
      '組織体制',
      '物理的セキュリティ対策',
      '人的セキュリティ対策',
      '技術的セキュリティ対策',
      '運用',
      '業務委託',
      '外部サービス（クラウドサービス）の利用',
      'ソーシャルメディアサービスの利用',
    ])
  })

  it('joins the broken sentence of article 7 (8) and says so', () => {
    expect(article(7)?.children[7]?.text).toBe(
      'ソーシャルメディアサービスを利用する場合にはソーシャルメディアサービスの運用手順を定め、ソーシャルメディアサービスで発信できる情報を規定し、利用するソーシャルメディアサービスごとの責任者を定める。',
    )
    expect(parsed.warnings.map(({ line, code }) => [line, code])).toEqual([[66, 'joinedLine']])
  })

  it('gives article 9 its second paragraph', () => {
    expect(article(9)?.text).toMatch(/^情報セキュリティ対策基準に基づき、.*策定するものとする。$/)
    expect(article(9)?.children).toEqual([
      {
        kind: 'paragraph',
        label: '2',
        heading: null,
        term: null,
        text: '情報セキュリティ実施手順は、公にすることにより本組合の運営に重大な支障を及ぼすおそれがあることから非公開とする。',
        children: [],
      },
    ])
  })
})
