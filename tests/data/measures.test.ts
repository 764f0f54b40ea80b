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
    allMigrations.filter(({ number }) => number < 20),
  )
  // a register of the release before, with rows in
  db.exec(`INSERT INTO unit (id, name, body, position, state, row_version)
      VALUES ('u', '総務課', 'manager', 1, 'active', 1);
    INSERT INTO checklist (audience, title, introduction, row_version) VALUES ('staff', '点検票', '', 1);
    INSERT INTO checklist_question VALUES ('staff', 'S01', 1, '設問', '', 'organization', '["第7条(1)"]', 1, 'active', 1)`)
  runMigrations(db, allMigrations)
})

const insert = (
  id: string,
  number: number,
  part: { state?: string; reason?: string; code?: string } = {},
) => {
  const { state = 'implemented', reason, code } = part
  const text = (value: string | undefined) => (value === undefined ? 'NULL' : `'${value}'`)
  return `INSERT INTO measure VALUES ('${id}', ${number}, ${text(code)}, '対策', '', '["第7条(1)"]', '[1]', '${state}',
    ${text(reason)}, '課長', 'u', '', 12, NULL, '', NULL, 1)`
}
const insertCheck = (id: string, year: number, state = 'active') =>
  `INSERT INTO measure_check VALUES ('${id}', 'm', ${year}, '${year}-11-20', 'kept', '', '担当', NULL, '${state}', 1)`

describe('a file from before measures', () => {
  it('keeps its rows and has an empty register that takes measures', () => {
    expect(db.prepare('SELECT count(*) FROM checklist_question').pluck().get()).toBe(1)
    expect(db.prepare('SELECT count(*) FROM measure').pluck().get()).toBe(0)
    db.exec(insert('m', 1))
    db.exec("INSERT INTO measure_question VALUES ('m', 'staff', 'S01')")
    expect(() => db.exec("INSERT INTO measure_question VALUES ('m', 'staff', 'S99')")).toThrow(/FOREIGN KEY/)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('the database itself', () => {
  beforeEach(() => {
    db.exec(insert('m', 1, { code: 'K01' }))
  })

  it('deletes and replaces nothing', () => {
    db.exec(insertCheck('c', 2026))
    expect(() => db.exec('DELETE FROM measure')).toThrow(/never deleted/)
    expect(() => db.exec('DELETE FROM measure_check')).toThrow(/never deleted/)
    for (const again of [insert('m', 2), insert('n', 1), insert('n', 2, { code: 'K01' })]) {
      expect(() => db.exec(again.replace('INSERT', 'INSERT OR REPLACE'))).toThrow(/never replaced/)
    }
    for (const again of [insertCheck('c', 2025), insertCheck('d', 2026)]) {
      expect(() => db.exec(again.replace('INSERT', 'INSERT OR REPLACE'))).toThrow(/never replaced/)
    }
  })

  it('keeps a measure’s number and a check’s year', () => {
    db.exec(insertCheck('c', 2026))
    expect(() => db.exec('UPDATE measure SET number = 2')).toThrow(/keeps its number/)
    expect(() => db.exec('UPDATE measure SET built_in_code = NULL')).toThrow(/keeps its number/)
    expect(() => db.exec('UPDATE measure_check SET fiscal_year = 2025')).toThrow(/keeps its measure/)
  })

  it('has one standing check of a year, and leaves one taken back as it is', () => {
    db.exec(insertCheck('c', 2026))
    expect(() => db.exec(insertCheck('d', 2026))).toThrow(/never replaced/)
    db.exec("UPDATE measure_check SET state = 'withdrawn' WHERE id = 'c'")
    db.exec(insertCheck('d', 2026))
    expect(() => db.exec("UPDATE measure_check SET state = 'active' WHERE id = 'c'")).toThrow(
      /stays withdrawn/,
    )
  })

  it('knows 見送り with a reason only, and no other state with one', () => {
    expect(() => db.exec(insert('n', 2, { state: 'declined' }))).toThrow(/CHECK/)
    expect(() => db.exec(insert('n', 2, { reason: '理由' }))).toThrow(/CHECK/)
    db.exec(insert('n', 2, { state: 'declined', reason: '理由' }))
  })
})
