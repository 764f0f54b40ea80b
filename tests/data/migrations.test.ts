import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { readMigrationNumber, runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'

/** Rows a file may hold once it has seen a migration; the next ones must leave them as they are. */
const rowsOf: Readonly<Record<number, string>> = {
  2: `INSERT INTO organization VALUES (1, '北松北部環境組合', '', '', '', 10, 0, 1)`,
  3: `INSERT INTO account (id, login_name, display_name, password_hash, must_change_password, state, row_version)
      VALUES ('a', 'admin', '管理 花子', 'x', 0, 'active', 1)`,
  4: `INSERT INTO unit VALUES ('u', '総務課', 'manager', 1, 'active', 1);
      INSERT INTO staff_member VALUES ('s', '髙橋 一郎', '', '', 'regular', 'u', 1, 0, 0, 1, 'active', 1)`,
  5: `INSERT INTO policy_document VALUES ('p', 'basicPolicy', 1);
      INSERT INTO edition VALUES ('e1', 'p', 1, '方針', 'former', 'builtIn', '2026-04-01T00:00:00.000Z', '第1条 一とする。');
      INSERT INTO edition VALUES ('e2', 'p', 2, '方針', 'current', 'imported', '2026-11-22T00:00:00.000Z', '第1条 二とする。')`,
  6: `INSERT INTO checklist VALUES ('staff', '職員等用', '', 1);
      INSERT INTO checklist_question VALUES ('staff', 'S01', 1, '設問', '', 'physical', '["第7条(2)"]', 2, 'active', 1)`,
  7: `INSERT INTO inspection VALUES ('i', 'R8-点検-01', 2026, '自己点検', '', 'open', '2026-09-01', '2026-10-01', NULL, NULL, 1);
      INSERT INTO inspection_question VALUES ('q', 'i', 'staff', 'S01', 1, '設問', '', 'physical', '[]', 2);
      INSERT INTO inspection_sheet VALUES ('h', 'i', 1, 'R8-001', 's', '髙橋 一郎', '', '', '総務課', 'staff', 'assigned', NULL, NULL, 1);
      INSERT INTO answer VALUES ('h', 'q', 'done', '', 1);
      UPDATE inspection SET state = 'closed', closed_on = '2026-10-02'`,
}

function anEmptyDatabase(): Database {
  return openDatabase(join(aFolder(), 'records.db'))
}

function dumpSchema(db: Database): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
}

describe('the migrations', () => {
  it('are numbered upwards without a number twice', () => {
    const numbers = allMigrations.map((migration) => migration.number)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
  })

  it('give the same schema one by one, with rows in between, as all at once', () => {
    const atOnce = anEmptyDatabase()
    runMigrations(atOnce, allMigrations)
    const stepwise = anEmptyDatabase()
    allMigrations.forEach((migration, index) => {
      runMigrations(stepwise, allMigrations.slice(0, index + 1))
      const rows = rowsOf[migration.number]
      if (rows !== undefined) stepwise.exec(rows)
    })
    expect(readMigrationNumber(stepwise)).toBe(readMigrationNumber(atOnce))
    expect(dumpSchema(stepwise)).toEqual(dumpSchema(atOnce))
    const kept = ['organization', 'account', 'unit', 'staff_member', 'inspection_sheet', 'answer'].map(
      (table) => stepwise.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
    expect(kept).toEqual([1, 1, 1, 1, 1, 1])
    expect(stepwise.pragma('foreign_key_check')).toEqual([])
    for (const db of [atOnce, stepwise]) db.close()
  })
})
