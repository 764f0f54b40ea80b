import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listCodes as codes, readOutline as read } from './policy-outline.ts'

describe('parsePolicyText: articles', () => {
  it('keeps numbers as printed, of either width, in kanji and with branches', () => {
    expect(
      read(
        '規程',
        '（目的）',
        '第一条　この規程は、定める。',
        '（適用）',
        '第２条　適用する。',
        '第２条の２　準用する。',
        '第 3 条 雑則とする。',
      ),
    ).toEqual([
      'article 第一条 <目的> この規程は、定める。',
      'article 第２条 <適用> 適用する。',
      'article 第２条の２ 準用する。',
      'article 第3条 雑則とする。',
    ])
  })

  it('takes a heading before the number, after it, in other brackets, or alone on the line of the number', () => {
    expect(
      read(
        '規程',
        '（目的）第1条 一とする。',
        '第2条（適用） 二とする。',
        '【範囲】',
        '第3条 三とする。',
        '第4条 見直し',
        '四とする。',
        '## 第5条 雑則',
        '- 五とする。',
      ),
    ).toEqual([
      'article 第1条 <目的> 一とする。',
      'article 第2条 <適用> 二とする。',
      'article 第3条 <範囲> 三とする。',
      'article 第4条 <見直し> 四とする。',
      'article 第5条 <雑則> 五とする。',
    ])
  })

  it('reads an article without a heading and one without a space after its number', () => {
    expect(read('規程', '第1条この規程は、定める。', '第2条職員は、守る。')).toEqual([
      'article 第1条 この規程は、定める。',
      'article 第2条 職員は、守る。',
    ])
  })

  it('does not take a reference at the start of a wrapped line for an article', () => {
    expect(
      read(
        '規程',
        '第1条 職員は、',
        '第3条に規定する手順及び',
        '第4条第1項の基準を守る。',
        '第2条 以上とする。',
      ),
    ).toEqual([
      'article 第1条 職員は、第3条に規定する手順及び第4条第1項の基準を守る。',
      'article 第2条 以上とする。',
    ])
  })

  it('keeps repealed articles, also as a span', () => {
    expect(
      read('規程', '第1条 一とする。', '第2条　削除', '第3条から第5条まで　削除', '第6条 六とする。'),
    ).toEqual([
      'article 第1条 一とする。',
      'article 第2条 削除',
      'article 第3条から第5条まで 削除',
      'article 第6条 六とする。',
    ])
    expect(
      codes('規程', '第1条 一とする。', '第2条　削除', '第3条から第5条まで　削除', '第6条 六とする。'),
    ).toEqual([])
  })

  it('does not take an amendment note for a heading', () => {
    expect(
      read(
        '規程',
        '第1条 一とする。',
        '（改正(平27訓令第7号)）',
        '（見直し）',
        '第2条 二とする。',
        '（令5訓令1・一部改正）',
      ),
    ).toEqual([
      'article 第1条 一とする。\n（改正(平27訓令第7号)）',
      'article 第2条 <見直し> 二とする。\n（令5訓令1・一部改正）',
    ])
  })
})

describe('parsePolicyText: what stands above and below the article', () => {
  it('nests chapters, sections, paragraphs, items and sub-items', () => {
    expect(
      read(
        '基準',
        '第１章　総則',
        '第１節　通則',
        '（目的）',
        '第１条　次のとおりとする。',
        '（１）　号とする。',
        'ア　細目とする。',
        '（ア）　細々目とする。',
        '（イ）　二とする。',
        'イ　次とする。',
        '（２）　号二とする。',
        '２　項とする。',
        '第２章　雑則',
        '第２条　委任とする。',
      ),
    ).toEqual([
      'chapter 第１章 <総則>',
      '  section 第１節 <通則>',
      '    article 第１条 <目的> 次のとおりとする。',
      '      item （１） 号とする。',
      '        subitem ア 細目とする。',
      '          subitem （ア） 細々目とする。',
      '          subitem （イ） 二とする。',
      '        subitem イ 次とする。',
      '      item （２） 号二とする。',
      '      paragraph ２ 項とする。',
      'chapter 第２章 <雑則>',
      '  article 第２条 委任とする。',
    ])
  })

  it.each([
    ['(1)', '(2)'],
    ['（1）', '（2）'],
    ['⑴', '⑵'],
    ['①', '②'],
    ['一　', '二　'],
    ['1) ', '2) '],
    ['1. ', '2. '],
    ['（一）', '（二）'],
  ])('reads items numbered %s', (first, second) => {
    expect(read('規程', '第1条 次のとおりとする。', `${first}甲の事項`, `${second}乙の事項`)).toEqual([
      'article 第1条 次のとおりとする。',
      `  item ${first.trim()} 甲の事項`,
      `  item ${second.trim()} 乙の事項`,
    ])
  })

  it('reads the old order: 一, イ, (1)', () => {
    expect(
      read(
        '規程',
        '第一条　次のとおりとする。',
        '一　甲',
        'イ　乙',
        '(1)　丙',
        '(2)　丁',
        'ロ　戊',
        '二　己',
      ),
    ).toEqual([
      'article 第一条 次のとおりとする。',
      '  item 一 甲',
      '    subitem イ 乙',
      '      subitem (1) 丙',
      '      subitem (2) 丁',
      '    subitem ロ 戊',
      '  item 二 己',
    ])
  })

  it('reads several supplements with their dates, headings and paragraphs', () => {
    expect(
      read(
        '規程',
        '第1条 一とする。',
        '附　則',
        'この規程は、公布の日から施行する。',
        '附　則（平成10年3月30日条例第5号）',
        '（施行期日）',
        '１　この規程は、平成10年4月1日から施行する。',
        '（経過措置）',
        '２　なお従前の例による。',
      ),
    ).toEqual([
      'article 第1条 一とする。',
      'supplement 附則 この規程は、公布の日から施行する。',
      'supplement 附則 <平成10年3月30日条例第5号>',
      '  paragraph １ <施行期日> この規程は、平成10年4月1日から施行する。',
      '  paragraph ２ <経過措置> なお従前の例による。',
    ])
  })

  it('keeps tables and forms line by line', () => {
    expect(
      read(
        '規程',
        '第1条 一とする。',
        '別表第1（第1条関係）',
        '区分 内容',
        '(1) 甲 乙',
        '様式第1号（第1条関係）',
        '氏名',
      ),
    ).toEqual([
      'article 第1条 一とする。',
      'table 別表第1 <第1条関係> 区分 内容\n(1) 甲 乙',
      'table 様式第1号 <第1条関係> 氏名',
    ])
  })
})

describe('parsePolicyText: definitions', () => {
  it('takes the word from 語 定義, 「語」とは and a word alone on its line', () => {
    expect(
      read(
        '規程',
        '（定義）',
        '第1条 次のとおりとする。',
        '(1)　情報資産　情報をいう。',
        '(2) 「利用者」とは、職員をいう。',
        '(3) 端末',
        '機器をいう。',
        '(4) Web API 接続口をいう。',
      ),
    ).toEqual([
      'article 第1条 <定義> 次のとおりとする。',
      '  item (1) [情報資産] 情報をいう。',
      '  item (2) [利用者] とは、職員をいう。',
      '  item (3) [端末] 機器をいう。',
      '  item (4) [Web API] 接続口をいう。',
    ])
  })

  it('does not take a space in one of many items for a caption', () => {
    expect(
      read('規程', '第1条 次のとおりとする。', '(1) 甲の事項', '(2) 乙 の事項とする。', '(3) 丙の事項'),
    ).toEqual([
      'article 第1条 次のとおりとする。',
      '  item (1) 甲の事項',
      '  item (2) 乙 の事項とする。',
      '  item (3) 丙の事項',
    ])
  })
})

describe('枝番号 of an item', () => {
  it.each<[string, string[]]>([
    ['(1) 甲とする。\n(1)の2 乙とする。\n(2) 丙とする。', ['(1)', '(1)の2', '(2)']],
    ['一 甲とする。\n一の二 乙とする。\n二 丙とする。', ['一', '一の二', '二']],
    ['(1) 甲とする。\n(1)の2 乙とする。\n(1)の2の2 丙とする。', ['(1)', '(1)の2', '(1)の2の2']],
    ['一 甲とする。\n一の二 乙とする。\n一の二の二 丙とする。', ['一', '一の二', '一の二の二']],
  ])('is read in %s', (items, expected) => {
    const { provisions, warnings } = parsePolicyText(`規程\n第1条 次のとおりとする。\n${items}`)
    expect(provisions[0]?.children.map(({ label }) => label)).toEqual(expected)
    expect(warnings.filter(({ code }) => code === 'itemGap')).toEqual([])
  })
})

describe('枝番号 of a branch', () => {
  it('is read of a chapter and of a table', () => {
    const { provisions } = parsePolicyText(
      '規程\n第1章の2 甲\n第1条 一とする。\n第1章の2の2 乙\n第2条 二とする。\n別表第1の2の2 丙',
    )
    expect(provisions.map(({ label, heading }) => `${label} ${heading}`)).toEqual([
      ...['第1章の2 甲', '第1章の2の2 乙', '別表第1の2の2 丙'],
    ])
  })
})
