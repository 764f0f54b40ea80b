import { describe, expect, it } from 'vitest'
import { toValueWords } from '../../../../renderer/features/history/value-words.ts'

describe('toValueWords', () => {
  it.each([
    [null, '（なし）'],
    ['["respondent","officer"]', '回答者、担当'],
    ['2026-11-22', '令和8年11月22日'],
    ['2026-11-22T15:30:00.000Z', '令和8年11月23日 00:30'],
    ['[案] 点検', '[案] 点検'],
    ['総務課', '総務課'],
  ])('says %s as %s', (value, words) => {
    expect(toValueWords(value)).toBe(words)
  })
})
