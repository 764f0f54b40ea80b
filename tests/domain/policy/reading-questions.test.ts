import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { policyWarningCodes } from '../../../shared/domain/policy/policy-warning.ts'
import {
  applyChoice,
  applyToAll,
  countOpenQuestions,
  listReadingQuestions,
} from '../../../shared/domain/policy/reading-questions.ts'
import { anyPolicyText } from './any-policy-text.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const rule = (...lines: string[]) => ['規程', '第1条 次のとおりとする。', ...lines].join('\n')
const labels = (text: string) =>
  listReadingQuestions(text).map(({ code, lines, choices }) => [
    code,
    lines,
    choices.map(({ label }) => label),
  ])
/** The text with the choice of this number (from 1) of the first question. */
const answer = (text: string, number: number) => {
  const choice = listReadingQuestions(text)[0]?.choices[number - 1]
  if (choice === undefined) throw new Error('there is no such choice')
  return applyChoice(text, choice)
}

describe('listReadingQuestions', () => {
  it('asks about the one broken line of the built-in policy', () => {
    expect(labels(builtInPolicyText)).toEqual([
      ['joinedLine', [66], ['前の行につなげて一つの文にする', '別の行にする']],
    ])
  })

  it.each([
    ['第1条 甲は、\n守る。', ['第1条 甲は、守る。\n', '第1条 甲は、\n《本文》守る。']],
    [
      rule('(1) 甲', ' 乙の細目'),
      [rule('(1) 甲', '《本文》乙の細目'), rule('(1) 甲乙の細目', ''), rule('(1) 甲', 'ア　乙の細目')],
    ],
    [rule('(1) 甲', '(3) 丙'), [rule('(1) 甲', '《確認》(3) 丙'), rule('(1) 甲', '《本文》(3) 丙')]],
    [rule('第3条 三'), [rule('《確認》第3条 三'), rule('《本文》第3条 三')]],
    [rule('- 3 -'), [rule(''), rule('《本文》- 3 -')]],
    [rule('@ 甲の事項'), [rule('《本文》@ 甲の事項'), rule('① 甲の事項')]],
    [
      rule('（表略）', '第2条 二とする。'),
      [rule('《見出し》（表略）', '第2条 二とする。'), rule('《本文》（表略）', '第2条 二とする。')],
    ],
    [rule('(1) \ufffd甲'), [rule('《確認》(1) \ufffd甲'), rule('(1) 〓甲')]],
    [
      '規程\n（定義）\n第1条 次のとおり。\n(1) 個人 番号 番号をいう。',
      [
        '《確認》(1) 個人 番号 番号をいう。',
        '(1) 《語：個人 番号》番号をいう。',
        '(1) 《本文》個人 番号 番号をいう。',
      ].map((line) => `規程\n（定義）\n第1条 次のとおり。\n${line}`),
    ],
    [
      '規程\n1 目的\n守る。\n2 適用\n適用する。',
      [
        '規程\n《確認》1 目的\n守る。\n2 適用\n適用する。',
        '規程\n《本文》1 目的\n守る。\n《本文》2 適用\n適用する。',
      ],
    ],
    [
      '規程\n第 １ 条　 職 員 は 、 守 る 。',
      ['規程\n第１条 職員は、守る。', '規程\n《確認》第 １ 条　 職 員 は 、 守 る 。'],
    ],
  ])('writes each answer into the text: %j', (text, expected) => {
    const [question] = listReadingQuestions(text)
    expect(question?.choices.map((choice) => applyChoice(text, choice))).toEqual(expected)
  })

  it('asks about the lines of one table of contents together', () => {
    const text = [
      '基準',
      '目次',
      '第1章 総則（第1条）',
      '- 1 -',
      '第2章 雑則（第2条）',
      '第1章 総則',
      '第1条 一とする。',
      '第2章 雑則',
      '第2条 二とする。',
    ].join('\n')
    expect(labels(text).map(([code, lines]) => [code, lines])).toEqual([
      ['tableOfContents', [2, 3, 5]],
      ['pageNumber', [4]],
    ])
    expect(parsePolicyText(answer(text, 1)).provisions).toEqual(parsePolicyText(text).provisions)
    expect(parsePolicyText(answer(text, 2)).provisions.map(({ label }) => label)).toEqual([
      '第1章',
      '第2章',
      '第1章',
      '第2章',
    ])
  })

  it('offers the lines before the first article as the title where none is found', () => {
    const text = '令和5年4月1日\n訓令第3号\n第1条 一とする。'
    expect(labels(text)).toEqual([
      ['noTitle', [1], ['「令和5年4月1日」を題名にする', '「訓令第3号」を題名にする']],
    ])
    expect(parsePolicyText(answer(text, 2)).title).toBe('訓令第3号')
  })

  it('asks nothing of a text without any article: no choice makes it one', () => {
    expect(listReadingQuestions('方針\n私たちは守ります。')).toEqual([])
  })

  it('asks no more about what was answered, whatever the answer', () => {
    fc.assert(
      fc.property(anyPolicyText, (text) => {
        for (const { code, lines, choices } of listReadingQuestions(text)) {
          // what stands in one line is asked about anew when it stands in several
          if (code === 'runTogether') continue
          for (const choice of choices) {
            const again = listReadingQuestions(applyChoice(text, choice)).filter(
              (question) => question.code === code && question.lines.some((line) => lines.includes(line)),
            )
            expect(again).toEqual([])
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('applyToAll', () => {
  it('joins every broken line and leaves nothing to ask', () => {
    const wrapped = builtInPolicyText.replace(/[^\n]{40}(?=[^\n])/g, '$&\n')
    const questions = listReadingQuestions(wrapped)
    expect(questions.length).toBeGreaterThan(50)
    const joined = applyToAll(wrapped, questions, 'joinedLine', 0)
    expect(listReadingQuestions(joined)).toEqual([])
    expect(parsePolicyText(joined).provisions).toEqual(parsePolicyText(wrapped).provisions)
  })
})

describe('countOpenQuestions', () => {
  it('counts by kind, in the order of the kinds', () => {
    const questions = listReadingQuestions(rule('(1) 甲', '乙', '丙', '(3) 丁', '第3条 三'))
    expect(countOpenQuestions(questions)).toEqual([
      { code: 'articleGap', count: 1 },
      { code: 'itemGap', count: 1 },
      { code: 'unmarkedLine', count: 2 },
    ])
    expect(policyWarningCodes).toContain('unmarkedLine')
  })
})
