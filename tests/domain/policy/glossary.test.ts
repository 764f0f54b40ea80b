import { describe, expect, it } from 'vitest'
import { findTerms } from '../../../shared/domain/policy/find-terms.ts'
import { buildGlossary } from '../../../shared/domain/policy/glossary.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const glossary = buildGlossary(parsePolicyText(builtInPolicyText))
const glossaryOf = (...lines: string[]) => buildGlossary(parsePolicyText(lines.join('\n')))
const found = (text: string) => findTerms(text, glossary).map(({ start, end }) => text.slice(start, end))

describe('buildGlossary', () => {
  it('holds the thirteen definitions of article 2 and the short names given in passing', () => {
    expect(glossary.map(({ term, provisionLabel }) => `${provisionLabel} ${term}`)).toEqual([
      '第2条(1) ネットワーク',
      '第2条(2) 情報システム',
      '第2条(3) 行政情報',
      '第2条(4) 情報資産',
      '第2条(5) 情報セキュリティ',
      '第2条(6) 情報セキュリティポリシー',
      '第2条(7) 機密性',
      '第2条(8) 完全性',
      '第2条(9) 可用性',
      '第2条(10) マイナンバー利用事務系（個人番号利用事務系）',
      '第2条(11) インターネット接続系',
      '第2条(12) 無害化通信',
      '第2条(13) 外部サービス',
      '第1条 本組合',
      '第5条 職員等',
    ])
    expect(glossary.slice(-2).map(({ definition }) => definition)).toEqual([
      '北松北部環境組合',
      '職員、臨時・非常勤職員等',
    ])
  })

  it('knows a term with another name in brackets by either', () => {
    expect(glossary[9]?.aliases).toEqual(['マイナンバー利用事務系', '個人番号利用事務系'])
  })

  it('reads 「語」とは sentences, in items and in running text', () => {
    expect(
      glossaryOf(
        '規程',
        '（定義）',
        '第1条 次のとおりとする。',
        '(1) 「端末」とは、機器をいう。',
        '（雑則）',
        '第2条 この規程において「委託」とは、外に出すことをいう。',
      ),
    ).toEqual([
      { term: '端末', aliases: [], definition: '機器をいう。', provisionLabel: '第1条(1)' },
      { term: '委託', aliases: [], definition: '外に出すことをいう。', provisionLabel: '第2条' },
    ])
  })

  it('keeps the first of two definitions of one word', () => {
    expect(
      glossaryOf('規程', '第1条 「甲」とは、一をいう。', '第2条 「甲」とは、二をいう。').map(
        ({ definition }) => definition,
      ),
    ).toEqual(['一をいう。'])
  })
})

describe('findTerms', () => {
  it('takes the longest word', () => {
    expect(found('情報セキュリティポリシーと情報セキュリティ')).toEqual([
      '情報セキュリティポリシー',
      '情報セキュリティ',
    ])
  })

  it('takes the longest word also where nothing else parts it from a shorter one', () => {
    const words = ['情報', '情報資産', '資産台帳'].map((term) => ({
      term,
      aliases: [],
      definition: '',
      provisionLabel: '第2条',
    }))
    expect(findTerms('情報資産台帳と情報', words).map(({ entry }) => entry.term)).toEqual([
      '情報資産',
      '情報',
    ])
  })

  it('finds a term by its other name', () => {
    const [span] = findTerms('個人番号利用事務系の端末', glossary)
    expect(span?.entry.term).toBe('マイナンバー利用事務系（個人番号利用事務系）')
  })

  it('does not find a word inside a longer run of katakana', () => {
    expect(found('ネットワークセグメントとローカルネットワーク')).toEqual([])
  })

  it('finds nothing without a glossary or a text', () => {
    expect([findTerms('情報資産', []), findTerms('', glossary)]).toEqual([[], []])
  })
})
