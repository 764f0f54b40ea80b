import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'

let db: Database
beforeEach(() => {
  db = openDatabase(join(aFolder(), 'records.db'))
  runMigrations(
    db,
    allMigrations.filter(({ number }) => number < 30),
  )
  // findings and assets of the release before
  db.exec(`INSERT INTO unit (id, name, body, position, state, row_version)
      VALUES ('u', '総務課', 'manager', 1, 'active', 1);
    INSERT INTO finding (id, number, serial, title, cause, corrective_action, state, outcome, found_at, row_version)
      VALUES ('f', 'R8-指摘-001', 1, '指摘', '', '', 'notStarted', '', '2026-11-20T00:00:00.000Z', 1);
    INSERT INTO asset (id, number, name, kind, business, content, quantity, place, unit_id, owner_title, used_by,
      personal_data, handling_limits, backup, contractor, retention, state, disposal_method, disposal_witness,
      related_documents, registered_on, note, search_copy, row_version)
    SELECT id, number, '機器', 'server', '', '', 1, '', 'u', '', '', 'none', '', '', '', '', 'active', '', '', '',
      '2025-04-01', '', '', 1 FROM (SELECT 'a' AS id, 'J-1' AS number UNION SELECT 'b', 'J-2')`)
  runMigrations(db, allMigrations)
})

const name = (asset: string) => `INSERT INTO finding_asset VALUES ('f', '${asset}', 'J-1', '機器')`

describe('a file from before findings named assets', () => {
  it('keeps its rows and lets findings name assets that are there', () => {
    db.exec(name('a'))
    expect(db.prepare('SELECT count(*) FROM finding').pluck().get()).toBe(1)
    expect(() => db.exec(name('nowhere'))).toThrow(/FOREIGN KEY/)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('the database itself', () => {
  beforeEach(() => {
    db.exec(name('a'))
  })

  it('changes and replaces no asset of a finding', () => {
    expect(() => db.exec("UPDATE finding_asset SET asset_name = 'x'")).toThrow(/never changed/)
    expect(() => db.exec(name('a').replace('INSERT', 'INSERT OR REPLACE'))).toThrow(/never changed/)
  })

  it.each(["state = 'withdrawn', withdrawal_reason = '重複'", confirmed()])(
    'keeps the assets of a settled finding: %s',
    (settling) => {
      db.exec(`UPDATE finding SET ${settling}`)
      expect(() => db.exec(name('b'))).toThrow(/settled finding/)
      expect(() => db.exec('DELETE FROM finding_asset')).toThrow(/settled finding/)
    },
  )

  it('lets an asset be taken off while the finding is underway', () => {
    db.exec('DELETE FROM finding_asset')
    expect(db.prepare('SELECT count(*) FROM finding_asset').pluck().get()).toBe(0)
  })
})

function confirmed(): string {
  return `state = 'confirmed', completed_on = '2026-11-21', confirmed_at = '2026-11-22T00:00:00.000Z',
    confirmed_by = '確認者'`
}
