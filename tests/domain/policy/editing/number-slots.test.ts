import { describe, expect, it } from 'vitest'
import {
  closeGap,
  listNumberings,
  makeRoom,
  type Slot,
} from '../../../../shared/domain/policy/editing/number-slots.ts'

/** 3, 3-2, 4~6 as slots. */
function slots(...labels: string[]): Slot[] {
  return labels.map((label) => {
    const [start = '', end] = label.split('~')
    const numbers = start.split('-').map(Number)
    return { id: label, numbers, width: end === undefined ? 1 : Number(end) - Number(start) + 1 }
  })
}

const show = (row: readonly Slot[]) =>
  row.map(({ numbers, width }) =>
    width === 1 ? numbers.join('-') : `${numbers[0]}~${(numbers[0] ?? 0) + width - 1}`,
  )

describe('listNumberings', () => {
  it.each<[string, string[], number, string[]]>([
    ['the first of a row', [], 0, ['shift 1']],
    ['before the first', ['1', '2'], 0, ['shift 1']],
    ['at the end', ['1', '2'], 2, ['shift 3']],
    ['in a gap', ['1', '3'], 1, ['shift 2']],
    ['between two', ['3', '4'], 1, ['branch 3-2', 'shift 4']],
    ['behind the last branch', ['3', '3-2', '4'], 2, ['branch 3-3', 'shift 4']],
    ['between a number and its branch', ['3', '3-2'], 1, ['shift 3-2']],
    ['between two branches', ['3', '3-2', '3-3'], 2, ['branch 3-2-2', 'shift 3-3']],
    ['behind a branch at the end', ['3', '3-2'], 2, ['branch 3-3', 'shift 4']],
    ['behind a repealed run', ['1', '2~4', '5'], 2, ['branch 4-2', 'shift 5']],
  ])('%s', (_, row, index, expected) => {
    const found = listNumberings(slots(...row), index, true)
    expect(found.map(({ mode, numbers }) => `${mode} ${numbers.join('-')}`)).toEqual(expected)
  })

  it('offers no branch to kinds that never have one', () => {
    expect(listNumberings(slots('2', '3'), 1, false)).toEqual([{ mode: 'shift', numbers: [3] }])
  })
})

describe('makeRoom', () => {
  it.each<[string, string[], number, number[], string[]]>([
    ['moves on what follows, its branches with it', ['3', '4', '4-2', '5'], 1, [4], ['3', '5', '5-2', '6']],
    ['stops at a gap', ['1', '2', '5'], 1, [2], ['1', '3', '5']],
    ['moves branches alone', ['3', '3-2', '3-3', '4'], 1, [3, 2], ['3', '3-3', '3-4', '4']],
    ['moves a repealed run as one', ['3', '4~6', '7'], 1, [4], ['3', '5~7', '8']],
  ])('%s', (_, row, index, numbers, expected) => {
    expect(show(makeRoom(slots(...row), index, { numbers, width: 1 }))).toEqual(expected)
  })
})

describe('closeGap', () => {
  it.each<[string, string[], number, string[]]>([
    ['moves up what follows, its branches with it', ['3', '4', '5', '5-2', '6'], 1, ['3', '4', '4-2', '5']],
    ['stops at a gap', ['3', '4', '5', '8'], 1, ['3', '4', '8']],
    ['closes the row of branches alone', ['3', '3-2', '3-3', '4'], 1, ['3', '3-2', '4']],
    ['gives the number to the first branch', ['4', '4-2', '4-3', '5'], 0, ['4', '4-2', '5']],
    ['moves up by all numbers of a repealed run', ['3', '4~6', '7'], 1, ['3', '4']],
  ])('%s', (_, row, index, expected) => {
    expect(show(closeGap(slots(...row), index))).toEqual(expected)
  })
})
