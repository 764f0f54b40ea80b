import { describe, expect, it } from 'vitest'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'

function isFound(text: string, search: string): boolean {
  const copy = toSearchCopy(text)
  return toSearchWords(search).every((word) => copy.includes(word))
}

describe('toSearchCopy', () => {
  it.each([
    ['髙橋商事', '高橋'],
    ['高橋商事', '髙橋'],
    ['山﨑 太郎', '山崎'],
    ['𠮷田', '吉田'],
    ['德島', '徳島'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['葛\u{e0100}飾', '葛飾'],
    ['塚\ufa10', '塚'],
    ['ﾈｯﾄﾜｰｸ機器', 'ネット'],
    ['ネットワーク機器', 'ﾈｯﾄ'],
    ['サーバ', 'さーば'],
    ['ＬＧＷＡＮ端末', 'lgwan'],
    ['業務 システム', '業務システム'],
    ['第１回～第３回', '第1回〜第3回'],
    ['A−1', 'a-1'],
  ])('finds %s by %s', (text, search) => {
    expect(isFound(text, search)).toBe(true)
  })

  it('finds only what holds every word', () => {
    expect(isFound('本庁舎 サーバ室', 'サーバ 本庁')).toBe(true)
    expect(isFound('本庁舎 サーバ室', 'サーバ 支所')).toBe(false)
  })

  it('does not find over the bound of two fields', () => {
    expect(isFound('本庁\n舎', '庁舎')).toBe(false)
  })

  it('keeps ones that are other characters apart', () => {
    expect(isFound('大川', '太川')).toBe(false)
    expect(isFound('中島', '中鳥')).toBe(false)
  })
})
