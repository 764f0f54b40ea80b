import { describe, expect, it } from 'vitest'
import { toPlaceWords } from '../../../shared/domain/history/place-words.ts'

describe('toPlaceWords', () => {
  it.each([
    [
      'organization 1（履歴 12 番）: name が履歴に残さず書き換えられています',
      '組合（履歴 12 番）：「名前」が履歴に残さず書き換えられています',
    ],
    [
      'inspection 0b9-1（履歴 7 番）: 確定した inspection_sheet の行が書き換えられています',
      '自己点検（履歴 7 番）：確定した 「点検票」の行が書き換えられています',
    ],
    ['asset a-1（履歴 3 番）: 記録がありません', '情報資産（履歴 3 番）：記録がありません'],
    ['履歴 5 番（history_entry）: 前の履歴とつながりません', '履歴 5 番: 前の履歴とつながりません'],
  ])('says %s as %s', (place, words) => {
    expect(toPlaceWords(place)).toBe(words)
  })
})
