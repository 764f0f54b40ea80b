import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'
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

describe('a cancelled stocktaking', () => {
  it.each([
    ["UPDATE stocktaking SET state = 'open', cancelled_on = NULL", 'a cancelled stocktaking is settled'],
    ['UPDATE stocktaking_item SET unit_retired = 1', 'settled'],
    ['DELETE FROM stocktaking', 'never deleted'],
  ])('is settled by the database itself: %s', async (sql, message) => {
    const { officer, stocktakingId, opened, context } = await aStocktaking()
    const target = { stocktakingId, expectedRowVersion: opened.rowVersion }
    await officer.stocktakings.cancel({ ...target, reason: '' })
    expect(() => context.db.exec(sql)).toThrow(message)
  })
})

describe('the step to 取消', () => {
  it('keeps every stocktaking of before, with its units', () => {
    const db = openDatabase(join(aFolder(), 'records.db'))
    runMigrations(db, allMigrations.slice(0, 31))
    db.exec(`
      INSERT INTO unit (id, name, body, position, state, row_version) VALUES
        ('u1', '総務課', 'manager', 1, 'active', 1);
      INSERT INTO stocktaking (id, record_number, fiscal_year, title, method, state, started_on, due_on, row_version)
        VALUES ('s1', 'R7-棚卸し-01', 2025, '棚卸し', '', 'open', '2025-11-01', '2025-12-25', 1);
      INSERT INTO stocktaking_unit (stocktaking_id, unit_id, unit_name, position, row_version)
        VALUES ('s1', 'u1', '総務課', 1, 1);
      UPDATE stocktaking SET state = 'closed', closed_on = '2025-12-20', close_reason = '期限のため', row_version = 2;
    `)
    const before = db.prepare('SELECT * FROM stocktaking').get()
    runMigrations(db, allMigrations.slice(0, 32))
    expect(db.prepare('SELECT * FROM stocktaking').get()).toEqual({
      ...{ ...(before as object), cancelled_on: null, cancel_reason: null },
    })
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(() => db.exec('UPDATE stocktaking_unit SET position = 2')).toThrow('settled')
    db.close()
  })
})
