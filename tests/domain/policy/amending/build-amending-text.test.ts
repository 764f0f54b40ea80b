import { describe, expect, it } from 'vitest'
import { buildAmendingText } from '../../../../shared/domain/policy/amending/build-amending-text.ts'
import { compare } from '../comparison/change-outline.ts'

/** The sentences and new texts between the lead and the questions. */
function draft(before: string, after: string): string[] {
  return buildAmendingText(compare(before, after), '試験組合規程')
    .filter(({ kind }) => kind === 'sentence' || kind === 'body')
    .map(({ text }) => text)
}

const policy = (...lines: string[]): string => ['試験組合規程', ...lines].join('\n')
describe('buildAmendingText: words', () => {
  const base = '第1条 職員は、情報資産を管理し、その結果を所長に報告する。'
  it.each<[string, string, string, string]>([
    ['a change', base, base.replace('所長', '管理者'), '第1条中「所長」を「管理者」に改める。'],
    [
      'an addition',
      base,
      base.replace('情報資産', '情報資産及び文書'),
      '第1条中「情報資産」の次に「及び文書」を加える。',
    ],
    [
      'a removal',
      base,
      base.replace('し、その結果を所長に報告', ''),
      '第1条中「し、その結果を所長に報告」を削る。',
    ],
    [
      'several kinds of change, each verb once',
      '第1条 職員は、端末、媒体及び回線を台帳に記録し、保管する。',
      '第1条 職員は、機器、媒体及び通信回線を台帳に登録し、施錠して保管する。',
      '第1条中「端末」を「機器」に、「回線」を「通信回線」に、「記録し、」を「登録し、施錠して」に改める。',
    ],
    [
      'a change of what stands twice, with enough around it',
      '第1条 管理者は議会に、議会は監査委員に報告する。',
      '第1条 管理者は議会に、委員会は監査委員に報告する。',
      '第1条中「、議会」を「、委員会」に改める。',
    ],
    [
      'words put in at the start',
      '第1条 職員は、端末を管理する。',
      '第1条 全ての職員は、端末を管理する。',
      '第1条中「職員」を「全ての職員」に改める。',
    ],
    [
      'a text of which little stays',
      '第1条 職員は、端末を管理する。',
      '第1条 管理者は、毎年、台帳を公表しなければならない。',
      '第1条を次のように改める。',
    ],
  ])('words %s', (_, before, after, sentence) => {
    expect(draft(policy(before), policy(after))[0]).toBe(sentence)
  })

  it('names the words outside the items where an item says the same', () => {
    const before = policy('第1条 職員は、次の端末を守る。', '(1) 職員が持ち出す端末', '(2) 予備機')
    expect(draft(before, before.replace('職員は', '管理者は'))).toEqual([
      '第1条各号列記以外の部分中「職員」を「管理者」に改める。',
    ])
  })
})

describe('buildAmendingText: places', () => {
  const before = policy(
    '（定義）',
    '第1条 用語は、次のとおりとする。',
    '(1) 端末 机の機器をいう。',
    '(2) 媒体 記録の道具をいう。',
    '(3) 回線 通信の道をいう。',
    'ア 有線とする。',
    'イ 無線とする。',
    '2 台帳は、毎年作る。',
    '(1) 端末の台帳',
    '(2) 媒体の台帳',
    '3 台帳は、3年間保存する。',
  )
  it.each<[string, (text: string) => string, string[]]>([
    [
      'an item of the first paragraph',
      (text) => text.replace('机の', '職場の'),
      ['第1条第1項第1号中「机」を「職場」に改める。'],
    ],
    [
      'several places, with 同 before what was named last',
      (text) =>
        text
          .replace('机の', '職場の')
          .replace('記録の', '保存の')
          .replace('無線', '電波')
          .replace('毎年', '隔年')
          .replace('3年間', '5年間'),
      [
        '第1条第1項第1号中「机」を「職場」に改め、同項第2号中「記録」を「保存」に改め、同項第3号イ中「無線」を「電波」に改め、同条第2項中「毎年」を「隔年」に改め、同条第3項中「3年間保存」を「5年間保存」に改める。',
      ],
    ],
    [
      'an item at the end',
      (text) => text.replace('\n2 台帳', '\n(4) 文書 紙をいう。\n2 台帳'),
      ['第1条第1項に次の1号を加える。', '(4)　文書　紙をいう。'],
    ],
    [
      'an item between others',
      (text) => text.replace('(2) 媒体 ', '(2) 文書 紙をいう。\n(3) 媒体 ').replace('(3) 回線', '(4) 回線'),
      [
        '第1条第1項第3号を同項第4号とし、同項第2号を同項第3号とし、同項第1号の次に次の1号を加える。',
        '(2)　文書　紙をいう。',
      ],
    ],
    [
      'an item out of the middle',
      (text) => text.replace('(1) 端末の台帳\n(2) 媒体の台帳', '(1) 媒体の台帳'),
      ['第1条第2項第1号を削り、同項第2号を同項第1号とする。'],
    ],
    [
      'a part of an item',
      (text) => text.replace('イ 無線とする。', 'イ 無線とする。\nウ 衛星とする。'),
      ['第1条第1項第3号に次のように加える。', 'ウ　衛星とする。'],
    ],
    [
      'a paragraph at the end',
      (text) => `${text}\n4 台帳は、公開しない。`,
      ['第1条に次の1項を加える。', '4　台帳は、公開しない。'],
    ],
    [
      'a paragraph at the start',
      (text) =>
        text
          .replace('用語は、', '趣旨を定める。\n2 用語は、')
          .replace('\n3 台帳', '\n4 台帳')
          .replace('\n2 台帳', '\n3 台帳'),
      [
        '第1条第3項を同条第4項とし、同条第2項を同条第3項とし、同条第1項を同条第2項とし、同条に第1項として次の1項を加える。',
        '第1条　趣旨を定める。',
      ],
    ],
    [
      'the caption',
      (text) => text.replace('（定義）', '（用語）'),
      ['第1条の見出しを「（用語）」に改める。'],
    ],
    [
      'a caption taken away and words behind it',
      (text) => text.replace('（定義）\n', '').replace('毎年', '隔年'),
      ['第1条の見出しを削り、同条第2項中「毎年」を「隔年」に改める。'],
    ],
  ])('names %s', (_, amend, lines) => {
    expect(draft(before, amend(before))).toEqual(lines)
  })

  it('does not speak of paragraphs where there is one, and gives a caption', () => {
    expect(
      draft(
        policy('第1条 端末は、職場の机の上で使うこととする。'),
        policy('（名）', '第1条 端末は、職場の机の上で使うものとする。', '2 媒体は、鍵のかかる棚に置く。'),
      ),
    ).toEqual([
      '第1条に見出しとして「（名）」を付し、同条中「こと」を「もの」に改め、同条に次の1項を加える。',
      '2　媒体は、鍵のかかる棚に置く。',
    ])
  })

  it('speaks of the first items of an article together', () => {
    expect(
      draft(policy('第1条 次の者とする。'), policy('第1条 次の者とする。', '(1) 管理者', '(2) 議会')),
    ).toEqual(['第1条に次の各号を加える。', '(1)　管理者', '(2)　議会'])
  })
})
