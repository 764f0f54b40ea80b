import { describe, expect, it } from 'vitest'
import { toFindingTitle } from '../../../shared/domain/finding/finding-title.ts'

const answers = (notDone: number, partlyDone: number) => [
  ...Array.from({ length: notDone }, () => ({ choice: 'notDone' as const })),
  ...Array.from({ length: partlyDone }, () => ({ choice: 'partlyDone' as const })),
]

describe('toFindingTitle', () => {
  it('says how many could not say that they do it, and what', () => {
    expect(toFindingTitle('鍵をかけている。', answers(2, 7))).toBe(
      'できていない 2人・一部できている 7人：鍵をかけている。',
    )
    expect(toFindingTitle('鍵をかけている。', answers(0, 1))).toBe('一部できている 1人：鍵をかけている。')
  })

  it('is never longer than a title may be, counted by letters as people see them', () => {
    const title = toFindingTitle('𠮷'.repeat(200), answers(1, 1))
    expect([...title]).toHaveLength(200)
    expect(title.endsWith('𠮷…')).toBe(true)
  })
})
