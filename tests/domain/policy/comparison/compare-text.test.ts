import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, hasChange, joinSide } from '../../../../shared/domain/policy/comparison/compare-text.ts'
import { toComparable } from '../../../../shared/domain/policy/comparison/fold-width.ts'
import { createWordSegmenter } from '../../../../shared/domain/policy/comparison/word-tokens.ts'
import { showSegments } from './change-outline.ts'

const reading = { segmenter: createWordSegmenter(), ignoresWidth: true }
const show = (before: string, after: string, ignoresWidth = true): string =>
  showSegments(compareText(before, after, { ...reading, ignoresWidth }))

describe('compareText', () => {
  it.each([
    ['whole words', '情報資産の管理責任者は', '情報資産の管理担当者は', '情報資産の管理［責任→担当］者は'],
    ['a citation as one word', '第9条に規定する', '第10条第2項に規定する', '［第9条→第10条第2項］に規定する'],
    ['a date as one word', '令和5年4月1日から', '令和6年4月1日から', '［令和5年4月1日→令和6年4月1日］から'],
    [
      'an amount as one word',
      '保存期間は、3年とする',
      '保存期間は、5年とする',
      '保存期間は、［3年→5年］とする',
    ],
    ['katakana as one word', 'サーバ等', 'サーバー等', '［サーバ→サーバー］等'],
    [
      'a part put in from comma to comma',
      '管理者、監査委員',
      '管理者、議会、監査委員',
      '管理者、［→議会、］監査委員',
    ],
    [
      'a sentence put in as a whole',
      '甲とする。乙とする。',
      '甲とする。また、丙とする。乙とする。',
      '甲とする。［→また、丙とする。］乙とする。',
    ],
    [
      'one change where only particles are the same',
      '所長の許可を得て端末を持ち出す',
      '管理者の承認を経て端末を持ち出す',
      '［所長の許可を得て→管理者の承認を経て］端末を持ち出す',
    ],
    [
      'two changes with a phrase between them',
      '甲は、情報資産の管理の方法を定める。',
      '乙は、情報資産の管理の手順を定める。',
      '［甲→乙］は、情報資産の管理の［方法→手順］を定める。',
    ],
    ['a character beyond the first plane', '𠮷田課長', '𠮷野課長', '𠮷［田→野］課長'],
    ['a variation selector with its character', '葛󠄀城所長', '葛城所長', '［葛󠄀城→葛城］所長'],
  ])('marks %s', (_, before, after, expected) => {
    expect(show(before, after)).toBe(expected)
  })

  it.each([
    ['wave dashes', '9時〜17時', '9時～17時'],
    ['minus signs', 'A−1', 'A－1'],
    ['digits and letters', 'ＷＥＢ会議１０回', 'WEB会議10回'],
    ['half-width kana', 'ｶﾞｲﾄﾞﾗｲﾝ｡', 'ガイドライン。'],
    ['combining sound marks', 'カ\u3099イト\u3099', 'ガイド'],
    ['brackets', '(以下「甲」という。)', '（以下「甲」という。）'],
    ['spaces', '外部サービス　の 利用', '外部サービスの利用'],
  ])('takes %s for the same unless told otherwise', (name, before, after) => {
    expect(hasChange(compareText(before, after, reading))).toBe(false)
    if (name !== 'spaces')
      expect(hasChange(compareText(before, after, { ...reading, ignoresWidth: false }))).toBe(true)
  })

  it('shows the words of either side in their own width where others changed', () => {
    expect(compareText('ＷＥＢ会議を1回、開く。', 'WEB会議を２回、開く。', reading)).toEqual([
      { before: 'ＷＥＢ会議を', after: 'WEB会議を', isChanged: false },
      { before: '1回', after: '２回', isChanged: true },
      { before: '、開く。', after: '、開く。', isChanged: false },
    ])
  })
})

const pieces = fc.constantFrom(
  '情報資産',
  '管理者',
  '第9条',
  '、',
  '。',
  'は',
  'の',
  '及び',
  '（以下「甲」という。）',
  'ＡＢＣ',
  'abc',
  'ｶﾞ',
  ' ',
  '　',
  '\n',
  '～',
  '〜',
  '1',
  '１',
  '𠮷',
  '葛󠄀',
  'カ\u3099',
  '令和8年',
  '2人',
)
const text = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

describe('compareText on any two texts', () => {
  it('gives both texts back, and changes nothing that is the same', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, after, ignoresWidth) => {
        const segments = compareText(before, after, { ...reading, ignoresWidth })
        expect([joinSide(segments, 'before'), joinSide(segments, 'after')]).toEqual([before, after])
        for (const segment of segments.filter(({ isChanged }) => !isChanged))
          expect(toComparable(segment.before, ignoresWidth)).toBe(toComparable(segment.after, ignoresWidth))
        expect(hasChange(segments)).toBe(
          toComparable(before, ignoresWidth) !== toComparable(after, ignoresWidth),
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('never puts two changes beside each other, nor two pieces that are the same', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const flags = compareText(before, after, reading).map(({ isChanged }) => isChanged)
        expect(flags.some((flag, index) => index > 0 && flag === flags[index - 1])).toBe(false)
      }),
    )
  })
})
