import { describe, expect, it } from 'vitest'
import { listCodes as codes, readOutline as read } from './policy-outline.ts'

describe('parsePolicyText on texts copied from elsewhere', () => {
  it('takes short words on the line of the number for the caption and asks nothing', () => {
    const lines = ['方針', '第1条 目的', 'この方針は、目的とする。', '第2条 見直し', '毎年見直す。']
    expect(read(...lines)).toEqual([
      'article 第1条 <目的> この方針は、目的とする。',
      'article 第2条 <見直し> 毎年見直す。',
    ])
    expect(codes(...lines)).toEqual([])
  })

  it('reads sub-items that lost the space after their sign', () => {
    expect(
      read(
        '規程',
        '第1条 次のとおりとする。',
        '(1)脅威',
        'ア自然の脅威',
        'イ人間の脅威',
        'アクセスの脅威',
        '(2)対策',
      ),
    ).toEqual([
      'article 第1条 次のとおりとする。',
      '  item (1) 脅威',
      '    subitem ア 自然の脅威',
      '    subitem イ 人間の脅威\nアクセスの脅威',
      '  item (2) 対策',
    ])
  })

  it('reads numbers that stand on lines of their own, but not page numbers among them', () => {
    const lines = [
      '規程',
      '第1条',
      '職員は、守る。',
      '2',
      '委託先も、守る。',
      '14',
      '第2条',
      '次のとおりとする。',
      '(1)',
      '甲の事項',
    ]
    expect(read(...lines)).toEqual([
      'article 第1条 職員は、守る。',
      '  paragraph 2 委託先も、守る。\n14',
      'article 第2条 次のとおりとする。',
      '  item (1) 甲の事項',
    ])
    expect(codes(...lines)).toEqual(['6 unmarkedLine'])
  })

  it('reads articles of a copy with a space between all characters, the gap among them', () => {
    const lines = ['方 針', '第 1 条 こ の 方 針 は 、 守 る 。', '第 3 条 職 員 は 、 第 1 条 を 守 る 。']
    expect(read(...lines)).toEqual([
      'article 第1条 この方針は、守る。',
      'article 第3条 職員は、第1条を守る。',
    ])
    expect(codes(...lines)).toEqual(['2 spacedCharacters', '3 articleGap'])
  })

  it('takes a table of contents out to its last line, whether or not its chapters come again', () => {
    const contents = ['目次', '第1章 総則(第1条・第2条)', '第2章 罰則(第3条)', '附則', '別表第1']
    const lines = ['〇規程', ...contents, '第1章 総則', '第1条 目的とする。', '附則', '施行する。']
    expect(read(...lines)).toEqual([
      'chapter 第1章 <総則>',
      '  article 第1条 目的とする。',
      'supplement 附則 施行する。',
    ])
    expect(codes(...lines)).toEqual([2, 3, 4, 5, 6].map((line) => `${line} tableOfContents`))
  })

  it('takes the space out of headings that are spaced for looks', () => {
    expect(read('規程', '第１章　総　則', '（目　的）', '第１条　目的とする。')).toEqual([
      'chapter 第１章 <総則>',
      '  article 第１条 <目的> 目的とする。',
    ])
  })

  it('does not ask about a definition under its word', () => {
    const lines = [
      '規程',
      '（定義）',
      '第1条 用語の意義は、次のとおりとする。',
      '(1) 端末',
      '機器をいう。',
      '(2) 職員',
      '職員をいう。',
    ]
    expect(read(...lines).slice(1)).toEqual([
      '  item (1) [端末] 機器をいう。',
      '  item (2) [職員] 職員をいう。',
    ])
    expect(codes(...lines)).toEqual([])
  })

  it('reads a rule whose whole text was replaced: sentence of promulgation, double title', () => {
    const lines = [
      '組合規則をここに公布する。',
      '令和5年4月1日',
      '組合情報セキュリティ規則',
      '組合情報セキュリティ規則（平成15年規則第2号）の全部を改正する。',
      '第一条　目的とする。',
    ]
    expect(read(...lines)).toEqual(['article 第一条 目的とする。'])
  })

  it('begins to count anew in a supplement with articles of its own', () => {
    const lines = [
      '規則',
      '第一条　一とする。',
      '第二条　二とする。',
      '附　則',
      '（施行期日）',
      '第一条　施行する。',
      '（経過措置）',
      '第二条　従前の例による。',
    ]
    expect(read(...lines).slice(2)).toEqual([
      'supplement 附則',
      '  article 第一条 <施行期日> 施行する。',
      '  article 第二条 <経過措置> 従前の例による。',
    ])
    expect(codes(...lines)).toEqual([])
  })
})
