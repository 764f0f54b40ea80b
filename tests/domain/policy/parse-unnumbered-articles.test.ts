import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listProvisionLabels } from '../../../shared/domain/policy/provision-labels.ts'
import { listCodes as codes, readOutline as read } from './policy-outline.ts'

describe('parsePolicyText on texts without 第N条', () => {
  it.each([
    ['1 目的', '2 見直し'],
    ['1.目的', '2.見直し'],
    ['１．　目的', '２．　見直し'],
    ['1目的', '2見直し'],
    ['一　目的', '二　見直し'],
    ['Ⅰ 目的', 'Ⅱ 見直し'],
    ['⑴ 目的', '⑵ 見直し'],
    ['① 目的', '② 見直し'],
  ])('takes %s and its like for articles, keeps the number as printed, and says so', (first, second) => {
    const lines = ['方針', first, 'この方針は、守る。', second, '毎年見直す。']
    const label = (line: string) => line.replace(/\s*(?:目的|見直し)$/, '')
    expect(read(...lines)).toEqual([
      `article ${label(first)} <目的> この方針は、守る。`,
      `article ${label(second)} <見直し> 毎年見直す。`,
    ])
    expect(codes(...lines)).toEqual(['2 numberedHeadings'])
  })

  it('names how the numbers were read', () => {
    expect(parsePolicyText('方針\n1 目的\n守る。\n2 見直し\n見直す。').warnings).toEqual([
      {
        line: 2,
        code: 'numberedHeadings',
        message:
          '「第1条」のような条がないため、「1 目的」のように番号で始まる行を条として読みました。番号は元のままです。',
      },
    ])
  })

  it.each(['―', '-', '－', '‐', '.'])('takes 1%s1 for an article below the chapter 1', (bar) => {
    const lines = [
      '基準',
      '1 総則',
      `1${bar}1 目的`,
      'この基準は、定める。',
      `1${bar}2 定義`,
      '次のとおりとする。',
      '(1) 端末 機器をいう。',
      '2 体制',
      `2${bar}1 責任者`,
      '管理者とする。',
    ]
    expect(read(...lines)).toEqual([
      'chapter 1 <総則>',
      `  article 1${bar}1 <目的> この基準は、定める。`,
      `  article 1${bar}2 <定義> 次のとおりとする。`,
      '    item (1) [端末] 機器をいう。',
      'chapter 2 <体制>',
      `  article 2${bar}1 <責任者> 管理者とする。`,
    ])
    expect(codes(...lines)).toEqual(['3 numberedHeadings'])
  })

  it('reads bullets with ⑴ only', () => {
    expect(
      read('方針', '私たちは、次のことを守ります。', '⑴ 情報を守ります。', '⑵ 法令を守ります。'),
    ).toEqual(['article ⑴ 情報を守ります。', 'article ⑵ 法令を守ります。'])
  })

  it('reads items, sub-items and supplements below', () => {
    expect(
      read(
        '方針',
        '1 対策',
        '次のとおりとする。',
        '(1) 甲',
        'ア 乙',
        '2 雑則',
        '別に定める。',
        '附則',
        '1 この方針は、公布の日から施行する。',
        '2 従前の例による。',
      ),
    ).toEqual([
      'article 1 <対策> 次のとおりとする。',
      '  item (1) 甲',
      '    subitem ア 乙',
      'article 2 <雑則> 別に定める。',
      'supplement 附則',
      '  paragraph 1 この方針は、公布の日から施行する。',
      '  paragraph 2 従前の例による。',
    ])
  })

  it('lets the numbers go on or begin anew below a chapter', () => {
    const anew = ['基準', '第1章 総則', '1 目的', '守る。', '第2章 体制', '1 担当', '置く。']
    const goingOn = ['基準', '第1章 総則', '1 目的', '守る。', '第2章 体制', '2 担当', '置く。']
    expect([codes(...anew), codes(...goingOn)]).toEqual([['3 numberedHeadings'], ['3 numberedHeadings']])
  })

  it('does not take a quantity or a sentence broken before a number for an article', () => {
    expect(
      read('方針', '1 目的', '期間は、', '3年を超えない範囲とする。', '2 見直し', '毎年見直す。'),
    ).toEqual(['article 1 <目的> 期間は、3年を超えない範囲とする。', 'article 2 <見直し> 毎年見直す。'])
  })

  it('names gaps in such numbers', () => {
    expect(codes('方針', '1 目的', '守る。', '3 見直し', '見直す。')).toEqual([
      '2 numberedHeadings',
      '4 articleGap',
    ])
  })

  it('can be cited', () => {
    const parsed = parsePolicyText('基準\n1 総則\n1―1 目的\n次のとおり。\n(1) 甲\n1―2 適用\n乙とする。')
    expect(listProvisionLabels(parsed)).toEqual(['1', '1―1', '1―1(1)', '1―2'])
  })

  it('reads no article where nothing is numbered', () => {
    expect(codes('方針', '私たちは守ります。')).toEqual(['1 noArticles'])
  })
})
