import { describe, expect, it } from 'vitest'
import { aStocktaking, outcomes, recordOn } from '../support/a-stocktaking.ts'

/** A closed stocktaking with one result, and the file it is in. */
async function aClosedFile() {
  const union = await aStocktaking()
  const { officer, stocktakingId, opened, context } = union
  await recordOn(officer, stocktakingId, '資-0001', outcomes.missing)
  await officer.stocktakings.close({
    ...{ stocktakingId, expectedRowVersion: opened.rowVersion, closedOn: '2026-11-22' },
    ...{ acknowledged: 3, reason: '期限のため' },
  })
  return context.db
}

describe('a closed stocktaking', () => {
  it.each([
    ["UPDATE stocktaking SET close_reason = '別の理由'", 'a closed stocktaking is settled'],
    ["UPDATE stocktaking_item SET note = '見つかった' WHERE result = 'notFound'", 'settled'],
    ['UPDATE stocktaking_item SET unit_retired = 1', 'settled'],
    ["UPDATE stocktaking_unit SET signed_by = 'x', signed_on = '2026-11-22'", 'settled'],
    ['DELETE FROM stocktaking_item', 'an asset stays in its stocktaking'],
    ['DELETE FROM stocktaking', 'never deleted'],
  ])('is settled by the database itself: %s', async (sql, message) => {
    const db = await aClosedFile()
    expect(() => db.exec(sql)).toThrow(message)
  })

  it('is told by verify where somebody went past the program', async () => {
    const union = await aStocktaking()
    const { officer, stocktakingId, opened, context } = union
    await officer.stocktakings.close({
      ...{ stocktakingId, expectedRowVersion: opened.rowVersion, closedOn: '2026-11-22' },
      ...{ acknowledged: 4, reason: '期限のため' },
    })
    context.db.exec('DROP TRIGGER stocktaking_item_is_settled_at_update')
    context.db.exec("UPDATE stocktaking_item SET place = '書き換え' WHERE number = '資-0002'")
    const verdict = await officer.history.verify({})
    expect(verdict).toMatchObject({ isSound: false })
  })
})

describe('a running stocktaking', () => {
  it('keeps what was taken in, and begins without results', async () => {
    const { context } = await aStocktaking()
    expect(() => context.db.exec("UPDATE stocktaking_item SET name = '別の名'")).toThrow('settled')
    expect(() => context.db.exec('UPDATE stocktaking SET fiscal_year = 2020')).toThrow('keeps its number')
  })
})
