import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listCodes as codes, readOutline as read } from './policy-outline.ts'

describe('parsePolicyText: title and preamble', () => {
  it('takes the line named like a rule for the title and keeps the rest as preamble', () => {
    const parsed = parsePolicyText(
      '○山川組合情報セキュリティ規程\n平成15年3月1日\n訓令第3号\n改正 平成20年4月1日\n\n第1条 一とする。',
    )
    expect([parsed.title, parsed.preamble]).toEqual([
      '山川組合情報セキュリティ規程',
      ['平成15年3月1日', '訓令第3号', '改正 平成20年4月1日'],
    ])
  })

  it('keeps the whole text as preamble where there is no article, and says so', () => {
    const parsed = parsePolicyText('情報セキュリティ方針\n安全に努める。\n守る。')
    expect(parsed).toEqual({
      title: '情報セキュリティ方針',
      preamble: ['安全に努める。', '守る。'],
      provisions: [],
      warnings: [{ line: 1, code: 'noArticles', message: expect.stringContaining('第1条') }],
    })
  })

  it('reads nothing from an empty text', () => {
    expect(parsePolicyText('')).toMatchObject({ title: null, preamble: [], provisions: [] })
  })
})

describe('parsePolicyText: what it asks to look at', () => {
  it('names gaps, repetitions and steps back in article numbers and changes none', () => {
    const lines = [
      '規程',
      '第1条 一とする。',
      '第3条 三とする。',
      '第3条の2 三の二とする。',
      '第3条の4 三の四とする。',
      '第4条 四とする。',
      '第4条 四とする。',
      '第2条 二とする。',
    ]
    expect(codes(...lines)).toEqual(['3 articleGap', '5 articleGap', '7 articleDuplicate', '8 articleOrder'])
    expect(parsePolicyText(lines.join('\n')).provisions.map(({ label }) => label)).toEqual([
      '第1条',
      '第3条',
      '第3条の2',
      '第3条の4',
      '第4条',
      '第4条',
      '第2条',
    ])
  })

  it('names gaps in items and paragraphs', () => {
    expect(
      codes('規程', '第1条 次のとおりとする。', '(1) 甲', '(3) 丙', '2 二とする。', '4 四とする。'),
    ).toEqual(['4 itemGap', '6 paragraphGap'])
  })

  it('leaves the table of contents out and names its lines', () => {
    const lines = [
      '基準',
      '目次',
      '第１章　総則（第１条―第２条）',
      '第２章　雑則（第３条）',
      '附則',
      '第１章　総則',
      '第１条　一とする。',
      '第２条　二とする。',
      '第２章　雑則',
      '第３条　三とする。',
      '附則',
      '施行する。',
    ]
    expect(read(...lines)).toEqual([
      'chapter 第１章 <総則>',
      '  article 第１条 一とする。',
      '  article 第２条 二とする。',
      'chapter 第２章 <雑則>',
      '  article 第３条 三とする。',
      'supplement 附則 施行する。',
    ])
    expect(codes(...lines)).toEqual([
      '2 tableOfContents',
      '3 tableOfContents',
      '4 tableOfContents',
      '5 tableOfContents',
    ])
  })

  it('joins a sentence over a page number and names both', () => {
    expect(read('規程', '第1条 情報資産を適切に', '- 3 -', '管理する。')).toEqual([
      'article 第1条 情報資産を適切に管理する。',
    ])
    expect(codes('規程', '第1条 情報資産を適切に', '- 3 -', '管理する。')).toEqual([
      '3 pageNumber',
      '4 joinedLine',
    ])
  })

  it('leaves the furniture of web pages out', () => {
    expect(
      codes('ホーム > 例規集', '規程', '第1条 一とする。', '附則', '施行する。', 'このページの先頭へ'),
    ).toEqual(['1 webPageNoise', '6 webPageNoise'])
  })

  it('keeps a line without a number apart and asks about it', () => {
    expect(read('規程', '第1条 次のとおりとする。', '(1) 甲の事項', ' 乙の細目', '(2) 丙の事項')).toEqual([
      'article 第1条 次のとおりとする。',
      '  item (1) 甲の事項\n乙の細目',
      '  item (2) 丙の事項',
    ])
    expect(codes('規程', '第1条 次のとおりとする。', '(1) 甲の事項', ' 乙の細目')).toEqual(['4 unmarkedLine'])
  })

  it('takes the space between every character out', () => {
    const lines = ['規程', '第 １ 条　 こ の 規 程 は 、 定 め る 。', '第 ２ 条　 職 員 は 、 守 る 。']
    expect(read(...lines)).toEqual(['article 第１条 この規程は、定める。', 'article 第２条 職員は、守る。'])
    expect(codes(...lines)).toEqual(['2 spacedCharacters'])
  })

  it('parts provisions that stand in one line', () => {
    const long =
      'この規程は、組合が保有する情報資産の機密性、完全性及び可用性を維持するため、必要な事項を定めることを目的とする。'
    const line = `（目的） 第1条 ${long} （定義） 第2条 用語の定義は、次のとおりとする。 (1) 情報資産 情報をいう。 (2) 職員 職員をいう。 2 項とする。（雑則） 第3条 三とする。`
    expect(read('規程', line)).toEqual([
      `article 第1条 <目的> ${long}`,
      'article 第2条 <定義> 用語の定義は、次のとおりとする。',
      '  item (1) [情報資産] 情報をいう。',
      '  item (2) [職員] 職員をいう。',
      '  paragraph 2 項とする。',
      'article 第3条 <雑則> 三とする。',
    ])
  })

  it('warns of characters that other PCs cannot show', () => {
    expect(codes('規程', '第1条 \ue000と\ufffd。')).toEqual([
      '2 privateUseCharacter',
      '2 replacementCharacter',
    ])
  })
})
