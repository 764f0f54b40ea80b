import { describe, expect, it } from 'vitest'
import { policyAfter, policyBefore } from '../../../support/policy-editions.ts'
import { compare, outlineChanges, showSegments } from './change-outline.ts'

const policy = (...articles: string[]): string => ['試験組合情報セキュリティ規程', ...articles].join('\n')

const purpose = '（目的）\n第1条 この規程は、情報資産の管理を徹底することを目的とする。'
const scope = '（適用範囲）\n第2条 この規程は、管理者、議会及び監査委員に適用する。'
const duty = '（遵守義務）\n第3条 職員は、情報セキュリティ実施手順を遵守しなければならない。'
const audit = '（監査）\n第4条 監査人は、毎年監査を実施し、その結果を報告する。'
const all = [purpose, scope, duty, audit]

const renumber = (article: string, number: string): string => article.replace(/第.+?条/, number)

describe('comparePolicies: articles', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing where nothing changed', all, all, []],
    [
      'a changed word',
      all,
      [purpose, scope.replace('議会及び監査委員', '議会、監査委員及び公平委員会'), duty, audit],
      ['amended 第2条 適用範囲 この規程は、管理者、議会［及び→、］監査委員［→及び公平委員会］に適用する。'],
    ],
    [
      'a changed caption alone',
      all,
      [purpose, scope.replace('適用範囲', '適用の範囲'), duty, audit],
      ['amended 第2条 適用［→の］範囲 この規程は、管理者、議会及び監査委員に適用する。'],
    ],
    [
      'an added caption',
      [purpose.replace('（目的）\n', '')],
      [purpose],
      ['amended 第1条 ［→目的］ この規程は、情報資産の管理を徹底することを目的とする。'],
    ],
    ['an article at the end', [purpose, scope], [purpose, scope, duty], ['added 第3条']],
    ['an article at the start', [scope], [renumber(purpose, '第1条'), scope], ['added 第1条']],
    [
      'an article with a branch number',
      all,
      [purpose, scope, renumber(duty, '第2条の2').replace('職員', '委託先'), duty, audit].map(
        (text, index) => (index === 2 ? '（委託先）\n第2条の2 委託先は、契約で定める。' : text),
      ),
      ['added 第2条の2'],
    ],
    [
      'an inserted article and the renumbering behind it',
      all,
      [
        purpose,
        '（定義）\n第2条 用語の意義は、別に定める。',
        renumber(scope, '第3条'),
        renumber(duty, '第4条'),
        renumber(audit, '第5条'),
      ],
      ['added 第2条', 'renumbered 第2条→第3条', 'renumbered 第3条→第4条', 'renumbered 第4条→第5条'],
    ],
    [
      'a removed article and the renumbering behind it',
      all,
      [purpose, renumber(duty, '第2条'), renumber(audit, '第3条')],
      ['removed 第2条', 'renumbered 第3条→第2条', 'renumbered 第4条→第3条'],
    ],
    [
      'a moved article',
      all,
      [purpose, renumber(duty, '第2条'), renumber(audit, '第3条'), renumber(scope, '第4条')],
      ['renumbered 第3条→第2条', 'renumbered 第4条→第3条', 'moved 第2条→第4条'],
    ],
    [
      'a moved article whose words changed as well',
      all,
      [
        purpose,
        renumber(duty, '第2条'),
        renumber(audit, '第3条'),
        renumber(scope, '第4条').replace('及び', '並びに'),
      ],
      [
        'renumbered 第3条→第2条',
        'renumbered 第4条→第3条',
        'amended+moved+renumbered 第2条→第4条 適用範囲 この規程は、管理者、議会［及び→並びに］監査委員に適用する。',
      ],
    ],
    [
      'a renumbered article whose words changed as well, found by its caption',
      all,
      [
        purpose,
        '（定義）\n第2条 用語の意義は、別に定める。',
        renumber(scope, '第3条'),
        '（遵守義務）\n第4条 職員は、手順に従う。',
        renumber(audit, '第5条'),
      ],
      [
        'added 第2条',
        'renumbered 第2条→第3条',
        'amended+renumbered 第3条→第4条 遵守義務 職員は、［情報セキュリティ実施手順を遵守しなければならない→手順に従う］。',
        'renumbered 第4条→第5条',
      ],
    ],
    [
      'an article turned into 削除',
      all,
      [purpose, '第2条 削除', duty, audit],
      ['amended 第2条 ［適用範囲→］ ［この規程は、管理者、議会及び監査委員に適用する。→削除］'],
    ],
    [
      'another article under the same number',
      all,
      [purpose, scope, '（様式）\n第3条 様式は、所長が定める。', audit],
      ['removed 第3条', 'added 第3条'],
    ],
    [
      'kanji numbers for arabic ones as a new number',
      [purpose],
      [renumber(purpose, '第一条')],
      ['renumbered 第1条'],
    ],
  ])('finds %s', (_, before, after, changes) => {
    expect(outlineChanges(compare(policy(...before), policy(...after)))).toEqual(changes)
  })

  it('says what was and was not changed in numbers', () => {
    const after = [purpose, scope.replace('及び', '並びに'), renumber(audit, '第3条')]
    expect(compare(policy(...all), policy(...after)).summary).toEqual({
      unchanged: 1,
      amended: 1,
      added: 0,
      removed: 1,
      moved: 0,
      renumbered: 1,
    })
  })

  it('finds what was done to the policy of the union', () => {
    expect(outlineChanges(compare(policyBefore, policyAfter))).toEqual([
      expect.stringMatching(/^amended 第2条\(4\) .*行政情報［→並びにこれらに関する文書］をいう。/),
      'renumbered 第4条→第3条',
      'added 第4条',
      expect.stringMatching(/^amended 第5条 .*［第9条→第9条第1項］/),
      expect.stringMatching(/^amended 第6条\(3\) 地震、［→津波、］落雷、火災等の［災害→自然災害］/),
      'moved 第3条→第12条',
      'added 附則',
    ])
  })
})

describe('comparePolicies: inside articles', () => {
  const items = (...texts: string[]): string =>
    policy(`第1条 次のとおりとする。\n${texts.map((text, index) => `(${index + 1}) ${text}`).join('\n')}`)

  it.each<[string, string, string, string[]]>([
    [
      'an item added at the end',
      items('管理者', '議会'),
      items('管理者', '議会', '監査委員'),
      ['added 第1条(3)'],
    ],
    [
      'an item inserted',
      items('管理者', '議会'),
      items('管理者', '監査委員', '議会'),
      ['added 第1条(2)', 'renumbered 第1条(2)→第1条(3)'],
    ],
    [
      'an item removed',
      items('管理者', '監査委員', '議会'),
      items('管理者', '議会'),
      ['removed 第1条(2)', 'renumbered 第1条(3)→第1条(2)'],
    ],
    [
      'items that changed places',
      items('管理者の組織', '議会'),
      items('議会', '管理者の組織'),
      ['moved 第1条(2)→第1条(1)', 'renumbered 第1条(1)→第1条(2)'],
    ],
    [
      'an item rewritten in its place',
      items('管理者', '議会'),
      items('管理者', '公平委員会'),
      ['amended 第1条(2) ［議会→公平委員会］'],
    ],
    [
      'a definition found by its term',
      policy(
        '（定義）\n第1条 用語の意義は、次のとおりとする。\n(1) 端末 職員が使う機器をいう。\n(2) 媒体 記録するものをいう。',
      ),
      policy(
        '（定義）\n第1条 用語の意義は、次のとおりとする。\n(1) 媒体 記録するものをいう。\n(2) 端末 パソコン及びタブレットとする。',
      ),
      [
        'moved 第1条(2)→第1条(1)',
        'amended+renumbered 第1条(1)→第1条(2) 端末　［職員が使う機器をいう→パソコン及びタブレットとする］。',
      ],
    ],
    [
      'a sub-item changed',
      policy('第1条 次のとおりとする。\n(1) 甲とする。\nア 鍵をかける。\nイ 札をかける。'),
      policy('第1条 次のとおりとする。\n(1) 甲とする。\nア 鍵をかける。\nイ 名札をつける。'),
      ['amended 第1条(1)イ ［札をかける→名札をつける］。'],
    ],
    [
      'a paragraph added',
      policy('第1条 甲とする。'),
      policy('第1条 甲とする。\n2 乙とする。'),
      ['added 第1条第2項'],
    ],
    [
      'a paragraph put before the first',
      policy('第1条 手順は、所長が定める。\n2 手順は、非公開とする。'),
      policy('第1条 所長は、責任者とする。\n2 手順は、所長が定める。\n3 手順は、非公開とする。'),
      ['added 第1条第1項', 'renumbered 第1条第1項→第1条第2項', 'renumbered 第1条第2項→第1条第3項'],
    ],
    [
      'a lead sentence changed and its items not',
      items('管理者', '議会'),
      items('管理者', '議会').replace('次のとおり', '次に掲げるもの'),
      ['amended 第1条 ［次のとおり→次に掲げるもの］とする。'],
    ],
  ])('finds %s', (_, before, after, changes) => {
    expect(outlineChanges(compare(before, after))).toEqual(changes)
  })
})

describe('comparePolicies: around the articles', () => {
  const body = '第1条 甲とする。\n第2条 乙は、別表のとおりとする。'
  it.each<[string, string, string, string[]]>([
    [
      'a supplement added',
      policy(body),
      policy(body, '附則', 'この規程は、公布の日から施行する。'),
      ['added 附則'],
    ],
    [
      'a supplement put behind another',
      policy(body, '附則', 'この規程は、令和5年4月1日から施行する。'),
      policy(
        body,
        '附則',
        'この規程は、令和5年4月1日から施行する。',
        '附則（令和8年訓令第3号）',
        'この訓令は、令和8年4月1日から施行する。',
      ),
      ['added 附則(令和8年訓令第3号)'],
    ],
    [
      'a date in a supplement',
      policy(body, '附則', 'この規程は、令和5年4月1日から施行する。'),
      policy(body, '附則', 'この規程は、令和6年4月1日から施行する。'),
      ['amended 附則 この規程は、［令和5年4月1日→令和6年4月1日］から施行する。'],
    ],
    [
      'a supplement whose only sentence became its first paragraph',
      policy(body, '附則', 'この規程は、公布の日から施行する。'),
      policy(body, '附則', '1 この規程は、公布の日から施行する。', '2 従前の手順は、なお効力を有する。'),
      ['renumbered 附則→附則第1項', 'added 附則第2項'],
    ],
    [
      'a line of a table',
      policy(body, '別表（第2条関係）', '甲　1年', '乙　3年'),
      policy(body, '別表（第2条関係）', '甲　1年', '乙　5年'),
      ['amended 別表 第2条関係 甲　1年\n乙　［3年→5年］'],
    ],
    ['a table removed', policy(body, '別表', '甲　1年'), policy(body), ['removed 別表']],
    [
      'a chapter put over the articles, which do not change with it',
      policy(body),
      policy('第1章 総則', body),
      ['added 第1章'],
    ],
    [
      'a chapter renamed and one renumbered',
      policy('第1章 総則', '第1条 甲とする。', '第2章 雑則', '第2条 乙とする。'),
      policy('第1章 通則', '第1条 甲とする。', '第3章 雑則', '第2条 乙とする。'),
      ['amended 第1章 ［総則→通則］', 'renumbered 第2章→第3章'],
    ],
    [
      'a line of the preamble',
      policy('令和5年3月1日制定する文', body).replace('\n令和', '\n制定の趣旨は令和'),
      policy('令和6年3月1日制定する文', body).replace('\n令和', '\n制定の趣旨は令和'),
      ['amended 前文 制定の趣旨は［令和5年3月1日→令和6年3月1日］制定する文'],
    ],
  ])('finds %s', (_, before, after, changes) => {
    expect(outlineChanges(compare(before, after))).toEqual(changes)
  })

  it('compares the titles', () => {
    expect(showSegments(compare('甲組合規程\n第1条 甲。', '甲組合要綱\n第1条 甲。').title)).toBe(
      '甲組合［規程→要綱］',
    )
  })

  it('compares texts that have no articles at all', () => {
    expect(outlineChanges(compare('', '甲規程\n乙とする文'))).toEqual(['added 前文'])
  })
})

describe('comparePolicies: width', () => {
  const narrow = policy('（目的）', '第1条 ｼｽﾃﾑは、9:00～17:00の間、ABC－1を使う。')
  const wide = policy('（目的）', '第１条　システムは、９：００〜１７：００の間、ＡＢＣ−１を使う。')

  it('takes no width for a change, and says that there is one', () => {
    const { provisions, summary } = compare(narrow, wide)
    expect(summary).toMatchObject({ unchanged: 1, amended: 0, renumbered: 0 })
    expect(provisions[0]).toMatchObject({ change: 'unchanged', hasWidthDifference: true })
  })

  it('does not take other characters for the same', () => {
    expect(compare(policy('第1条 ①と㈱と髙。'), policy('第1条 1と(株)と高。')).summary).toMatchObject({
      amended: 1,
    })
  })
})
