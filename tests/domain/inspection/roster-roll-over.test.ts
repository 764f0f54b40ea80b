import { describe, expect, it } from 'vitest'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { compareRoster } from '../../../shared/domain/inspection/roster-roll-over.ts'

// an id of the test
const place = (id: string, part: object = {}) => ({
  ...{ staffMemberId: id as StaffMemberId, audience: 'staff' as const, staffName: id },
  ...{ unitName: '総務課', title: '主事' },
  ...part,
})
const sheet = (id: string, part: object = {}) => ({
  ...place(id),
  ...{ isExcluded: false, exclusionReason: null },
  ...part,
})

describe('compareRoster', () => {
  it('tells who joined, moved and left', () => {
    const { people, left } = compareRoster(
      [sheet('a'), sheet('b', { unitName: '業務課', title: '主任' }), sheet('c')],
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
    const { people, left } = compareRoster([sheet('a'), sheet('a', { audience: 'manager' })], [place('a')])
    expect(people.map(({ mark }) => mark)).toEqual(['same'])
    expect(left.map(({ audience }) => audience)).toEqual(['manager'])
  })

  it('marks the checklist that somebody answers for the first time, and where they were', () => {
    const { people } = compareRoster(
      [sheet('a', { title: '係長' })],
      [place('a', { title: '課長' }), place('a', { title: '課長', audience: 'manager' })],
    )
    expect(people.map(({ mark, movedFrom }) => [mark, movedFrom?.title])).toEqual([
      ['moved', '係長'],
      ['added', '係長'],
    ])
  })

  it('says of one who was taken out then that they return, and why they were out', () => {
    const excluded = sheet('a', { isExcluded: true, exclusionReason: '育児休業' })
    expect(compareRoster([excluded], [place('a')])).toMatchObject({
      people: [{ mark: 'returned', exclusionReason: '育児休業' }],
      left: [],
    })
    expect(compareRoster([excluded], []).left).toEqual([])
  })

  it('takes the sheet of the same checklist where somebody had two in different units', () => {
    const { people } = compareRoster(
      [sheet('a', { unitName: '業務課' }), sheet('a', { audience: 'manager' })],
      [place('a', { audience: 'manager' })],
    )
    expect(people.map(({ mark }) => mark)).toEqual(['same'])
  })
})
