import { describe, expect, it } from 'vitest'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { compareQuestions, compareRoster } from '../../../shared/domain/inspection/roll-over.ts'

const question = (code: string, part: object = {}) => ({
  ...{ audience: 'staff' as const, code, text: `${code}の文`, guidance: '', category: 'personnel' },
  ...{ provisions: ['第7条(3)'], ordinanceItem: 3 },
  ...part,
})
// an id of the test
const place = (id: string, part: object = {}) => ({
  ...{ staffMemberId: id as StaffMemberId, audience: 'staff' as const, staffName: id },
  ...{ unitName: '総務課', title: '主事' },
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
      compareQuestions(before, now).map(({ code, mark, changedParts, previousText }) => [
        code,
        mark,
        changedParts,
        previousText,
      ]),
    ).toEqual([
      ['S01', 'same', [], null],
      ['S02', 'changed', ['text'], 'S02の文'],
      ['S03', 'changed', ['provisions', 'ordinanceItem'], null],
      ['S04', 'new', [], null],
      ['S09', 'retired', [], 'S09の文'],
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

describe('compareRoster', () => {
  it('tells who joined, moved and left', () => {
    const { people, left } = compareRoster(
      [place('a'), place('b', { unitName: '業務課', title: '主任' }), place('c')],
      [place('a'), place('b'), place('d')],
    )
    expect(people.map(({ staffName, mark, movedFrom }) => [staffName, mark, movedFrom])).toEqual([
      ['a', 'same', null],
      ['b', 'moved', { unitName: '業務課', title: '主任' }],
      ['d', 'joined', null],
    ])
    expect(left.map(({ staffName }) => staffName)).toEqual(['c'])
  })

  it('keeps one on the roster who only lost an audience among those left out', () => {
    const { people, left } = compareRoster([place('a'), place('a', { audience: 'manager' })], [place('a')])
    expect(people.map(({ mark }) => mark)).toEqual(['same'])
    expect(left.map(({ audience }) => audience)).toEqual(['manager'])
  })
})
