import { describe, expect, it } from 'vitest'
import { toAmendingText } from '../../../../shared/domain/policy/amending/amending-line.ts'
import { buildAmendingText } from '../../../../shared/domain/policy/amending/build-amending-text.ts'
import { policyAfter, policyBefore } from '../../../support/policy-editions.ts'
import { compare } from '../comparison/change-outline.ts'

/** The sentences and new texts between the lead and the questions. */
function draft(before: string, after: string): string[] {
  return buildAmendingText(compare(before, after), '試験組合規程')
    .filter(({ kind }) => kind === 'sentence' || kind === 'body')
    .map(({ text }) => text)
}

function listQuestions(before: string, after: string): string[] {
  return buildAmendingText(compare(before, after), '試験組合規程')
    .filter(({ kind }) => kind === 'question')
    .map(({ text }) => text)
}

const policy = (...lines: string[]): string => ['試験組合規程', ...lines].join('\n')
const acts = [
  '総則',
  '体制',
  '資産',
  '教育',
  '設備',
  '委託',
  '監査',
  '点検',
  '報告',
  '見直し',
  '雑務',
  '様式',
]
const article = (number: number | string, topic: number): string =>
  `（${acts[topic]}）\n第${number}条 ${acts[topic]}に関する事項は、${acts[topic]}責任者が定める。`
/** Articles about these topics, numbered from 1. */
const articles = (...topics: number[]): string =>
  policy(...topics.map((topic, index) => article(index + 1, topic)))

describe('buildAmendingText: articles', () => {
  const text = (topic: number): string => `${acts[topic]}に関する事項は、${acts[topic]}責任者が定める。`
  it.each<[string, string, string, string[]]>([
    [
      'one at the end',
      articles(0, 1),
      articles(0, 1, 2),
      ['第2条の次に次の1条を加える。', '（資産）', `第3条　${text(2)}`],
    ],
    [
      'one before the first',
      articles(1),
      articles(0, 1),
      ['第1条を第2条とし、同条の前に次の1条を加える。', '（総則）', `第1条　${text(0)}`],
    ],
    [
      'one between, from the last number down',
      articles(0, 1, 2),
      articles(0, 3, 1, 2),
      ['第3条を第4条とし、第2条を第3条とし、第1条の次に次の1条を加える。', '（教育）', `第2条　${text(3)}`],
    ],
    [
      'one between many, moved together',
      articles(0, 1, 2, 3, 4, 5, 6),
      articles(0, 7, 1, 2, 3, 4, 5, 6),
      [
        '第7条を第8条とし、第2条から第6条までを1条ずつ繰り下げ、第1条の次に次の1条を加える。',
        '（点検）',
        `第2条　${text(7)}`,
      ],
    ],
    [
      'one taken out of many, moved together',
      articles(0, 1, 2, 3, 4, 5, 6),
      articles(0, 2, 3, 4, 5, 6),
      ['第2条を削り、第3条を第2条とし、第4条から第7条までを1条ずつ繰り上げる。'],
    ],
    [
      'one whose words change among those that move',
      articles(0, 1, 2, 3),
      articles(0, 4, 1, 2, 3).replace('体制責任者が', '体制責任者及び所長が'),
      [
        '第4条を第5条とし、第3条を第4条とし、第2条中「体制責任者」の次に「及び所長」を加え、同条を第3条とし、第1条の次に次の1条を加える。',
        '（設備）',
        `第2条　${text(4)}`,
      ],
    ],
    [
      'one with a branch number',
      articles(0, 1),
      policy(article(1, 0), article('1の2', 2).replace('1の2条', '1条の2'), article(2, 1)),
      ['第1条の次に次の1条を加える。', '（資産）', `第1条の2　${text(2)}`],
    ],
    [
      'several at one place',
      articles(0, 1),
      articles(0, 2, 3, 1),
      [
        '第2条を第4条とし、第1条の次に次の2条を加える。',
        '（資産）',
        `第2条　${text(2)}`,
        '（教育）',
        `第3条　${text(3)}`,
      ],
    ],
    [
      'one turned into 削除',
      articles(0, 1, 2),
      policy(article(1, 0), '第2条 削除', article(3, 2)),
      ['第2条を次のように改める。', '第2条　削除'],
    ],
    [
      'another under the same number',
      articles(0, 1),
      policy(article(1, 0), '（様式）', '第2条 用紙の形は、別に示す。'),
      ['第2条を次のように改める。', '（様式）', '第2条　用紙の形は、別に示す。'],
    ],
    [
      'two changes that have nothing to do with each other',
      articles(0, 1, 2),
      articles(0, 1, 2).replace('総則責任者', '管理者').replace('資産責任者', '所長'),
      ['第1条中「総則責任者」を「管理者」に改める。', '第3条中「資産責任者」を「所長」に改める。'],
    ],
    [
      'a moved one as removed and added',
      articles(0, 1, 2),
      articles(1, 2, 0),
      [
        '第1条を削り、第2条を第1条とし、第3条を第2条とし、同条の次に次の1条を加える。',
        '（総則）',
        `第3条　${text(0)}`,
      ],
    ],
    [
      'kanji numbers as they are',
      '規程\n第一条 甲とする。\n第二条 乙とする。',
      '規程\n第一条 甲とする。\n一 子\n第二条 乙である。',
      ['第一条に次の一号を加える。', '一　子', '第二条中「とする」を「である」に改める。'],
    ],
  ])('words %s', (_, before, after, lines) => {
    expect(draft(before, after)).toEqual(lines)
  })
})

describe('buildAmendingText: the rest', () => {
  const body = '第1条 甲とする。'
  it.each<[string, string, string, string[]]>([
    [
      'the title',
      '甲規程\n第1条 甲とする。',
      '甲要綱\n第1条 甲とする。',
      ['題名を次のように改める。', '甲要綱'],
    ],
    [
      'a chapter’s name',
      policy('第1章 総則', body),
      policy('第1章 通則', body),
      ['第1章の章名を次のように改める。', '第1章　通則'],
    ],
    [
      'a date in a supplement',
      policy(body, '附則', 'この規程は、令和5年4月1日から施行する。'),
      policy(body, '附則', 'この規程は、令和6年4月1日から施行する。'),
      ['附則中「令和5年4月1日」を「令和6年4月1日」に改める。'],
    ],
    [
      'a paragraph of a supplement',
      policy(body, '附則', '1 この規程は、公布の日から施行する。', '2 手順は、なお従前の例による。'),
      policy(
        body,
        '附則',
        '1 この規程は、公布の日から施行する。',
        '2 手順は、当分の間、なお従前の例による。',
      ),
      ['附則第2項中「手順は、」の次に「当分の間、」を加える。'],
    ],
    [
      'a table',
      policy(body, '別表', '甲　1年', '乙　3年'),
      policy(body, '別表', '甲　1年', '乙　5年'),
      ['別表中「3年」を「5年」に改める。'],
    ],
    [
      'a removed table',
      policy(body, '別表第1', '甲', '別表第2', '乙'),
      policy(body, '別表第1', '甲'),
      ['別表第2を削る。'],
    ],
    [
      'the amendment’s own supplement',
      policy(body),
      policy(body, '附則', 'この規程は、公布の日から施行する。'),
      ['附　則', 'この規程は、公布の日から施行する。'],
    ],
  ])('words %s', (_, before, after, lines) => {
    expect(draft(before, after)).toEqual(lines)
  })

  it.each<[string, string, string, RegExp]>([
    ['a new chapter', policy(body), policy('第1章 総則', body), /第1章（総則）の章名を加える/],
    ['a preamble', policy('制定の趣旨とする文', body), policy('制定の理由とする文', body), /前文/],
    [
      'a moved article',
      articles(0, 1, 2),
      articles(1, 2, 0),
      /第1条の移動は、いったん削り、第3条として加える/,
    ],
    [
      'a new supplement',
      policy(body),
      policy(body, '附則', 'この規程は、公布の日から施行する。'),
      /施行期日/,
    ],
    [
      'a removed supplement',
      policy(body, '附則', 'この規程は、公布の日から施行する。'),
      policy(body),
      /附則を削る/,
    ],
    ['another width', policy('第1条 ABCとする。'), policy('第1条 ＡＢＣとする。'), /全角と半角/],
    ['numbers written otherwise', policy(body), policy('第一条 甲とする。'), /書き方が変わって/],
    ['a table where there was none', policy(body), policy(body, '別表', '甲'), /加える場所/],
    ['a number that cannot be cited', policy(body, '(1) 甲'), policy(body, '(1) 甲', 'い） 乙'), /./],
  ])('asks about %s', (name, before, after, question) => {
    const questions = listQuestions(before, after)
    if (name !== 'a number that cannot be cited') expect(questions.join('\n')).toMatch(question)
    for (const one of questions) expect(one).toMatch(/^【要確認】/)
  })

  it('drafts the amendment of the union’s policy', () => {
    const lines = buildAmendingText(
      compare(policyBefore, policyAfter),
      '北松北部環境組合情報セキュリティ基本方針',
    )
    expect(toAmendingText(lines).split('\n').slice(0, 12)).toEqual([
      '　北松北部環境組合情報セキュリティ基本方針の一部を次のように改正する。',
      '　第2条第4号中「行政情報」の次に「並びにこれらに関する文書」を加える。',
      '　第3条を削り、第4条を第3条とし、同条の次に次の1条を加える。',
      '　（外部委託の管理）',
      '第4条　外部委託を行うときは、契約に情報セキュリティに関する事項を明記する。',
      '　第5条中「第9条」を「第9条第1項」に改める。',
      '　第6条第3号中「地震、」の次に「津波、」を加え、「災害」を「自然災害」に改める。',
      '　第11条の次に次の1条を加える。',
      '　（適用範囲）',
      '第12条　本基本方針の適用範囲は、管理者、議会、監査委員とする。',
      '　　　附　則',
      '　この基本方針は、令和8年12月1日から施行する。',
    ])
  })
})
