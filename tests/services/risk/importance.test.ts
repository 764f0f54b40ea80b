import { describe, expect, it } from 'vitest'
import {
  countAssetGroups,
  listRuledAssets,
  listSubjectAssets,
} from '../../../electron/data/repositories/risk-subject-repository.ts'
import { toImportance } from '../../../shared/domain/asset/asset-importance.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { aUnion } from '../../support/a-union.ts'
import { someAssetValues } from '../../support/some-assets.ts'

const { important } = shippedMethod

/** Assets of every sort that the importance looks at. */
async function aMixedRegister() {
  const union = await aUnion()
  const [unit] = await union.officer.units.list({})
  if (unit === undefined) throw new Error('a unit')
  const sorts = [null, '1', '2', '3C', '3A'].flatMap((confidentiality) =>
    [null, '1', '2'].flatMap((availability) =>
      (['none', 'personal'] as const).map((personalData) => ({
        confidentiality,
        availability,
        personalData,
      })),
    ),
  )
  const byHand = [1, 3].map((importanceByHand) => ({ importanceByHand: importanceByHand as 1 | 3 }))
  const assets = []
  for (const part of [...sorts, ...byHand])
    assets.push(await union.officer.assets.create(someAssetValues(unit.id, part)))
  const { levels } = await union.officer.assets.settings({})
  return { ...union, unit, assets, levels }
}

describe('what a subject knows of its assets', () => {
  it('is the importance of the register, asset by asset and counted', async () => {
    const { context, assets, levels, unit } = await aMixedRegister()
    const expected = assets.map((asset) => ({
      number: asset.number,
      importance: toImportance(asset, levels),
      isImportant:
        (asset.confidentiality ?? '').startsWith('3') ||
        asset.availability === '2' ||
        toImportance(asset, levels) === 3,
    }))
    const ids = assets.map(({ id }) => id)
    const found = listSubjectAssets(context.db, ids, important)
    expect(found.map(({ number, importance, isImportant }) => ({ number, importance, isImportant }))).toEqual(
      expected,
    )
    const count = (importance: number | null, isImportant: boolean) =>
      expected.filter((one) => one.importance === importance && one.isImportant === isImportant).length
    const groups = countAssetGroups(context.db, important)
    expect(groups.every((group) => group.count === count(group.importance, group.isImportant))).toBe(true)
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(assets.length)
    const rule = { kinds: [], unitId: unit.id, isImportantOnly: true }
    const ruled = listRuledAssets(context.db, rule, important)
    expect(ruled.count).toBe(expected.filter(({ isImportant }) => isImportant).length)
  })
})
