import { describe, expect, it } from 'vitest'
import { aStocktaking, listItems, openYear, outcomes, recordOn } from '../support/a-stocktaking.ts'
import { refusalOf } from '../support/a-union.ts'

describe('stocktakings.cancel', () => {
  it('ends one that was opened by mistake, which stays, and lets the year begin anew', async () => {
    const { officer, stocktakingId, opened } = await aStocktaking()
    const target = { stocktakingId, expectedRowVersion: opened.rowVersion }
    const cancelled = await officer.stocktakings.cancel({ ...target, reason: '' })
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelledOn: '2026-11-22', cancelReason: null })
    const again = await openYear(officer, 2026)
    expect(again).toMatchObject({ recordNumber: 'R8-棚卸し-02', state: 'open', counts: { none: 4 } })
    const { stocktakings } = await officer.stocktakings.list({})
    expect(stocktakings.map(({ recordNumber, state }) => `${recordNumber} ${state}`)).toEqual([
      'R8-棚卸し-02 open',
      'R8-棚卸し-01 cancelled',
    ])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('asks for a reason once a result was recorded, and leaves what the result wrote', async () => {
    const { officer, stocktakingId, assets } = await aStocktaking()
    const { assetId } = await recordOn(officer, stocktakingId, '資-0001', outcomes.confirmed)
    const { stocktaking } = await officer.stocktakings.get({ stocktakingId })
    const target = { stocktakingId, expectedRowVersion: stocktaking.rowVersion }
    const refused = officer.stocktakings.cancel({ ...target, reason: ' ' })
    expect(await refusalOf(refused)).toMatchObject({ field: 'reason', reason: 'required' })
    const reason = '対象をまちがえたため'
    const cancelled = await officer.stocktakings.cancel({ ...target, reason })
    expect(cancelled).toMatchObject({ cancelReason: reason, counts: { confirmed: 1, none: 3 } })
    const { asset } = await officer.assets.get({ assetId })
    expect(asset).toMatchObject({ id: assets[0]?.id, confirmedOn: '2026-11-22' })
    const record = { kind: 'stocktaking', id: stocktakingId }
    const [entry] = await officer.history.list({ record, before: null })
    expect(entry).toMatchObject({ act: 'stocktakings.cancel' })
  })

  it('settles it: nothing more is recorded, cancelled or closed', async () => {
    const { officer, stocktakingId, opened } = await aStocktaking()
    const target = { stocktakingId, expectedRowVersion: opened.rowVersion }
    const { rowVersion } = await officer.stocktakings.cancel({ ...target, reason: '' })
    const now = { stocktakingId, expectedRowVersion: rowVersion }
    const rule = { rule: 'stocktakingCancelled', recordNumber: 'R8-棚卸し-01' }
    const record = recordOn(officer, stocktakingId, '資-0001', outcomes.confirmed)
    expect(await refusalOf(record)).toMatchObject(rule)
    expect(await refusalOf(officer.stocktakings.cancel({ ...now, reason: '' }))).toMatchObject(rule)
    expect(await refusalOf(officer.stocktakings.reopen({ ...now, reason: '戻す' }))).toMatchObject(rule)
    const closing = { closedOn: '2026-11-22', acknowledged: 4, reason: '期限のため' }
    expect(await refusalOf(officer.stocktakings.close({ ...now, ...closing }))).toMatchObject(rule)
    expect((await listItems(officer, stocktakingId)).map(({ result }) => result)).toEqual(
      Array(4).fill('none'),
    )
  })

  it('carries what was missed over from the last year that counts', async () => {
    const { officer, stocktakingId, opened } = await aStocktaking()
    await recordOn(officer, stocktakingId, '資-0002', outcomes.missing)
    await officer.stocktakings.close({
      ...{ stocktakingId, expectedRowVersion: opened.rowVersion, closedOn: '2026-11-22' },
      ...{ acknowledged: 3, reason: '期限のため' },
    })
    const mistaken = await openYear(officer, 2027)
    await officer.stocktakings.cancel({ stocktakingId: mistaken.id, expectedRowVersion: 1, reason: '' })
    const next = await openYear(officer, 2027)
    const items = await listItems(officer, next.id)
    expect(items.map(({ notFoundSince }) => notFoundSince)).toEqual([null, 2026, null, null])
  })
})
