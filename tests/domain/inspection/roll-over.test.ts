import { describe, expect, it } from 'vitest'
import { compareQuestions, isReordered } from '../../../shared/domain/inspection/roll-over.ts'

const question = (code: string, part: object = {}) => ({
  ...{ audience: 'staff' as const, code, text: `${code}の文`, guidance: '', category: 'personnel' as const },
  ...{ provisions: ['第7条(3)'], ordinanceItem: 3 },
  ...part,
})
describe('compareQuestions', () => {
  it('marks each question and names what changed; what is no longer asked comes last', () => {
    const before = [question('S01'), question('S02'), question('S03'), question('S09')]
    const now = [
      question('S01'),
      question('S02', { text: '新しい文' }),
      question('S03', { provisions: ['第7条(4)'], ordinanceItem: 4 }),
      question('S04'),
    ]
    expect(
      compareQuestions(before, now).map(({ code, mark, changedParts, previous }) => [
        ...[code, mark, changedParts],
        ...[previous?.text ?? null, previous?.provisions ?? null],
      ]),
    ).toEqual([
      ['S01', 'same', [], null, null],
      ['S02', 'changed', ['text'], 'S02の文', ['第7条(3)']],
      ['S03', 'changed', ['provisions', 'ordinanceItem'], 'S03の文', ['第7条(3)']],
      ['S04', 'new', [], null, null],
      ['S09', 'retired', [], null, null],
    ])
  })

  it('tells a question of another audience from one of the same code', () => {
    const marks = compareQuestions([question('S01', { audience: 'manager' })], [question('S01')])
    expect(marks.map(({ audience, mark }) => [audience, mark])).toEqual([
      ['staff', 'new'],
      ['manager', 'retired'],
    ])
  })
})

describe('isReordered', () => {
  const list = (...codes: string[]) => codes.map((code) => question(code))
  it.each([
    ['the same order', list('S01', 'S02'), list('S01', 'S02'), false],
    ['one put in between', list('S01', 'S02'), list('S01', 'S03', 'S02'), false],
    ['one taken out', list('S01', 'S02', 'S03'), list('S01', 'S03'), false],
    ['two changed places', list('S01', 'S02', 'S03'), list('S02', 'S01', 'S03'), true],
    ['nothing before', [], list('S01', 'S02'), false],
  ])('of %s', (_, before, now, expected) => {
    expect(isReordered(before, now)).toBe(expected)
  })
})
