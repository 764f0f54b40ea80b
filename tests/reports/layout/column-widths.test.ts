import { describe, expect, it } from 'vitest'
import { shareWidth } from '../../../electron/reports/layout/column-widths.ts'

describe('shareWidth', () => {
  it('shares by the parts of the columns', () => {
    expect(shareWidth([{ share: 1 }, { share: 3 }], 200)).toEqual([50, 150])
  })

  it('gives a column what it needs and the rest to the others, however often that makes another too narrow', () => {
    const columns = [{ share: 1, leastPt: 40 }, { share: 3, leastPt: 40 }, { share: 6 }]
    expect(shareWidth(columns, 140)).toEqual([40, 40, 60])
  })

  it('gives each as much less of what it needs where the page is too narrow', () => {
    const columns = [
      { share: 1, leastPt: 60 },
      { share: 1, leastPt: 140 },
    ]
    expect(shareWidth(columns, 100)).toEqual([30, 70])
  })
})
