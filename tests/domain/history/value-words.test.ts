import { describe, expect, it } from 'vitest'
import { toValueWords } from '../../../shared/domain/history/value-words.ts'

describe('toValueWords', () => {
  it.each([
    [null, '（なし）'],
    ['["respondent","officer"]', '回答者、担当'],
    ['2026-11-22', '令和8年11月22日'],
    ['2026-11-22T15:30:00.000Z', '令和8年11月23日 00:30'],
    ['[案] 点検', '[案] 点検'],
    ['総務課', '総務課'],
    ['["one"', '["one"'],
    ['{案} 点検', '{案} 点検'],
    ['{"likelihood":null,"loss":null}', '（なし）'],
    ['staff S01', '職員等の設問 S01'],
    ['0b9dd5d7-b561-8393-881c-ecdc1ac1c518', '（名前のない記録）'],
    ['{"likelihood":2,"loss":3,"importance":null}', '発生の可能性：2、発生時の損失：3'],
    ['{"kinds":["server"]}', '（内容は、その記録の画面で確かめられます）'],
    [
      '[{"accountId":"a1","title":"課長"},{"accountId":null,"title":"担当"}]',
      '題名・職名：課長\n題名・職名：担当',
    ],
    [
      `[{"id":"s1","method":"paper","publicKey":"${'ab'.repeat(40)}","signedOn":"2026-11-22","title":"課長","rowVersion":2}]`,
      '題名・職名：課長、方法：紙、署名・押印の日：令和8年11月22日',
    ],
  ])('says %s as %s', (value, words) => {
    expect(toValueWords(value)).toBe(words)
  })
})
