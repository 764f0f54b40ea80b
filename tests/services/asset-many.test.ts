import { describe, expect, it } from 'vitest'
import { readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import { aCsv, importWhole } from '../support/a-ledger-file.ts'
import type { TestClient } from '../support/a-program.ts'
import { aUnion, refusalOf } from '../support/a-union.ts'
import { aLargeLedger } from '../support/large-ledger.ts'

async function listAssets(client: TestClient) {
  return readListedAssets((await client.assets.list({ after: null, limit: 2000 })).rows)
}

/** More assets than are written where the call is: the worker does it. */
async function aRegister() {
  const union = await aUnion()
  const { bulkId } = await importWhole(union.officer, aCsv(aLargeLedger(150)))
  const assets = await listAssets(union.officer)
  const targets = assets.map(({ id, rowVersion }) => ({ assetId: id, expectedRowVersion: rowVersion }))
  return { ...union, bulkId, assets, targets }
}

describe('many assets at once', () => {
  it('are changed with a history entry each, and as they were after the undo', async () => {
    const { officer, assets, targets } = await aRegister()
    const change = { place: '新庁舎 2階' }
    const { bulkId, changedCount } = await officer.assets.bulkUpdate({ targets, change })
    const changed = await listAssets(officer)
    expect([changedCount, new Set(changed.map(({ place }) => place))]).toEqual([150, new Set(['新庁舎 2階'])])
    const [first] = assets
    const history = await officer.history.list({
      record: { kind: 'asset', id: first?.id ?? '' },
      before: null,
    })
    expect(history.map(({ act }) => act)).toEqual(['assets.bulkUpdate', 'assetImport.apply'])
    expect(await officer.assets.undoBulk({ bulkId })).toEqual({ changedCount: 150 })
    const withoutVersion = (list: typeof assets) => list.map((asset) => ({ ...asset, rowVersion: 0 }))
    expect(withoutVersion(await listAssets(officer))).toEqual(withoutVersion(assets))
    expect((await officer.history.verify({})).isSound).toBe(true)
  })

  it('stay all as they are where one of them changed since', async () => {
    const { officer, bulkId, assets, targets } = await aRegister()
    const outdated = targets.map((target, index) =>
      index === 149 ? { ...target, expectedRowVersion: 9 } : target,
    )
    const refused = officer.assets.bulkUpdate({ targets: outdated, change: { place: '新庁舎' } })
    expect((await refusalOf(refused)).code).toBe('stale_row')
    expect(await listAssets(officer)).toEqual(assets)
    const [first] = targets
    if (first === undefined) throw new Error('no asset')
    await officer.assets.bulkUpdate({ targets: [first], change: { place: '新庁舎' } })
    expect(await refusalOf(officer.assetImport.undo({ bulkId }))).toMatchObject({ rule: 'changedSince' })
  })

  it('of an import are ended by its undo, and the file can be written to behind it', async () => {
    const { officer, bulkId } = await aRegister()
    expect(await officer.assetImport.undo({ bulkId })).toEqual({ changedCount: 150 })
    expect((await listAssets(officer)).every(({ state }) => state !== 'active')).toBe(true)
    const [unit] = await officer.units.list({})
    expect(unit?.state).toBe('active')
    await officer.units.create({ name: '新しい課', body: 'manager' })
    expect((await officer.history.verify({})).brokenPlace).toBeNull()
  })
})
