import { describe, expect, it } from 'vitest'
import { aCsv, importWhole } from '../support/a-ledger-file.ts'
import { openYear } from '../support/a-stocktaking.ts'
import { aUnion, refusalOf } from '../support/a-union.ts'
import { aLargeLedger } from '../support/large-ledger.ts'

const screen = { basis: 'screen' } as const

/** A stocktaking of more assets than are written where the call is: the worker does it. */
async function aLargeStocktaking() {
  const union = await aUnion()
  await importWhole(union.officer, aCsv(aLargeLedger(200)))
  const opened = await openYear(union.officer, 2026)
  return { ...union, opened, target: { stocktakingId: opened.id, unitId: null, checked: screen } }
}

describe('a stocktaking of many assets', () => {
  it('is opened, confirmed, closed and opened again with the history whole', async () => {
    const { officer, opened, target } = await aLargeStocktaking()
    const { none } = opened.counts
    expect(none).toBeGreaterThan(150)
    const rest = await officer.stocktakings.confirmRest({ ...target, expectedCount: none })
    expect(rest.count).toBe(none)
    const { stocktaking } = await officer.stocktakings.get({ stocktakingId: opened.id })
    const closing = { closedOn: '2026-11-22', acknowledged: 0, reason: '' }
    const at = { stocktakingId: opened.id, expectedRowVersion: stocktaking.rowVersion }
    const closed = await officer.stocktakings.close({ ...at, ...closing })
    expect(closed).toMatchObject({ state: 'closed', counts: { confirmed: none, none: 0 } })
    const again = { ...at, expectedRowVersion: closed.rowVersion, reason: '数え直すため' }
    expect(await officer.stocktakings.reopen(again)).toMatchObject({ state: 'open' })
    const undone = await officer.stocktakings.undoConfirmRest({
      stocktakingId: opened.id,
      batchId: rest.batchId,
    })
    expect(undone).toEqual({ count: none, kept: 0 })
    const record = { kind: 'stocktaking', id: opened.id }
    const acts = (await officer.history.list({ record, before: null })).map(({ act }) => act)
    expect(acts).toEqual(
      ['undoConfirmRest', 'reopen', 'close', 'confirmRest', 'open'].map((act) => `stocktakings.${act}`),
    )
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('stays as it is where an act on all is refused', async () => {
    const { officer, opened, target, context } = await aLargeStocktaking()
    const dump = () => context.db.prepare('SELECT * FROM stocktaking_item').all()
    const before = dump()
    const refused = officer.stocktakings.confirmRest({ ...target, expectedCount: opened.counts.none + 1 })
    expect(await refusalOf(refused)).toMatchObject({ rule: 'countChanged', count: opened.counts.none })
    const outdated = { stocktakingId: opened.id, expectedRowVersion: 9, closedOn: '2026-11-22' }
    const { none } = opened.counts
    const closing = officer.stocktakings.close({ ...outdated, acknowledged: none, reason: '理由' })
    expect(await refusalOf(closing)).toMatchObject({ code: 'stale_row' })
    expect(dump()).toEqual(before)
  })
})
