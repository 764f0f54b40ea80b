import { describe, expect, it } from 'vitest'
import { listCodes as codes, readOutline as read } from './policy-outline.ts'

describe('parsePolicyText on odd shapes of real texts', () => {
  it('accepts that the sentence of an article and the article after it are missing', () => {
    const lines = ['規程', '第1条', '(1) 甲', '(2) 乙', '第3条 三とする。']
    expect(read(...lines)).toEqual([
      'article 第1条',
      '  item (1) 甲',
      '  item (2) 乙',
      'article 第3条 三とする。',
    ])
    expect(codes(...lines)).toEqual(['5 articleGap'])
  })

  it('names a number that begins again below its own kind', () => {
    expect(codes('規程', '第1条 次のとおり。', '(1) 甲', '(1) 乙')).toEqual(['4 itemGap'])
  })

  it('asks about enclosed digits that became other signs', () => {
    const lines = ['規程', '第1条 次のとおりとする。', '@ 甲の事項', 'A 乙の事項', 'Bの事項は、別に定める。']
    expect(read(...lines)).toEqual([
      'article 第1条 次のとおりとする。\n@ 甲の事項\nA 乙の事項\nBの事項は、別に定める。',
    ])
    expect(codes(...lines)).toEqual(['3 brokenNumber', '4 brokenNumber', '5 brokenNumber'])
  })

  it('does not take a name in Latin letters for a broken number', () => {
    expect(codes('規程', '第1条 次のとおりとする。', 'A社は、守る。', '@example.jp を使う。')).toEqual([
      '3 unmarkedLine',
      '4 unmarkedLine',
    ])
  })

  it('reads , for 、', () => {
    expect(read('規程', '第1条 職員は,情報を守り,', '漏らさない。')).toEqual([
      'article 第1条 職員は,情報を守り,漏らさない。',
    ])
  })

  it('keeps the rows of a drawn table apart', () => {
    expect(
      read('規程', '第1条 次の表のとおりとする。', '| 区分 | 内容 |', '|---|---|', '| 甲 | 乙 |'),
    ).toEqual(['article 第1条 次の表のとおりとする。\n| 区分 | 内容 |\n|---|---|\n| 甲 | 乙 |'])
  })

  it.each(['―', '～', '~', '-', '－', '〜'])('knows the contents by the articles 第1条%s第2条', (bar) => {
    const contents = `第1章 総則（第1条${bar}第2条）`
    expect(codes('基準', contents, '第1章 総則', '第1条 一とする。', '第2条 二とする。')).toEqual([
      '2 tableOfContents',
    ])
  })

  it.each([
    '（改正(平27訓令第7号・令2訓令第3号)）',
    '（令5訓令1・一部改正）',
    '（一部改正〔令和5年訓令1号〕）',
    '(追加〔平成30年規則5号〕)',
  ])('tells the note %s from a heading without asking', (note) => {
    expect(read('規程', '第1条 一とする。', note, '第2条 二とする。')).toEqual([
      `article 第1条 一とする。\n${note}`,
      'article 第2条 二とする。',
    ])
    expect(codes('規程', '第1条 一とする。', note, '第2条 二とする。')).toEqual([])
  })

  it('takes （規程の改正） for a heading, and asks where it cannot tell', () => {
    expect(read('規程', '第1条 一とする。', '（規程の改正）', '第2条 二とする。')[1]).toBe(
      'article 第2条 <規程の改正> 二とする。',
    )
    expect(codes('規程', '第1条 一とする。', '（改正の手続の規程その2）', '第2条 二とする。')).toEqual([
      '3 captionOrNote',
    ])
    expect(codes('規程', '第1条 一とする。', '（表略）', '第2条 二とする。')).toEqual(['3 captionOrNote'])
  })

  it('reads 抄 before or behind the date of a supplement', () => {
    const date = '（平成11年訓令第2号）'
    expect(
      read('規程', '第1条 一とする。', `附 則${date}抄`, '施行する。', `附則 抄${date}`, '施行する。'),
    ).toEqual([
      'article 第1条 一とする。',
      'supplement 附則抄 <平成11年訓令第2号> 施行する。',
      'supplement 附則抄 <平成11年訓令第2号> 施行する。',
    ])
  })

  it('goes on with a list in kanji numerals after a gap and names it', () => {
    expect(read('規程', '第一条　次のとおりとする。', '一　甲', '三　丙')).toEqual([
      'article 第一条 次のとおりとする。',
      '  item 一 甲',
      '  item 三 丙',
    ])
    expect(codes('規程', '第一条　次のとおりとする。', '一　甲', '三　丙')).toEqual(['4 itemGap'])
  })

  it('asks where the defined word is not plain to see', () => {
    const begin = ['規程', '（定義）', '第1条 用語の意義は、次のとおりとする。']
    expect(codes(...begin, '(1) 端末 機器をいう。', '(2) 個人 番号 個人の番号をいう。')).toEqual([
      '5 termSplit',
    ])
    expect(codes(...begin, '(1) 端末 機器をいう。', '(2) 端末とは機器をいう。')).toEqual(['5 termSplit'])
    expect(codes(...begin, '(1) 端末 機器をいう。', '(2) 「職員」とは、職員をいう。')).toEqual([])
  })

  it('nests items no deeper than any rule does', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `(${(index % 9) + 1}) 甲の事項`)
    expect(read('規程', '第1条 次のとおりとする。', ...lines)).toHaveLength(20_001)
  })
})

describe('reading marks', () => {
  it('says how a line is to be read and is no part of it', () => {
    const lines = [
      '《題名》北の組合',
      '令和5年規程',
      '第1条 《本文》目的',
      '《本文》第2条 に定める。',
      '《本文》- 3 -',
      '《見出し》（改正(平27訓令第7号)）',
      '第2条 次のとおりとする。',
      '(1) 《見出し：甲の 管理》守る。',
      '(2) 《語：乙》丙をいう。',
      '《確認》(4) 丁',
      '《見出し》附則',
    ]
    expect(read(...lines)).toEqual([
      'article 第1条 目的\n第2条 に定める。\n- 3 -',
      'article 第2条 <改正(平27訓令第7号)> 次のとおりとする。',
      '  item (1) <甲の 管理> 守る。',
      '  item (2) [乙] 丙をいう。',
      '  item (4) 丁',
      'supplement 附則',
    ])
    expect(codes(...lines)).toEqual([])
  })
})
