import { describe, expect, it } from 'vitest'
import { buildGlossaryReport } from '../../../shared/domain/policy/glossary-report.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const aText = (key: string, ...lines: string[]) => ({
  key,
  name: key,
  parsed: parsePolicyText(lines.join('\n')),
})
const policy = { key: '方針', name: '方針', parsed: parsePolicyText(builtInPolicyText) }
const standard = aText(
  '基準',
  '基準',
  '（定義）',
  '第1条 次のとおりとする。',
  '(1) 行政情報 行政の情報をいう。',
  '(2) 端末 機器をいう。',
  '第2条 無害化通信により、端末を守る。',
  '第3条 職員（以下「職員等」という。）は、守る。',
)

describe('buildGlossaryReport', () => {
  it('names the terms of the policy that nothing else in it uses', () => {
    expect(buildGlossaryReport(policy, []).unused.map(({ citation, term }) => `${citation} ${term}`)).toEqual(
      [
        '第2条(10) マイナンバー利用事務系（個人番号利用事務系）',
        '第2条(11) インターネット接続系',
        '第2条(12) 無害化通信',
      ],
    )
  })

  it('counts the use in another text', () => {
    expect(buildGlossaryReport(policy, [standard]).unused.map(({ term }) => term)).not.toContain('無害化通信')
  })

  it('names terms defined in two texts, and short names only within one', () => {
    expect(buildGlossaryReport(policy, [standard]).repeated).toEqual([
      {
        term: '行政情報',
        isAlike: false,
        places: [
          {
            key: '方針',
            name: '方針',
            citation: '第2条(3)',
            definition: '本組合の行政事務の執行に関わる情報で、かつ、情報システムで取り扱うものをいう。',
          },
          { key: '基準', name: '基準', citation: '第1条(1)', definition: '行政の情報をいう。' },
        ],
      },
    ])
  })

  it('names a term defined twice in one text, and says when both say the same', () => {
    const twice = aText(
      '規程',
      '規程',
      '第1条 「甲」とは、一をいう。',
      '第2条 「甲」とは、一をいう。甲を守る。',
    )
    expect(buildGlossaryReport(twice, []).repeated.map(({ term, isAlike }) => [term, isAlike])).toEqual([
      ['甲', true],
    ])
  })
})
