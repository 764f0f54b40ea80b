import { describe, expect, it } from 'vitest'
import { filterByConcern, toConcernSource } from '../../../shared/domain/asset/asset-concern.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { findNextLeft } from '../../../shared/domain/stocktaking/arrange-items.ts'
import { toResultOfKey } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import {
  countDone,
  countResults,
  toDonePercent,
} from '../../../shared/domain/stocktaking/tally-stocktaking.ts'

describe('findNextLeft', () => {
  const items = (['none', 'confirmed', 'none'] as const).map((result) => ({ result }))

  it('goes on behind the place, round to the beginning, and ends where nothing is left', () => {
    expect(findNextLeft(items, 0)).toBe(2)
    expect(findNextLeft(items, 2)).toBe(0)
    expect(findNextLeft([{ result: 'confirmed' }], 0)).toBeUndefined()
  })
})

describe('toResultOfKey', () => {
  it('knows the digits of both widths and nothing else', () => {
    expect(['1', '２', '4', '5', 'x', ''].map(toResultOfKey)).toEqual([
      ...['confirmed', 'changed', 'notFound', undefined, undefined, undefined],
    ])
  })
})

describe('the tally', () => {
  it('is never all done while one is left', () => {
    const counts = countResults([...Array.from({ length: 999 }, () => 'confirmed' as const), 'none'])
    expect([countDone(counts), toDonePercent(counts)]).toEqual([999, 99])
  })
})

describe('filterByConcern', () => {
  const asset = (unitId: string, ownerTitle: string, state: 'active' | 'disposed' = 'active') => ({
    // an id is its text
    ...{ unitId: unitId as UnitId, ownerTitle, state },
  })
  const assets = [
    ...[asset('now', '総務課長'), asset('past', '総務課長'), asset('now', '管財課長'), asset('now', '')],
    asset('past', '管財課長', 'disposed'),
  ]
  const units = [
    { id: 'now', state: 'active' },
    { id: 'past', state: 'retired' },
  ] as const
  const source = toConcernSource({ units, titles: ['総務課長'] })

  it('finds retired units and owners nobody is any more, among what is in use', () => {
    expect(filterByConcern(assets, 'any', source)).toEqual([assets[1], assets[2]])
    expect(filterByConcern(assets, 'retiredUnit', source)).toEqual([assets[1]])
    expect(filterByConcern(assets, 'ownerGone', source)).toEqual([assets[2]])
    expect(filterByConcern(assets, undefined, source)).toHaveLength(5)
  })

  it('says nothing of owners while there is no roster', () => {
    expect(filterByConcern(assets, 'ownerGone', toConcernSource({ units, titles: [] }))).toEqual([])
  })
})
