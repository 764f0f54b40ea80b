import { describe, expect, it } from 'vitest'
import { aStocktaking, listItems, openYear, outcomes, recordOn } from '../support/a-stocktaking.ts'
import { refusalOf } from '../support/a-union.ts'
import { someAssetValues, toAssetValues } from '../support/some-assets.ts'

type Opened = Awaited<ReturnType<typeof aStocktaking>>

async function stateOf({ officer, assets }: Opened, place: number) {
  const id = assets[place]?.id
  if (id === undefined) throw new Error('no asset')
  return (await officer.assets.get({ assetId: id })).asset
}

async function numbersOf({ officer, stocktakingId }: Opened) {
  const items = await listItems(officer, stocktakingId)
  return items.map(({ number, result }) => `${number} ${result}`)
}

describe('stocktakings.open', () => {
  it('takes in every asset in use as it is, and none that has ended', async () => {
    const union = await aStocktaking()
    expect(union.opened).toMatchObject({ recordNumber: 'R8-棚卸し-01', state: 'open', counts: { none: 4 } })
    const [asset] = union.assets
    if (asset === undefined) throw new Error('no asset')
    const { officer } = union
    const renamed = { ...toAssetValues(asset), name: '新しい名前' }
    await officer.assets.update({ ...renamed, assetId: asset.id, expectedRowVersion: asset.rowVersion })
    const [item] = await listItems(officer, union.stocktakingId)
    expect(item).toMatchObject({ name: '財務会計サーバ', result: 'none', isAdded: false })
  })

  it('is one a year and one at a time', async () => {
    const { officer } = await aStocktaking()
    expect(await refusalOf(openYear(officer, 2026))).toMatchObject({ rule: 'stocktakingExists' })
    expect(await refusalOf(openYear(officer, 2027))).toMatchObject({ rule: 'stocktakingRunning' })
  })

  it('takes in with one call what was registered later', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, unitId } = union
    await officer.assets.create(someAssetValues(unitId, { name: '後から登録' }))
    const { newAssets } = await officer.stocktakings.get({ stocktakingId })
    expect(newAssets).toMatchObject({ count: 1, first: [{ number: '資-0005' }] })
    expect(await officer.stocktakings.addAssets({ stocktakingId })).toEqual({ added: 1 })
    const items = await listItems(officer, stocktakingId)
    expect(items.at(-1)).toMatchObject({ number: '資-0005', isAdded: true })
    expect(await refusalOf(officer.stocktakings.addAssets({ stocktakingId }))).toMatchObject({
      rule: 'nothingToAdd',
    })
  })
})

describe('stocktakings.record', () => {
  it('sets 最終確認日 for 確認, and takes it back', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId } = union
    const item = await recordOn(officer, stocktakingId, '資-0001', outcomes.confirmed)
    expect(item).toMatchObject({ result: 'confirmed', basis: 'screen', checkedOn: '2026-11-22' })
    expect(await stateOf(union, 0)).toMatchObject({ confirmedOn: '2026-11-22' })
    const target = { stocktakingId, assetId: item.assetId, expectedRowVersion: item.rowVersion }
    const undone = await officer.stocktakings.undo({ ...target, keepsAsset: false })
    expect(undone).toMatchObject({ result: 'none', checkedOn: null })
    expect(await stateOf(union, 0)).toMatchObject({ confirmedOn: null })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('writes 変更 into the register and tells what was written', async () => {
    const union = await aStocktaking()
    const item = await recordOn(union.officer, union.stocktakingId, '資-0002', outcomes.moved)
    expect(item.changes).toEqual([{ heading: '保管場所・保存先', before: '', after: '第2書庫' }])
    expect(await stateOf(union, 1)).toMatchObject({ place: '第2書庫', confirmedOn: '2026-11-22' })
  })

  it('ends the asset for 廃棄 by the rule of the register', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId } = union
    const early = { ...outcomes.disposed, disposedOn: '2025-03-01' }
    expect(await refusalOf(recordOn(officer, stocktakingId, '資-0003', early))).toMatchObject({
      ...{ field: 'disposedOn', reason: 'beforeRegistration' },
    })
    expect(await stateOf(union, 2)).toMatchObject({ state: 'active' })
    await recordOn(officer, stocktakingId, '資-0003', outcomes.disposed)
    expect(await stateOf(union, 2)).toMatchObject({ state: 'disposed', disposalMethod: '物理破砕' })
  })

  it('puts another result in the place of the first, whose change is taken back', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId } = union
    await recordOn(officer, stocktakingId, '資-0003', outcomes.disposed)
    const item = await recordOn(officer, stocktakingId, '資-0003', outcomes.missing)
    expect(item).toMatchObject({ result: 'notFound', nextStep: '前任者に聞く', disposedOn: null })
    expect(await stateOf(union, 2)).toMatchObject({ state: 'active', disposedOn: null })
  })

  it('asks before it leaves what somebody changed since', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId } = union
    const item = await recordOn(officer, stocktakingId, '資-0002', outcomes.moved)
    const asset = await stateOf(union, 1)
    const values = { ...toAssetValues(asset), place: '金庫' }
    await officer.assets.update({ ...values, assetId: asset.id, expectedRowVersion: asset.rowVersion })
    const target = { stocktakingId, assetId: item.assetId, expectedRowVersion: item.rowVersion }
    const refused = await refusalOf(officer.stocktakings.undo({ ...target, keepsAsset: false }))
    expect(refused).toMatchObject({ rule: 'assetChangedSince', number: '資-0002' })
    await officer.stocktakings.undo({ ...target, keepsAsset: true })
    expect(await stateOf(union, 1)).toMatchObject({ place: '金庫' })
    expect(await numbersOf(union)).toContain('資-0002 none')
  })

  it.each([
    [
      { ...outcomes.missing, note: '' },
      { field: 'note', reason: 'required' },
    ],
    [
      { ...outcomes.missing, nextStep: ' ' },
      { field: 'nextStep', reason: 'required' },
    ],
    [
      { result: 'changed', note: '', change: null },
      { field: 'note', reason: 'required' },
    ],
  ] as const)('refuses %o and changes nothing', async (outcome, problem) => {
    const union = await aStocktaking()
    const refused = await refusalOf(recordOn(union.officer, union.stocktakingId, '資-0001', outcome))
    expect(refused).toMatchObject(problem)
    expect(await numbersOf(union)).toContain('資-0001 none')
  })
})

describe('stocktakings.confirmRest', () => {
  it('confirms what has no result, refuses another count than was told, and is taken back', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, unitId } = union
    await recordOn(officer, stocktakingId, '資-0004', outcomes.missing)
    const wanted = { stocktakingId, unitId, checked: { basis: 'screen' as const } }
    const wrong = await refusalOf(officer.stocktakings.confirmRest({ ...wanted, expectedCount: 4 }))
    expect(wrong).toMatchObject({ rule: 'countChanged', count: 3 })
    const { batchId, count } = await officer.stocktakings.confirmRest({ ...wanted, expectedCount: 3 })
    expect(count).toBe(3)
    expect(await stateOf(union, 0)).toMatchObject({ confirmedOn: '2026-11-22' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
    expect(await officer.stocktakings.undoConfirmRest({ stocktakingId, batchId })).toEqual({
      count: 3,
      kept: 0,
    })
    expect(await stateOf(union, 0)).toMatchObject({ confirmedOn: null })
    expect(await numbersOf(union)).toEqual([
      '資-0001 none',
      '資-0002 none',
      '資-0003 none',
      '資-0004 notFound',
    ])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})

describe('stocktakings.signUnit', () => {
  it('needs a result of every asset, and settles them until it is taken back', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, unitId } = union
    const sign = async () => {
      const { units } = await officer.stocktakings.get({ stocktakingId })
      const expectedRowVersion = units[0]?.rowVersion ?? 0
      const target = { stocktakingId, unitId, expectedRowVersion }
      return { target, signing: { ...target, signedBy: '髙橋 一郎', signedOn: '2026-11-21' } }
    }
    const early = await refusalOf(officer.stocktakings.signUnit((await sign()).signing))
    expect(early).toMatchObject({ rule: 'unitUnfinished', count: 4 })
    const checked = { basis: 'paper' as const, checkedOn: '2026-11-20', checkedBy: '髙橋 一郎' }
    await officer.stocktakings.confirmRest({ stocktakingId, unitId: null, checked, expectedCount: 4 })
    const { units } = await officer.stocktakings.signUnit((await sign()).signing)
    expect(units).toMatchObject([{ signedBy: '髙橋 一郎', signedOn: '2026-11-21' }])
    const late = await refusalOf(recordOn(officer, stocktakingId, '資-0001', outcomes.missing))
    expect(late).toMatchObject({ rule: 'unitSigned' })
    await officer.stocktakings.undoSign((await sign()).target)
    await recordOn(officer, stocktakingId, '資-0001', outcomes.missing)
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})

describe('stocktakings.close', () => {
  it('asks for the count of what nobody looked at and for a reason, then changes no more', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, opened } = union
    await recordOn(officer, stocktakingId, '資-0001', outcomes.missing)
    const closing = { stocktakingId, expectedRowVersion: opened.rowVersion, closedOn: '2026-11-22' }
    const untold = await refusalOf(officer.stocktakings.close({ ...closing, acknowledged: 0, reason: '' }))
    expect(untold).toMatchObject({ rule: 'leftUnconfirmed', count: 3 })
    const noReason = await refusalOf(officer.stocktakings.close({ ...closing, acknowledged: 3, reason: ' ' }))
    expect(noReason).toMatchObject({ field: 'reason', reason: 'required' })
    const closed = await officer.stocktakings.close({ ...closing, acknowledged: 3, reason: '改修工事のため' })
    expect(closed).toMatchObject({ state: 'closed', closeReason: '改修工事のため' })
    const late = await refusalOf(recordOn(officer, stocktakingId, '資-0002', outcomes.confirmed))
    expect(late).toMatchObject({ rule: 'stocktakingClosed' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
    const again = { stocktakingId, expectedRowVersion: closed.rowVersion, reason: '直す' }
    expect(await officer.stocktakings.reopen(again)).toMatchObject({ state: 'open', closedOn: null })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})

describe('the next year', () => {
  it('tells what the last one missed, and the last one is opened no more', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, opened, clock } = union
    await recordOn(officer, stocktakingId, '資-0001', outcomes.missing)
    const closing = { stocktakingId, expectedRowVersion: opened.rowVersion, closedOn: '2026-11-22' }
    const closed = await officer.stocktakings.close({ ...closing, acknowledged: 3, reason: '期限のため' })
    clock.now = new Date('2027-11-22T01:00:00Z')
    await officer.session.signIn({ loginName: 'officer', password: 'てすとようのあいことば1' })
    const next = await openYear(officer, 2027)
    const items = await listItems(officer, next.id)
    expect(items.map(({ notFoundSince }) => notFoundSince)).toEqual([2026, null, null, null])
    const reopening = { stocktakingId, expectedRowVersion: closed.rowVersion, reason: '直す' }
    expect(await refusalOf(officer.stocktakings.reopen(reopening))).toMatchObject({
      rule: 'laterStocktaking',
    })
    const [first] = union.assets
    if (first === undefined) throw new Error('no asset')
    const years = await officer.stocktakings.listOfAsset({ assetId: first.id })
    expect(years.map(({ fiscalYear, result }) => [fiscalYear, result])).toEqual([
      [2027, 'none'],
      [2026, 'notFound'],
    ])
  })
})

describe('stocktakings.moveAssets', () => {
  it('points out a retired unit, moves its assets, and takes the move back', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, unitId } = union
    const other = await officer.units.create({ name: '施設課', body: 'manager' })
    const items = await listItems(officer, stocktakingId)
    const assets = items
      .slice(0, 2)
      .map((item) => ({ assetId: item.assetId, expectedRowVersion: item.assetRowVersion }))
    const { bulkId, changedCount } = await officer.stocktakings.moveAssets({
      stocktakingId,
      unitId: other.id,
      assets,
    })
    expect(changedCount).toBe(2)
    const units = async () =>
      (await officer.stocktakings.get({ stocktakingId })).units.map(({ name, counts }) => [name, counts.none])
    expect((await units())[1]).toEqual(['施設課', 2])
    await officer.units.retire({ unitId: other.id, expectedRowVersion: other.rowVersion })
    const pointedOut = (await listItems(officer, stocktakingId)).filter((item) => item.isUnitRetired)
    expect(pointedOut.map(({ number }) => number)).toEqual(['資-0001', '資-0002'])
    await officer.units.reinstate({ unitId: other.id, expectedRowVersion: other.rowVersion + 1 })
    await officer.stocktakings.undoMove({ stocktakingId, bulkId })
    expect((await units()).map(([, count]) => count)).toEqual([4, 0])
    expect((await listItems(officer, stocktakingId))[0]).toMatchObject({ unitId })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('points out an owner whose 職名 nobody holds', async () => {
    const { officer, stocktakingId, unitId } = await aStocktaking()
    const values = someAssetValues(unitId, { name: '複写機', ownerTitle: '管財課長' })
    await officer.assets.create(values)
    await officer.stocktakings.addAssets({ stocktakingId })
    const items = await listItems(officer, stocktakingId)
    expect(items.filter(({ isOwnerGone }) => isOwnerGone).map(({ name }) => name)).toEqual(['複写機'])
  })
})
